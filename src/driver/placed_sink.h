// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>

#include "dagc/span.h"
#include "diag/diag_sink.h"

namespace dagc::driver {

// Gives findings without a place the one that they come from: a file that cannot be read is the fault of the key that
// names it.
class PlacedSink : public DiagSink {
 public:
  PlacedSink(Span place, DiagSink& to) : place_(place), to_(to) {}

  void Add(Diagnostic diagnostic) override {
    if (!diagnostic.span.file) diagnostic.span = place_;
    to_.Add(std::move(diagnostic));
  }

 private:
  const Span place_;
  DiagSink& to_;
};

}  // namespace dagc::driver
