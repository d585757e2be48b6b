// SPDX-License-Identifier: Apache-2.0
// How serious a finding is to this user: the defaults of the catalogue, changed by the target file's `lint.levels` and
// `lint.paths`, or by the command line.
//
// Lint findings, and warnings and infos of every phase, take any level. An error of another phase stays an error: what
// comes out behind it would be wrong or refused.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dagc/diagnostic.h"
#include "diag/diag_sink.h"

namespace dagc {

// One level set for a code in the files that a glob matches (base/glob.h); an empty glob matches every file.
struct LevelSetting {
  std::string glob;
  DiagCode code{};
  Severity severity = Severity::kError;
  Span span;  // where it was written; empty for the command line
};

// Whether the user may change the level of a finding, or silence it. `severity` is the one it was reported with.
bool IsAdjustable(DiagCode code, Severity severity);

// Reports settings that have no effect because the code is an error outside lint.
void CheckLevels(std::span<const LevelSetting> settings, DiagSink& sink);

// The findings with the level that the last fitting setting gives them. Those that are off are removed, also those that
// the catalogue has off and no setting turns on. `path` is the file of the findings as globs see it: relative to the
// target file's folder.
std::vector<Diagnostic> ApplyLevels(std::vector<Diagnostic> findings, std::span<const LevelSetting> settings,
                                    std::string_view path);

// Whether a finding stops the output of its file: errors do, lint findings never.
bool StopsOutput(const Diagnostic& finding);

// Whether a finding makes the run fail under `--fail-on`. With kOff nothing does.
bool Fails(const Diagnostic& finding, Severity fail_on);

}  // namespace dagc
