// SPDX-License-Identifier: Apache-2.0
// What jq's values can be asked: order, equality, text. Depth is bounded by the reader's limit on nesting and by the
// depth of the filter, so these recurse. Internal to jq/.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "value/value.h"

namespace dagc::stack::jq {

// "null", "boolean", "number", "string", "array", "object".
std::string_view TypeName(const Value& value);

// Everything but null and false.
bool IsTrue(const Value& value);

double NumberOf(const Value& number);
// As jq prints a number: the shortest decimal that reads back the same.
std::string NumberText(double number);

// null, false, true, numbers, strings, arrays, objects; objects first by their sorted keys. What is no number is below
// all numbers and, as jq has it, below itself. `steps` goes down by what was looked at; when it has reached 0 the
// answer means nothing.
int Compare(const Value& a, const Value& b, std::size_t& steps);

// For sorting: as above, but two that first differ by what is no number are alike, which makes this a strict weak
// order. It takes no count, for none may end it half way: TakeSortSteps() pays for all comparisons of a sort.
bool Precedes(const Value& a, const Value& b);
// What a value adds to the costs of sorting `count` of its kind; false when `steps` do not suffice.
bool TakeSortSteps(const Value& value, std::size_t count, std::size_t& steps);

// Whether `b` is part of `a`; nullopt when the two are of kinds that cannot be asked. `steps` as above.
std::optional<bool> Contains(const Value& a, const Value& b, std::size_t& steps);

// Of looking for `wanted` in `text`: the worst case, where every byte begins what is nearly a match.
std::size_t SearchSteps(std::string_view text, std::string_view wanted);

// Appends the value as compact JSON.
void AppendJson(std::string& to, const Value& value);

// jq's `tostring`: a string itself, anything else as JSON.
std::string ToText(const Value& value);

// A number written as JSON writes one, blanks around it allowed.
std::optional<double> ParseNumber(std::string_view text);

std::size_t CodePointCount(std::string_view text);
// The byte at which the code point of that index begins; the end when there are fewer.
std::size_t ByteOfCodePoint(std::string_view text, std::size_t index);

}  // namespace dagc::stack::jq
