// SPDX-License-Identifier: Apache-2.0
// dagc inspect FILE STEP: what will exist in the container of a step, and where each thing comes from.
#include <string>
#include <vector>

#include "base/edit_distance.h"
#include "driver/commands.h"
#include "driver/inspect.h"
#include "driver/single_file.h"

namespace dagc::driver {

ExitCode RunInspect(const Options& options, Io& io) {
  const std::string& wanted = options.arguments[1];
  bool found = false;
  std::vector<std::string> names;
  const auto show = [&](const ir::Workflow& workflow, const SourceMap& sources, const ir::OutputOptions& output) {
    for (const ir::Step& step : workflow.steps) {
      names.emplace_back(step.name.value);
      if (step.name.value != wanted) continue;
      if (found) io.out << '\n';
      found = true;
      PrintStep(workflow, step, output, sources, io.out);
    }
  };
  const auto finish = [&](DiagSink& sink) {
    if (found || names.empty()) return;
    const std::vector<std::string_view> known(names.begin(), names.end());
    auto finding = sink.Report(diag::kNoSuchStep, Span(), wanted);
    const std::string_view nearest = Nearest(wanted, known);
    if (!nearest.empty()) finding.Help(help::kDidYouMean, nearest);
  };
  return ShowWorkflows(options, options.arguments.front(), Looks::kAtTarget, io, show, finish);
}

}  // namespace dagc::driver
