// SPDX-License-Identifier: Apache-2.0
#include "passes/check_graph.h"

#include <string>
#include <vector>

#include "diag/codes/dg4.h"
#include "ir/graph.h"

namespace dagc {
namespace {

// A path of more steps is shortened in the message, and has notes for this many edges.
constexpr std::size_t kLongestPath = 12;

std::string PathText(const ir::Workflow& workflow, const std::vector<ir::Edge>& cycle) {
  std::string path;
  for (std::size_t i = 0; i < cycle.size(); ++i) {
    if (i == kLongestPath && i + 1 < cycle.size()) {
      path += "… -> ";
      break;
    }
    path += '`' + std::string(workflow.tasks[cycle[i].task.index].name.value) + "` -> ";
  }
  return path + '`' + std::string(workflow.tasks[cycle.front().task.index].name.value) + '`';
}

}  // namespace

void CheckGraph(ir::Workflow& workflow, const PassContext& context) {
  const ir::Graph graph(workflow);
  if (!graph.cyclic()) return;
  for (const std::vector<ir::Edge>& cycle : graph.Cycles()) {
    const auto dependency = [&](const ir::Edge& edge) -> const ir::Dependency& {
      return workflow.tasks[edge.task.index].depends[edge.entry];
    };
    auto finding =
        context.sink.Report(diag::kDependencyCycle, dependency(cycle.front()).name.span, PathText(workflow, cycle));
    for (std::size_t i = 1; i < cycle.size() && i < kLongestPath; ++i) {
      const ir::Dependency& edge = dependency(cycle[i]);
      finding.Note(note::kCycleEdge, edge.name.span, workflow.tasks[cycle[i].task.index].name, edge.name);
    }
  }
}

}  // namespace dagc
