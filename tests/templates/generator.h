// SPDX-License-Identifier: Apache-2.0
// Random templates over data.json: mostly well typed, so that most of them render, and all constructs and functions in
// them. What is known to differ on purpose (README.md) is not made.
#pragma once

#include <string>

#include "engine/random.h"

namespace dagc::templates {

std::string GoTemplate(engine::Random& random);
std::string LiquidTemplate(engine::Random& random);

}  // namespace dagc::templates
