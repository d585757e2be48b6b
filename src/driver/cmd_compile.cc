// SPDX-License-Identifier: Apache-2.0
// dagc compile: manifests in, Argo Workflows YAML out.
#include "driver/batch.h"
#include "driver/commands.h"

namespace dagc::driver {

ExitCode RunCompile(const Options& options, Io& io) { return RunBatch(options, BatchMode::kCompile, io); }

}  // namespace dagc::driver
