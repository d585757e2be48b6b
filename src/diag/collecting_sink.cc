// SPDX-License-Identifier: Apache-2.0
#include "diag/collecting_sink.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace dagc {

void CollectingSink::Add(Diagnostic diagnostic) {
  if (diagnostic.severity == Severity::kError) ++errors_;
  diagnostics_.push_back(std::move(diagnostic));
}

std::vector<Diagnostic> CollectingSink::TakeSorted() {
  // Stable, so that findings at one place keep the order in which they were made.
  std::stable_sort(diagnostics_.begin(), diagnostics_.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return std::tie(a.span.file, a.span.begin, a.code) < std::tie(b.span.file, b.span.begin, b.code);
  });
  const auto same = [](const Diagnostic& a, const Diagnostic& b) {
    return a.span == b.span && a.code == b.code && a.message == b.message;
  };
  diagnostics_.erase(std::unique(diagnostics_.begin(), diagnostics_.end(), same), diagnostics_.end());
  errors_ = 0;
  return std::exchange(diagnostics_, {});
}

}  // namespace dagc
