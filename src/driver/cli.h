// SPDX-License-Identifier: Apache-2.0
// Arguments to options. The only header through which CLI11 is reached.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "diag/diag_sink.h"
#include "driver/commands.h"
#include "driver/options.h"

namespace dagc::driver {

struct CommandLine {
  const CommandInfo* command = nullptr;  // null: only `--help`, `--version` or nothing was given
  Options options;
};

// `args` without the program's name. Nothing after a usage error, of which the first one is reported.
std::optional<CommandLine> ParseCommandLine(std::span<const std::string> args, DiagSink& sink);

}  // namespace dagc::driver
