// SPDX-License-Identifier: Apache-2.0
// dagc compile: manifests in, Argo Workflows YAML out.
#include "diag/codes/dg0.h"
#include "diag/collecting_sink.h"
#include "driver/batch.h"
#include "driver/commands.h"
#include "driver/reporter.h"

namespace dagc::driver {

ExitCode RunCompile(const Options& options, Io& io) {
  if (options.check && (!options.output || *options.output == "-")) {
    CollectingSink sink;
    sink.Report(diag::kMissingOption, Span(), "--check", "--output DIR|FILE");
    return TellAll(sink.TakeSorted(), options, SourceMap(), io);
  }
  return RunBatch(options, BatchMode::kCompile, io);
}

}  // namespace dagc::driver
