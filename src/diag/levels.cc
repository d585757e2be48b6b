// SPDX-License-Identifier: Apache-2.0
#include "diag/levels.h"

#include <map>
#include <utility>

#include "base/glob.h"
#include "diag/codes/dg0.h"
#include "diag/diag_catalog.h"

namespace dagc {
namespace {

bool IsLint(DiagCode code) { return static_cast<unsigned>(code) / 1000 == 7; }

}  // namespace

bool IsAdjustable(DiagCode code, Severity severity) { return IsLint(code) || severity != Severity::kError; }

void CheckLevels(std::span<const LevelSetting> settings, DiagSink& sink) {
  for (const LevelSetting& setting : settings) {
    const bool has_effect =
        setting.severity == Severity::kError || IsAdjustable(setting.code, InfoOf(setting.code).severity);
    if (has_effect) continue;
    sink.Report(diag::kFixedLevel, setting.span, CodeName(setting.code), SeverityName(setting.severity));
  }
}

std::vector<Diagnostic> ApplyLevels(std::vector<Diagnostic> findings, std::span<const LevelSetting> settings,
                                    std::string_view path) {
  std::map<DiagCode, Severity> fitting;  // a later setting wins
  for (const LevelSetting& setting : settings) {
    if (setting.glob.empty() || GlobMatches(setting.glob, path)) fitting[setting.code] = setting.severity;
  }
  for (Diagnostic& finding : findings) {
    if (!IsAdjustable(finding.code, finding.severity)) continue;
    const auto setting = fitting.find(finding.code);
    if (setting != fitting.end()) finding.severity = setting->second;
  }
  std::erase_if(findings, [](const Diagnostic& finding) { return finding.severity == Severity::kOff; });
  return findings;
}

bool StopsOutput(const Diagnostic& finding) { return finding.severity == Severity::kError && !IsLint(finding.code); }

bool Fails(const Diagnostic& finding, Severity fail_on) {
  return fail_on != Severity::kOff && finding.severity >= fail_on;
}

}  // namespace dagc
