// SPDX-License-Identifier: Apache-2.0
// What can only be told of a constraint tree when all of it is there.
#pragma once

#include <string>

#include "schema/constraint_tree.h"

namespace dagc::schema {

// Refuses a schema that applies itself to the same value, which no walk would ever be done with, and finds the choices
// that are only about which keys may stand together (Choice::keys, LogicRules::exclusive_keys).
bool FinishTree(Tree& tree, std::string& error);

}  // namespace dagc::schema
