// SPDX-License-Identifier: Apache-2.0
// All lint rules, and the call that runs them. A rule reports its own code; what level it speaks at is settled where
// findings are drawn, so a rule that is off runs too.
#pragma once

#include <span>
#include <string_view>

#include "dagc/diagnostic.h"
#include "diag/diag_sink.h"
#include "ir/graph.h"
#include "ir/workflow.h"

namespace dagc {

// What a rule looks at.
struct LintInput {
  const ir::Workflow& workflow;
  const ir::Graph* graph;  // null when the steps have no order: a cycle, or a dependency on an unknown step
};

struct RuleInfo {
  DiagCode code;
  std::string_view summary;  // for `dagc list rules`; the name is the code's
  void (*check)(const LintInput& input, DiagSink& sink);
};

// All rules, in the order of their codes.
std::span<const RuleInfo> LintRules();

// Runs all rules over a workflow that the passes have seen, with or without errors.
void RunLint(const ir::Workflow& workflow, DiagSink& sink);

}  // namespace dagc
