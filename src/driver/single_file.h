// SPDX-License-Identifier: Apache-2.0
// For the commands that look at one file and write nothing.
#pragma once

#include <functional>
#include <string>

#include "dagc/diagnostic.h"
#include "diag/diag_sink.h"
#include "driver/compile.h"
#include "driver/exit_code.h"
#include "driver/io.h"
#include "driver/options.h"
#include "ir/workflow.h"
#include "source/source_map.h"

namespace dagc::driver {

// Sees one workflow after all passes, the texts it was read from, and what it is compiled with.
using ShowWorkflow = std::function<void(const ir::Workflow&, const SourceMap&, const CompileSettings&)>;

struct FileView {
  ShowWorkflow show;
  std::function<void(DiagSink&)> finish = {};  // may add findings once everything was shown; may be empty
  // Which errors of the manifest concern what is shown, asked once everything was; the others do not stop it. Empty:
  // all of them.
  std::function<bool(DiagCode)> concerns = {};
};

// For FileView::concerns: whether a code is about the manifest as it was read, or from `first` to `last`.
bool ConcernsReadingOr(DiagCode found, int first, int last);

// Compiles the file `path` (`-`: standard input) with the target file, as `dagc compile` does, and shows each workflow
// after all passes. Errors, and nothing below them, go to standard error.
ExitCode ShowWorkflows(const Options& options, const std::string& path, const FileView& view, Io& io);

}  // namespace dagc::driver
