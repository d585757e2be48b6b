// SPDX-License-Identifier: Apache-2.0
// The parts of a finding's sentence: what it is about, what was found, what was expected.
#pragma once

#include <string>

#include "schema/constraint_walk.h"

namespace dagc::schema {

// "`command[1]`", "the document".
std::string SubjectOf(const SchemaFailure& failure);

// "a list"; "empty" for a key without a value.
std::string KindText(const Value& value);

// A scalar as it stands, in backticks; the kind of anything else.
std::string ValueText(const Value& value);

// "a mapping, a list or text".
std::string KindsText(KindSet kinds);

// "one of `a` and `b`".
std::string AllowedText(const AllowedValues& allowed);

// The two halves of "`count` is `-1`, expected at least 0".
struct Phrase {
  std::string found;
  std::string expected;
};

// For rules about numbers, sizes and everything that has no wording of its own.
Phrase PhraseOf(const SchemaFailure& failure);

}  // namespace dagc::schema
