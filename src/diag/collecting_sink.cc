// SPDX-License-Identifier: Apache-2.0
#include "diag/collecting_sink.h"
#include "diag/codes/dg0.h"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace dagc {
namespace {

// Whether two findings are about the same thing, so that only their messages can tell them apart.
bool SamePlace(const Diagnostic& a, const Diagnostic& b) { return a.span == b.span && a.code == b.code; }

}  // namespace

void CollectingSink::Add(Diagnostic diagnostic) {
  if (diagnostic.severity == Severity::kError) ++errors_;
  diagnostics_.push_back(std::move(diagnostic));
  if (diagnostics_.size() < compact_at_) return;
  Compact();
  compact_at_ = diagnostics_.size() * 2 + 8192;
}

// Sorts by file and kind, then drops repeats and what exceeds the cap of a kind.
void CollectingSink::Compact() {
  std::stable_sort(diagnostics_.begin(), diagnostics_.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return std::tie(a.span.file, a.code, a.span) < std::tie(b.span.file, b.code, b.span);
  });
  std::vector<Diagnostic> kept;
  std::set<std::string> messages;  // of the findings at the place of the last one kept
  std::size_t of_kind = 0;
  for (Diagnostic& diagnostic : diagnostics_) {
    const bool new_kind =
        kept.empty() || kept.back().span.file != diagnostic.span.file || kept.back().code != diagnostic.code;
    if (new_kind) of_kind = 0;
    if (new_kind || !SamePlace(kept.back(), diagnostic)) messages.clear();
    if (!messages.insert(diagnostic.message).second) continue;
    if (++of_kind > most_) {
      ++left_out_[{diagnostic.span.file, diagnostic.code}];
    } else {
      kept.push_back(std::move(diagnostic));
    }
  }
  diagnostics_ = std::move(kept);
}

std::vector<Diagnostic> CollectingSink::TakeSorted() {
  Compact();
  // Stable, so that findings of one code at one place keep an order of their own.
  std::stable_sort(diagnostics_.begin(), diagnostics_.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return std::tie(a.span.file, a.span.begin, a.code) < std::tie(b.span.file, b.span.begin, b.code);
  });
  for (auto at = diagnostics_.rbegin(); at != diagnostics_.rend() && !left_out_.empty(); ++at) {
    const auto left_out = left_out_.find({at->span.file, at->code});
    if (left_out == left_out_.end()) continue;
    at->notes.push_back({Span{}, Fill(note::kMoreLikeThis, left_out->second), {}});
    left_out_.erase(left_out);
  }
  left_out_.clear();
  errors_ = 0;
  return std::exchange(diagnostics_, {});
}

}  // namespace dagc
