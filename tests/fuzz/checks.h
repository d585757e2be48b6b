// SPDX-License-Identifier: Apache-2.0
// What holds of findings whatever the input.
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>

#include "base/check.h"
#include "dagc/diagnostic.h"

namespace dagc::fuzz {

// Each says something, at a place that exists.
inline void CheckFindings(std::span<const Diagnostic> findings, std::size_t text_size) {
  for (const Diagnostic& finding : findings) {
    DAGC_CHECK(!finding.message.empty());
    DAGC_CHECK(finding.span.begin <= finding.span.end && finding.span.end <= text_size);
    for (const auto& note : finding.notes) DAGC_CHECK(!note.span.file || note.span.end <= text_size);
  }
}

// A refusal says why: at least one error, at a place in the file.
inline bool SaysWhy(std::span<const Diagnostic> findings) {
  return std::any_of(findings.begin(), findings.end(), [](const Diagnostic& finding) {
    return finding.severity == Severity::kError && finding.span.file;
  });
}

}  // namespace dagc::fuzz
