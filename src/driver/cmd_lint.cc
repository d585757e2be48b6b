// SPDX-License-Identifier: Apache-2.0
// dagc lint: everything but writing. Findings are the product and go to standard output.
#include "driver/batch.h"
#include "driver/commands.h"

namespace dagc::driver {

ExitCode RunLint(const Options& options, Io& io) { return RunBatch(options, BatchMode::kLint, io); }

}  // namespace dagc::driver
