// SPDX-License-Identifier: Apache-2.0
#include "driver/run.h"

#include <optional>
#include <ostream>

#include "diag/codes/dg0.h"
#include "diag/collecting_sink.h"
#include "driver/cli.h"
#include "driver/help.h"
#include "driver/reporter.h"

namespace dagc::driver {
namespace {

ExitCode RunCommand(std::span<const std::string> args, Io& io) {
  // CLI11 costs more than this answer.
  if (!args.empty() && (args.front() == "--version" || args.front() == "-V")) return RunVersion({}, io);
  CollectingSink sink;
  const std::optional<CommandLine> line = ParseCommandLine(args, sink);
  if (!line) return TellAll(sink.TakeSorted(), {}, io);
  if (line->options.version) return RunVersion(line->options, io);
  if (line->options.help) {
    io.out << (line->command == nullptr ? GeneralHelp() : HelpOf(*line->command));
    return ExitCode::kDone;
  }
  if (line->command == nullptr) {
    io.err << GeneralHelp();
    return ExitCode::kUsage;
  }
  return line->command->run(line->options, io);
}

}  // namespace

int Run(std::span<const std::string> args, Io& io) {
  ExitCode code = RunCommand(args, io);
  io.out.flush();
  if (!io.out) {
    CollectingSink sink;
    sink.Report(diag::kCannotWrite, Span(), "standard output", "it is closed or full");
    code = Worst(code, TellAll(sink.TakeSorted(), {}, io));
  }
  return static_cast<int>(code);
}

}  // namespace dagc::driver
