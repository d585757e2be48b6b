// SPDX-License-Identifier: Apache-2.0
// Keeps findings until they are drawn.
#pragma once

#include <vector>

#include "dagc/diagnostic.h"
#include "diag/diag_sink.h"

namespace dagc {

class CollectingSink : public DiagSink {
 public:
  void Add(Diagnostic diagnostic) override;

  bool empty() const { return diagnostics_.empty(); }
  // True when any finding is an error, whatever levels or suppressions will make of it.
  bool has_errors() const { return errors_ > 0; }
  const std::vector<Diagnostic>& diagnostics() const { return diagnostics_; }

  // The findings in the order of file, place and code, exact repeats dropped (an alias shows one mistake many times).
  std::vector<Diagnostic> TakeSorted();

 private:
  std::vector<Diagnostic> diagnostics_;
  std::size_t errors_ = 0;
};

}  // namespace dagc
