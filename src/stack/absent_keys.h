// SPDX-License-Identifier: Apache-2.0
// Keys that a template gave no value: a loop over nothing leaves one.
#pragma once

#include "base/arena.h"
#include "value/value.h"

namespace dagc::stack {

// The tree without such keys. The engine reads them as absent, its CRDs refuse them. Among amounts a null would be
// zero: there, and in lists, they stay, for the schema to refuse.
Value WithoutAbsentKeys(const Value& tree, Arena& arena);

}  // namespace dagc::stack
