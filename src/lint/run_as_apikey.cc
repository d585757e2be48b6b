// SPDX-License-Identifier: Apache-2.0
#include "diag/codes/dg7.h"
#include "lint/checks.h"

namespace dagc::lint {

void CheckRunAsApikey(const LintInput& input, DiagSink& sink) {
  for (const ir::Template& step : input.workflow.templates) {
    if (!step.dataos->has_run_as_apikey) continue;
    sink.Report(diag::kRunAsApikey, step.dataos->run_as_apikey_span).Help(help::kRunAsUserInstead);
  }
}

}  // namespace dagc::lint
