// SPDX-License-Identifier: Apache-2.0
// Values of the target file that are written out as they stand.
#pragma once

#include <string_view>

#include "backend/argo/emission.h"
#include "value/value.h"

namespace dagc::argo {

// Reports texts that the engine would rewrite, and fields that the oldest engine of the range does not know. `place`
// names where the value goes: "a compute".
void CheckGiven(const Emission& emission, const Value& value, std::string_view place);

}  // namespace dagc::argo
