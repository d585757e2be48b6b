// SPDX-License-Identifier: Apache-2.0
// valijson's compiled schema to ours.
#pragma once

#include <string>

#include "base/arena.h"

namespace valijson {
class Schema;
class SchemaParser;
}  // namespace valijson

namespace dagc::schema {

struct Tree;

// Makes `parser` keep the values of `enum` and `const` in `arena`: valijson itself only lets them be compared with.
void KeepAllowedValues(valijson::SchemaParser& parser, Arena& arena);

// Fills `tree`. False when the schema cannot be used; `error` then says why.
bool Lower(const valijson::Schema& compiled, Tree& tree, std::string& error);

}  // namespace dagc::schema
