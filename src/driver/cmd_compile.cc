// SPDX-License-Identifier: Apache-2.0
// dagc compile: manifests in, Argo Workflows YAML out.
#include "diag/codes/dg0.h"
#include "diag/collecting_sink.h"
#include "driver/batch.h"
#include "driver/commands.h"
#include "driver/reporter.h"

namespace dagc::driver {

ExitCode RunCompile(const Options& options, Io& io) {
  if (!options.output || *options.output == "-") {
    CollectingSink sink;
    if (options.check) sink.Report(diag::kMissingOption, Span(), "--check", "--output DIR|FILE");
    if (options.prune) sink.Report(diag::kMissingOption, Span(), "--prune", "--output DIR");
    if (options.split) sink.Report(diag::kMissingOption, Span(), "--split", "--output DIR");
    if (options.sync) sink.Report(diag::kMissingOption, Span(), "--sync", "--output DIR|FILE");
    if (sink.has_errors()) return TellAll(sink.TakeSorted(), options, SourceMap(), io);
  }
  return RunBatch(options, BatchMode::kCompile, io);
}

}  // namespace dagc::driver
