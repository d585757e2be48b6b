// SPDX-License-Identifier: Apache-2.0
#include "diag/codes/dg7.h"
#include "lint/checks.h"

namespace dagc::lint {

void CheckRedundantDependency(const LintInput& input, DiagSink& sink) {
  if (input.graph == nullptr) return;
  const ir::Graph::ImpliedEdges implied = input.graph->FindImpliedEdges(GraphWork(*input.graph));
  for (const auto& [edge, through] : implied.edges) {
    const std::vector<ir::Dependency>& depends = input.workflow.tasks[edge.task.index].depends;
    const ir::Text& name = depends[edge.entry].name;
    sink.Report(diag::kRedundantDependency, name.span, name, depends[through.entry].name);
  }
  if (!implied.complete) {
    sink.Report(diag::kPartlyChecked, input.workflow.tasks_span, diag::kRedundantDependency.name);
  }
}

}  // namespace dagc::lint
