// SPDX-License-Identifier: Apache-2.0
// What a run tells the shell. Of several the highest wins.
#pragma once

#include <algorithm>
#include <cstdint>

#include "dagc/diagnostic.h"
#include "diag/levels.h"

namespace dagc::driver {

enum class ExitCode : std::uint8_t {
  kDone = 0,
  kFindings = 1,  // findings at or above the failing level
  kUsage = 2,     // the command line is wrong
  kFailed = 3,    // something could not be read or written
};

constexpr ExitCode Worst(ExitCode a, ExitCode b) { return std::max(a, b); }

// The catalogue keeps DG0001-DG0019 for the command line and DG0020-DG0029 for what could not be read or written;
// whatever `--fail-on` says, they decide the exit code.
inline ExitCode ExitCodeOf(const Diagnostic& finding, Severity fail_on) {
  const auto number = static_cast<unsigned>(finding.code);
  if (number < 20) return ExitCode::kUsage;
  if (number < 30) return ExitCode::kFailed;
  return Fails(finding, fail_on) ? ExitCode::kFindings : ExitCode::kDone;
}

}  // namespace dagc::driver
