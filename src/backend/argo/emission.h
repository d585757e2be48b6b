// SPDX-License-Identifier: Apache-2.0
// What every part of the back end works with while one workflow is written out.
#pragma once

#include "backend/argo/lower/plan.h"
#include "base/arena.h"
#include "diag/diag_sink.h"
#include "ir/workflow.h"
#include "target/output_options.h"

namespace dagc::argo {

struct Emission {
  const ir::Workflow& workflow;
  const Plan& plan;
  const output::Options& options;
  Arena& arena;
  DiagSink& sink;

  bool hardened() const { return options.hardening != output::Hardening::kOff; }

  // Another object refers to the WorkflowTemplate that holds the spec.
  bool referenced() const {
    return plan.object != output::ObjectKind::kWorkflowTemplate &&
           (options.layout == output::Layout::kReferenced || plan.several_crons);
  }

  // The spec is a WorkflowTemplate's.
  bool in_template() const { return plan.object == output::ObjectKind::kWorkflowTemplate || referenced(); }
};

}  // namespace dagc::argo
