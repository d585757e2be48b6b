// SPDX-License-Identifier: Apache-2.0
// Any bytes through `dagc compile`: either output without an error, which an independent reader finds to be what was
// meant, or no output and the reason.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

#include "dagc/diag_code.h"
#include "diag/levels.h"
#include "settings.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using dagc::DiagCode;
  const std::string text(reinterpret_cast<const char*>(data), size);
  dagc::fuzz::Compilation compilation(size);
  compilation.settings.verify = dagc::driver::CompileSettings::Verify::kAlways;
  const dagc::driver::FileOutcome outcome = compilation.Run(text);
  for (const dagc::Diagnostic& finding : outcome.findings) DAGC_CHECK(finding.code != DiagCode::kOutputDiffers);
  // Findings of lint stop nothing.
  const bool stopped = std::any_of(outcome.findings.begin(), outcome.findings.end(), dagc::StopsOutput);
  if (outcome.yaml.empty()) {
    DAGC_CHECK(outcome.workflows == 0 || !outcome.unset.empty() || stopped);
  } else {
    DAGC_CHECK(outcome.objects > 0 && outcome.unset.empty() && !stopped);
  }
  return 0;
}
