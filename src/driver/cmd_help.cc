// SPDX-License-Identifier: Apache-2.0
// dagc help [COMMAND]
#include <ostream>

#include "driver/commands.h"
#include "driver/help.h"

namespace dagc::driver {

ExitCode RunHelp(const Options& options, Io& io) {
  const CommandInfo* command = options.arguments.empty() ? nullptr : FindCommand(options.arguments.front());
  io.out << (command == nullptr ? GeneralHelp() : HelpOf(*command));
  return ExitCode::kDone;
}

}  // namespace dagc::driver
