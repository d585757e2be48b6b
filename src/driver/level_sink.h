// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>

#include "diag/diag_sink.h"

namespace dagc::driver {

// Passes findings on at a level that is not the catalogue's: where the command decides how serious one is.
class LevelSink : public DiagSink {
 public:
  LevelSink(DiagSink& to, Severity severity) : to_(to), severity_(severity) {}

  void Add(Diagnostic diagnostic) override {
    diagnostic.severity = severity_;
    to_.Add(std::move(diagnostic));
  }

 private:
  DiagSink& to_;
  const Severity severity_;
};

}  // namespace dagc::driver
