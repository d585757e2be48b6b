// SPDX-License-Identifier: Apache-2.0
// dagc inspect FILE STEP: what will exist in the container of a step, and where each thing comes from.
#include <string>
#include <vector>

#include "base/edit_distance.h"
#include "diag/codes/dg0.h"
#include "driver/commands.h"
#include "driver/inspect.h"
#include "driver/single_file.h"

namespace dagc::driver {

ExitCode RunInspect(const Options& options, Io& io) {
  const std::string& wanted = options.arguments[1];
  bool found = false;
  std::vector<std::string> names;
  FileView view;
  view.show = [&](const ir::Workflow& workflow, const SourceMap& sources, const CompileSettings& settings) {
    for (const ir::Template& step : workflow.templates) {
      names.emplace_back(step.name.value);
      if (step.name.value != wanted) continue;
      if (found) io.out << '\n';
      found = true;
      PrintStep(workflow, step, {*settings.target, settings.output, sources}, io.out);
    }
  };
  view.finish = [&](DiagSink& sink) {
    if (found || names.empty()) return;
    const std::vector<std::string_view> known(names.begin(), names.end());
    auto finding = sink.Report(diag::kNoSuchStep, Span(), wanted);
    const std::string_view nearest = Nearest(wanted, known);
    if (!nearest.empty()) finding.Help(help::kDidYouMean, nearest);
  };
  return ShowWorkflows(options, options.arguments.front(), view, io);
}

}  // namespace dagc::driver
