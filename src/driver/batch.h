// SPDX-License-Identifier: Apache-2.0
// Many inputs, one run: what `dagc compile` and `dagc lint` share.
#pragma once

#include "driver/exit_code.h"
#include "driver/io.h"
#include "driver/options.h"

namespace dagc::driver {

enum class BatchMode : std::uint8_t { kCompile, kLint };

// Finds the inputs, compiles them on several threads, writes what became of them and tells the findings, in the order
// of the inputs whatever the number of threads. Holds the texts of the files in flight, no more.
ExitCode RunBatch(const Options& options, BatchMode mode, Io& io);

}  // namespace dagc::driver
