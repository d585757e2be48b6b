// SPDX-License-Identifier: Apache-2.0
// What jq's values can be asked: order, equality, text. Depth is bounded by the reader's limit on nesting and by the
// depth of the filter, so these recurse. Internal to jq/.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "value/value.h"

namespace dagc::stack::jq {

// "null", "boolean", "number", "string", "array", "object".
std::string_view TypeName(const Value& value);

// Everything but null and false.
bool IsTrue(const Value& value);

double NumberOf(const Value& number);
// As jq prints a number: the shortest decimal that reads back the same.
std::string NumberText(double number);

// null, false, true, numbers, strings, arrays, objects; objects first by their sorted keys. `steps` goes down by what
// was looked at; when it has reached 0 the answer means nothing.
int Compare(const Value& a, const Value& b, std::size_t& steps);

// Whether `b` is part of `a`; nullopt when the two are of kinds that cannot be asked.
std::optional<bool> Contains(const Value& a, const Value& b, std::size_t& steps);

// Appends the value as compact JSON.
void AppendJson(std::string& to, const Value& value);

// jq's `tostring`: a string itself, anything else as JSON.
std::string ToText(const Value& value);

// A number written as JSON writes one, blanks around it allowed.
std::optional<double> ParseNumber(std::string_view text);

std::size_t CodePointCount(std::string_view text);
// The byte at which the code point of that index begins; the end when there are fewer.
std::size_t ByteOfCodePoint(std::string_view text, std::size_t index);

// The keys of an object in the order of their bytes.
std::vector<std::string_view> SortedKeys(const Value& object);

}  // namespace dagc::stack::jq
