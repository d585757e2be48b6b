// SPDX-License-Identifier: Apache-2.0
// The functions a filter may call. Internal to jq/.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace dagc::stack::jq {

enum class Function : std::uint8_t {
  // Without arguments.
  kEmpty,
  kNot,
  kLength,
  kKeys,
  kType,
  kToString,
  kToNumber,
  kToJson,
  kToEntries,
  kFromEntries,
  kAdd,
  kFirst,
  kLast,
  kUnique,
  kSort,
  kFlatten,
  kAny,
  kAll,
  kDowncase,
  kUpcase,
  kValues,
  kNulls,
  kBooleans,
  kNumbers,
  kStrings,
  kArrays,
  kObjects,
  kIterables,
  kScalars,
  // With values as arguments: run once for every combination.
  kHas,
  kContains,
  kStartsWith,
  kEndsWith,
  kTrimStart,
  kTrimEnd,
  kSplit,
  kJoin,
  kTest,
  kTestFlags,
  kFlattenTo,
  // With filters as arguments.
  kSelect,
  kMap,
  kWithEntries,
  kFirstOf,
  kLastOf,
  kAnyOf,
  kAllOf,
  kAnyWhere,
  kAllWhere,
  kSortBy,
  kUniqueBy,
};

enum class Arguments : std::uint8_t { kNone, kValues, kFilters };

struct FunctionInfo {
  std::string_view name;
  std::uint8_t arity;
  Function function;
  Arguments arguments;
};

// Sorted by name, then by arity.
std::span<const FunctionInfo> Functions();

// Names that jq gives a meaning and this evaluator does not.
std::span<const std::string_view> UnsupportedNames();

}  // namespace dagc::stack::jq
