// SPDX-License-Identifier: Apache-2.0
// For the commands that look at one file and write nothing.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "diag/diag_sink.h"
#include "driver/exit_code.h"
#include "driver/io.h"
#include "driver/options.h"
#include "ir/output.h"
#include "ir/workflow.h"
#include "source/source_map.h"

namespace dagc::driver {

enum class Looks : std::uint8_t {
  kAtFileOnly,  // for the newest engine, without a target file
  kAtTarget,    // with the target file and every flag that says what is compiled
};

// Sees one workflow after all passes, the texts it was read from, and what would be written of it.
using ShowWorkflow = std::function<void(const ir::Workflow&, const SourceMap&, const ir::OutputOptions&)>;

// Compiles the file `path` (`-`: standard input) and shows each workflow after all passes; then `finish` may add
// findings. Errors, and nothing below them, go to standard error.
ExitCode ShowWorkflows(const Options& options, const std::string& path, Looks looks, Io& io, const ShowWorkflow& show,
                       const std::function<void(DiagSink&)>& finish = {});

}  // namespace dagc::driver
