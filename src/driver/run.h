// SPDX-License-Identifier: Apache-2.0
// The whole program as one call.
#pragma once

#include <span>
#include <string>

#include "driver/io.h"

namespace dagc::driver {

// `args` without the program's name. Gives the exit code; see exit_code.h.
int Run(std::span<const std::string> args, Io& io);

}  // namespace dagc::driver
