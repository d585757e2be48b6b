// SPDX-License-Identifier: Apache-2.0
// For the commands that look at one file and write nothing.
#pragma once

#include <functional>
#include <string>

#include "driver/exit_code.h"
#include "driver/io.h"
#include "driver/options.h"
#include "ir/workflow.h"

namespace dagc::driver {

// Compiles the file (`-`: standard input) for the newest engine and without a target file, and shows each workflow
// after all passes. Errors, and nothing below them, go to standard error.
ExitCode ShowWorkflows(const Options& options, const std::string& path, Io& io,
                       const std::function<void(const ir::Workflow&)>& show);

}  // namespace dagc::driver
