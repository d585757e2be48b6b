// SPDX-License-Identifier: Apache-2.0
#include "driver/single_file.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "dagc/diag_code.h"
#include "diag/codes/dg0.h"
#include "diag/collecting_sink.h"
#include "diag/diag_catalog.h"
#include "driver/level_sink.h"
#include "driver/reporter.h"
#include "driver/session.h"

namespace dagc::driver {

bool ConcernsReadingOr(DiagCode found, int first, int last) {
  constexpr int kMeaningPhase = 3;
  const int code = static_cast<int>(found);
  return PhaseDigit(found) <= kMeaningPhase || (code >= first && code <= last);
}

ExitCode ShowWorkflows(const Options& options, const std::string& path, const FileView& view, Io& io) {
  CollectingSink sink;
  Session::Purpose purpose{true, true, {}};
  const Session* opened = nullptr;
  purpose.on_workflow = [&](const ir::Workflow& workflow, const CompileSettings& settings) {
    view.show(workflow, opened->sources(), settings);
  };
  Session session(options, std::move(purpose), io);
  opened = &session;
  const auto concerns = [&](DiagCode code) { return !view.concerns || view.concerns(code); };
  const Input input = InputOf(path);
  if (!session.MayRead(input, sink))
    return TellAll(sink.TakeSorted(), options, session.sources(), session.masking(), io);
  session.AddInputs({input});
  Session::Compiled compiled = session.Compile(0);
  session.Finish(0, compiled);
  FileOutcome& outcome = compiled.outcome;
  for (Diagnostic& finding : session.TakeSetupFindings()) sink.Add(std::move(finding));
  for (Diagnostic& finding : compiled.run_findings) sink.Add(std::move(finding));
  if (compiled.read) {
    if (concerns(DiagCode::kUnsetNames)) session.unset().Report(Severity::kError, session.ProfileOf(0).withheld, sink);
    if (outcome.workflows == 0 && outcome.findings.empty()) {
      LevelSink errors(sink, Severity::kError);
      errors.Report(diag::kNothingRecognised, Span(), "`" + input.path + "`").Help(help::kSeeLanguages);
    }
  }
  if (view.finish) {
    LevelSink errors(sink, Severity::kError);
    view.finish(errors);
  }
  Reporter reporter(session.run(), session.sources(), session.masking(), Reporter::Stream::kErr, io);
  std::erase_if(outcome.findings, [&](const Diagnostic& finding) {
    return finding.severity != Severity::kError || !concerns(finding.code);
  });
  reporter.Tell(session.FileOf(0), outcome.findings);
  TellByFile(sink.TakeSorted(), reporter);
  return reporter.Finish();
}

}  // namespace dagc::driver
