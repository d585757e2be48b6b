// SPDX-License-Identifier: Apache-2.0
// From the completed workflow to the engine's own plan: which objects, under which names, and how schedules are
// spelled. Reports what the engine would refuse or what its releases cannot express. Looks at no Value and writes
// nothing.
#pragma once

#include "backend/argo/lower/plan.h"
#include "base/arena.h"
#include "diag/diag_sink.h"
#include "ir/workflow.h"
#include "target/output_options.h"

namespace dagc::argo {

// What a part of the lowering works with. Text that it makes lives in `arena`.
struct Lowering {
  const ir::Workflow& workflow;
  const output::Options& options;
  Arena& arena;
  DiagSink& sink;
};

Plan Lower(const Lowering& lowering);

}  // namespace dagc::argo
