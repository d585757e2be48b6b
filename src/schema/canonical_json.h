// SPDX-License-Identifier: Apache-2.0
// Equality as JSON Schema has it (`enum`, `const`, `uniqueItems`): 1 equals 1.0, the order of keys says nothing, the
// way something was written says nothing.
#pragma once

#include <string>

#include "value/value.h"

namespace dagc::schema {

// A text that is the same for two values exactly when they are equal. Takes time in proportion to the value's size
// (times the logarithm of the widest map's).
std::string CanonicalJson(const Value& value);

// True when the value holds text that is not known yet somewhere: it may equal anything.
bool HoldsUnresolved(const Value& value);

}  // namespace dagc::schema
