// SPDX-License-Identifier: Apache-2.0
// The questions that a schema asks about one value, without what is in it.
#pragma once

#include <cstdint>
#include <string_view>

#include "schema/constraint_tree.h"
#include "value/value.h"

namespace dagc::schema {

// `type`; a float without a fraction is an integer.
bool IsOfKind(const Node& node, const Value& value);

// `enum` and `const`.
bool IsAllowed(const AllowedValues& allowed, const Value& value);

// Code points of UTF-8 text.
std::uint64_t LengthOf(std::string_view text);

inline bool IsWithin(const Bounds& bounds, std::uint64_t count) {
  return count >= bounds.least && count <= bounds.most;
}

// `multipleOf`, of a number that is finite.
bool IsMultiple(const Value& value, double divisor);

}  // namespace dagc::schema
