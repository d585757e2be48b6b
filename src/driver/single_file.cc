// SPDX-License-Identifier: Apache-2.0
#include "driver/single_file.h"

#include <algorithm>
#include <vector>

#include "base/credential_name.h"
#include "dagc/diag_code.h"
#include "diag/codes/dg0.h"
#include "diag/collecting_sink.h"
#include "driver/level_sink.h"
#include "driver/reporter.h"
#include "driver/setup.h"
#include "driver/unset_list.h"

namespace dagc::driver {
namespace {

// What is shown here is looked at, and nothing is made of it: a credential stays the `${NAME}` that is written.
void HideCredentials(Variables& variables) {
  for (auto* of_source : {&variables.given, &variables.environment}) {
    for (auto& [name, value] : *of_source) {
      if (LooksLikeCredential(name)) value = "${" + name + "}";
    }
  }
}

}  // namespace

ExitCode ShowWorkflows(const Options& options, const std::string& path, const FileView& view, Io& io) {
  SourceMap sources;
  CollectingSink sink;
  Setup setup;
  PrepareSetupWithTarget(path, options, io, sources, setup, sink);
  HideCredentials(setup.variables);
  setup.settings.lint_only = true;
  setup.settings.on_workflow = [&](const ir::Workflow& workflow) { view.show(workflow, sources, setup.settings); };
  const auto concerns = [&](DiagCode code) { return !view.concerns || view.concerns(code); };
  const Input input = InputOf(path);
  const FileId file = sources.Add(input.path);
  FileOutcome outcome;
  if (ReadSource(input, file, options.limits.file_bytes, io, sources, sink)) {
    setup.run.AddInput(file, sources.Text(file), setup.settings);
    const std::string name = input.standard_input ? std::string() : BaseName(path);
    outcome = CompileFile(file, sources.Text(file), setup.settings, {name});
    if (concerns(DiagCode::kUnsetNames)) {
      UnsetList unset;
      unset.Add(outcome.unset, sources);
      unset.Report(Severity::kError, sink);
    }
    if (outcome.workflows == 0 && outcome.findings.empty()) {
      LevelSink errors(sink, Severity::kError);
      errors.Report(diag::kNothingRecognised, Span(), "`" + input.path + "`").Help(help::kSeeLanguages);
    }
  }
  if (view.finish) {
    LevelSink errors(sink, Severity::kError);
    view.finish(errors);
  }
  Reporter reporter(options, sources, Reporter::Stream::kErr, io);
  HideSecretsOf(setup, reporter.masking());
  HideSecretsOf(outcome, file, reporter.masking());
  std::erase_if(outcome.findings, [&](const Diagnostic& finding) {
    return finding.severity != Severity::kError || !concerns(finding.code);
  });
  reporter.Tell(file, outcome.findings);
  TellByFile(sink.TakeSorted(), reporter);
  return reporter.Finish();
}

}  // namespace dagc::driver
