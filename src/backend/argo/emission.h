// SPDX-License-Identifier: Apache-2.0
// What every part of the back end works with while one workflow is written out.
#pragma once

#include "base/arena.h"
#include "diag/diag_sink.h"
#include "ir/output.h"
#include "ir/workflow.h"

namespace dagc::argo {

struct Emission {
  const ir::Workflow& workflow;
  const ir::OutputOptions& options;
  Arena& arena;
  DiagSink& sink;

  bool hardened() const { return options.hardening != ir::Hardening::kOff; }

  // The crons are written as one CronWorkflow each.
  bool split() const { return workflow.schedule && workflow.schedule->split; }

  // Another object refers to the WorkflowTemplate that holds the spec.
  bool referenced() const {
    return workflow.object != ir::ObjectKind::kWorkflowTemplate &&
           (options.layout == ir::Layout::kReferenced || split());
  }

  // The spec is a WorkflowTemplate's.
  bool in_template() const { return workflow.object == ir::ObjectKind::kWorkflowTemplate || referenced(); }
};

}  // namespace dagc::argo
