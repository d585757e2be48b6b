// SPDX-License-Identifier: Apache-2.0
// valijson's compiled schema to ours.
#pragma once

#include <string>

namespace valijson {
class Schema;
}  // namespace valijson

namespace dagc::schema {

struct Tree;

// Fills `tree`, up to what FinishTree adds. False when the schema cannot be used; `error` then says why.
bool Lower(const valijson::Schema& compiled, Tree& tree, std::string& error);

}  // namespace dagc::schema
