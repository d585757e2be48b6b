// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/lower/step_name.h"

#include <algorithm>
#include <array>

#include "backend/argo/features.h"
#include "base/text.h"

namespace dagc::argo {
namespace {

// Keywords of expr 1.16 and later. Older ones know all but `let`, `if` and `else`.
constexpr auto kKeywords =
    std::to_array<std::string_view>({"in", "not", "and", "or", "let", "true", "false", "nil", "if", "else", "matches",
                                     "contains", "startsWith", "endsWith"});

// Builtin functions, which the expr of Argo 3.5.0 to 3.5.4 does not accept as the name of a variable.
constexpr auto kBuiltins = std::to_array<std::string_view>(
    {"all",       "any",           "one",        "none",     "map",    "filter",     "find",       "findIndex",
     "findLast",  "findLastIndex", "count",      "len",      "sum",    "min",        "max",        "mean",
     "median",    "now",           "first",      "last",     "take",   "keys",       "values",     "get",
     "type",      "int",           "float",      "string",   "trim",   "trimPrefix", "trimSuffix", "upper",
     "lower",     "split",         "splitAfter", "join",     "repeat", "replace",    "indexOf",    "lastIndexOf",
     "hasPrefix", "hasSuffix",     "date",       "duration", "reduce", "sort",       "sortBy",     "groupBy",
     "abs",       "ceil",          "floor",      "round",    "toJSON", "fromJSON",   "toBase64",   "fromBase64",
     "fromPairs", "toPairs",       "bitand",     "bitor",    "bitxor", "bitnand",    "bitnot",     "bitshl",
     "bitshr",    "bitushr"});

template <std::size_t kSize>
bool Holds(const std::array<std::string_view, kSize>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

bool IsExpressionWord(std::string_view name, ArgoVersion oldest) {
  // Every range reaches 3.7, so the 14 keywords always hold.
  if (Holds(kKeywords, name)) return true;
  if (!Supports(oldest, Feature::kBuiltinsAsNames) && Holds(kBuiltins, name)) return true;
  return !Supports(oldest, Feature::kEnvAsName) && name == "env";
}

std::optional<NameFault> CheckStepName(std::string_view name, ArgoVersion oldest) {
  const auto fault = [&]() -> std::optional<NameFault> {
    // Before the grammar, since the words have capitals ("startsWith") and only this says what is wrong with them.
    if (IsExpressionWord(name, oldest)) return NameFault{NameReason::kExpressionWord, 0, name.size(), {}};
    if (auto found = CheckLabel(name, kMaxFieldName)) return found;
    if (IsAsciiDigit(name.front())) return NameFault{NameReason::kLeadingDigit, 0, 1, {}};
    if (name.starts_with(kReservedStepPrefix)) {
      return NameFault{NameReason::kReservedPrefix, 0, kReservedStepPrefix.size(), {}};
    }
    return std::nullopt;
  }();
  if (!fault) return std::nullopt;
  NameFault result = *fault;
  result.suggestion = SuggestName(name, oldest);
  return result;
}

std::string SuggestName(std::string_view name, ArgoVersion oldest, std::size_t max_length) {
  std::string result;
  for (const char c : name) {
    const char lower = AsciiLower(c);
    const bool keep = IsAsciiDigit(lower) || IsAsciiAlpha(lower);
    if (keep) {
      result += lower;
    } else if (!result.empty() && (result.back() != '-' || c == '-')) {
      result += '-';
    }
  }
  if (result.find_first_not_of('-') == result.npos) result = "step";
  if (IsAsciiDigit(result.front()) || result.starts_with(kReservedStepPrefix)) result.insert(0, "step-");
  if (result.size() > max_length) result.resize(max_length);
  while (result.back() == '-') result.pop_back();
  if (IsExpressionWord(result, oldest)) result += "-step";
  return result;
}

}  // namespace dagc::argo
