// SPDX-License-Identifier: Apache-2.0
// What a run has skipped and passed over, so that it can be counted at its end.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "diag/diag_sink.h"
#include "driver/compile.h"
#include "driver/walk.h"

namespace dagc::driver {

// Files that are not for dagc, and files that dagc wrote.
class SkippedFiles {
 public:
  void Add(FileRole role, const std::string& path);
  void Report(DiagSink& sink) const;

 private:
  struct Some {
    std::size_t count = 0;
    std::vector<std::string> first;  // paths
  };
  static std::string Listed(const Some& files);

  Some foreign_;
  Some generated_;
};

// Whether a file held something for dagc, or an error hides what it held.
bool IsRecognised(const FileOutcome& outcome);

// That a run found nothing to compile. It is a warning where one file was named, because somebody wanted it read.
void ReportNothingRecognised(const Inputs& inputs, bool require_supported, DiagSink& sink);

void ReportPassedOver(const PassedOver& passed_over, DiagSink& sink);

}  // namespace dagc::driver
