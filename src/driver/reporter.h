// SPDX-License-Identifier: Apache-2.0
// Tells the findings of a run, file by file, in the chosen format, and keeps its exit code.
#pragma once

#include <memory>
#include <span>
#include <string>

#include "dagc/diagnostic.h"
#include "diag/masking.h"
#include "diag/renderer.h"
#include "driver/exit_code.h"
#include "driver/io.h"
#include "driver/options.h"
#include "source/source_map.h"

namespace dagc::driver {

class Reporter {
 public:
  // For a lint run findings are the product and go to standard output; otherwise to standard error.
  enum class Stream : std::uint8_t { kOut, kErr };
  Reporter(const Options& options, const SourceMap& sources, const Masking& masking, Stream stream, Io& io);

  // The findings of one file, after levels; file 0 for those of none. Each file once.
  void Tell(FileId file, std::span<const Diagnostic> findings);
  // Ends the output. Gives the worst of all that was told.
  ExitCode Finish();

 private:
  void Flush();

  std::ostream& to_;
  const Severity fail_on_;
  std::unique_ptr<Renderer> renderer_;
  std::string buffer_;
  ExitCode worst_ = ExitCode::kDone;
};

// Sorted findings of several files, none of which has been told yet.
void TellByFile(std::span<const Diagnostic> findings, Reporter& reporter);

// All findings of a run that has nothing else to say, on standard error. Gives the exit code.
ExitCode TellAll(std::span<const Diagnostic> findings, const Options& options, const SourceMap& sources,
                 const Masking& masking, Io& io);
// The same where no file has been read.
ExitCode TellAll(std::span<const Diagnostic> findings, const Options& options, Io& io);

}  // namespace dagc::driver
