// SPDX-License-Identifier: Apache-2.0
// Kubernetes label selectors, which the engine uses as the language of a resource template's success and failure
// conditions: keys are paths into the object ("status.availableReplicas > 0"), every requirement must hold for
// success, one that holds is a failure.
//
//   selector    = [ requirement { "," requirement } ]
//   requirement = key | "!" key | key ( "=" | "==" | "!=" ) [ value ] | key ( ">" | "<" ) number
//               | key ( "in" | "notin" ) "(" [ value ] { "," [ value ] } ")"
//   key         = a label key (kube/names.h): [-._A-Za-z0-9], at most 63 bytes, a letter or digit at both ends
//   value       = a label value, the same characters, may be empty; a number is digits only (a "-" cannot begin a
//                 value) and fits in 64 bits
//
// White space separates and is otherwise nothing. "in" and "notin" are words only where an operator can be. An
// expression such as `status.conditions.#(type=="Ready").status=True` is not in the grammar: an element of a list is
// reached by its index only. Source: https://pkg.go.dev/k8s.io/apimachinery/pkg/labels#Parse.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "kube/names.h"

namespace dagc {

enum class SelectorOperator : std::uint8_t {
  kExists,
  kDoesNotExist,
  kEquals,
  kNotEquals,
  kIn,
  kNotIn,
  kGreater,
  kLess,
};

// Views into the text.
struct SelectorRequirement {
  std::string_view key;
  SelectorOperator op = SelectorOperator::kExists;
  std::vector<std::string_view> values;  // as written, empty ones included
};

enum class SelectorReason : std::uint8_t {
  kExpectedKey,       // an operator, or the end after a comma, where a key must be
  kBadKey,            // `name_reason` says what is wrong with it
  kExpectedOperator,  // something else after a key
  kExpectedValue,     // an operator or a parenthesis where a value must be
  kBadValue,          // `name_reason` says what is wrong with it
  kNotANumber,        // after ">" or "<"
  kExpectedList,      // no "(" after "in" or "notin"
  kUnclosedList,      // neither "," nor ")" after a value of a list
  kExpectedComma,     // more text after a requirement: a space in a value, "&&"
};

struct SelectorFault : Fault<SelectorReason> {
  NameReason name_reason{};  // for kBadKey and kBadValue
};

// An empty selector has no requirements: as a success condition it holds at once.
Parsed<std::vector<SelectorRequirement>, SelectorFault> ParseSelector(std::string_view text);

}  // namespace dagc
