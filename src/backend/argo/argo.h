// SPDX-License-Identifier: Apache-2.0
// The Argo Workflows back end: a workflow that all passes have seen becomes the objects that a cluster takes, the
// engine's and what its pods need beside them: a ConfigMap for files, an ExternalSecret for values that are computed.
// Fields: https://argo-workflows.readthedocs.io/en/latest/fields/
#pragma once

#include <vector>

#include "backend/backend.h"
#include "base/arena.h"
#include "diag/diag_sink.h"
#include "ir/workflow.h"
#include "target/output_options.h"

namespace dagc::backend {

// The objects of one workflow, in the order in which they are to be written. Text and values are views of the
// workflow, of literals, and of `arena`. Reports what the engine could not run as written; then the result must not be
// written, nor after an error of an earlier phase: a workflow that is incomplete is looked at for its findings only.
std::vector<OutputObject> EmitArgo(const ir::Workflow& workflow, const output::Options& options, Arena& arena,
                                   DiagSink& sink);

}  // namespace dagc::backend
