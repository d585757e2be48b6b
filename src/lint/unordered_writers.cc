// SPDX-License-Identifier: Apache-2.0
#include <cstdint>
#include <vector>

#include "diag/codes/dg7.h"
#include "lint/checks.h"

namespace dagc::lint {

void CheckUnorderedWriters(const LintInput& input, DiagSink& sink) {
  if (input.graph == nullptr) return;
  const ir::Workflow& workflow = input.workflow;
  std::vector<std::vector<ir::TaskId>> writers(workflow.claims.size());
  for (std::uint32_t index = 0; index < workflow.tasks.size(); ++index) {
    for (const ir::Mount& mount : workflow.templates[workflow.tasks[index].run.index].mounts) {
      if (!mount.read_only) writers[mount.claim].push_back(ir::TaskId{index});
    }
  }
  ir::OrderQuery query(*input.graph, GraphWork(*input.graph));
  for (std::size_t claim = 0; claim < writers.size(); ++claim) {
    const auto pair = query.FirstUnordered(std::move(writers[claim]));
    if (!pair) continue;
    const ir::Text& first = workflow.tasks[pair->first.index].name;
    const ir::Text& second = workflow.tasks[pair->second.index].name;
    sink.Report(diag::kUnorderedWriters, second.span, second, first, workflow.claims[claim])
        .Note(note::kWritesToo, first.span)
        .Help(help::kOrderWriters);
  }
  if (query.exhausted()) {
    sink.Report(diag::kPartlyChecked, workflow.tasks_span, diag::kUnorderedWriters.name);
  }
}

}  // namespace dagc::lint
