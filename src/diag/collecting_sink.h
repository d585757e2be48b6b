// SPDX-License-Identifier: Apache-2.0
// Keeps findings until they are drawn.
#pragma once

#include <cstddef>
#include <map>
#include <utility>
#include <vector>

#include "dagc/diagnostic.h"
#include "diag/diag_sink.h"

namespace dagc {

class CollectingSink : public DiagSink {
 public:
  static constexpr std::size_t kMostOfOneKind = 1000;

  // Of one code in one file the first `most` are kept, and the last of them gets a note that counts the rest. The cap
  // is per code, so that a mistake made ten thousand times hides no other one, and memory stays bounded whatever the
  // input.
  explicit CollectingSink(std::size_t most = kMostOfOneKind) : most_(most) {}

  void Add(Diagnostic diagnostic) override;

  bool empty() const { return diagnostics_.empty(); }
  // True when any finding is an error, whatever levels or suppressions will make of it.
  bool has_errors() const { return errors_ > 0; }
  // In the order in which they were made.
  const std::vector<Diagnostic>& diagnostics() const { return diagnostics_; }

  // The findings in the order of file, place and code, exact repeats dropped (an alias shows one mistake many times).
  std::vector<Diagnostic> TakeSorted();

 private:
  using Kind = std::pair<FileId, DiagCode>;

  void Compact();

  std::size_t most_;
  std::vector<Diagnostic> diagnostics_;
  std::size_t errors_ = 0;
  std::size_t compact_at_ = 8192;         // findings held before repeats and surplus are dropped on the way
  std::map<Kind, std::size_t> left_out_;  // findings of that kind that were not kept; may count repeats of each other
};

}  // namespace dagc
