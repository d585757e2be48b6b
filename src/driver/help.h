// SPDX-License-Identifier: Apache-2.0
// Help pages, drawn from the tables for 80 columns.
#pragma once

#include <string>

#include "driver/commands.h"

namespace dagc::driver {

// What `dagc --help` says.
std::string GeneralHelp();
// What `dagc compile --help` says.
std::string HelpOf(const CommandInfo& command);

}  // namespace dagc::driver
