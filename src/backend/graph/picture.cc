// SPDX-License-Identifier: Apache-2.0
#include "backend/graph/picture.h"

#include "ir/graph.h"

namespace dagc::backend {

std::string LabelOf(const std::string& name, const std::string& title) {
  return title.empty() ? name : name + ": " + title;
}

Picture PictureOf(const ir::Workflow& workflow) {
  Picture picture;
  picture.name = workflow.name.value;
  picture.title = workflow.title.value;
  for (const ir::Schedule& schedule : workflow.schedules) {
    for (const Expression& cron : schedule.expressions) picture.schedule.push_back(cron.text);
  }
  for (const ir::Prerequisite& prerequisite : workflow.prerequisites) {
    PictureNode& node = picture.nodes.emplace_back();
    node.kind = PictureNode::Kind::kPrerequisite;
    node.name = prerequisite.id.value;
  }
  // A prerequisite that dagc.yaml maps to an object has a wait, in the same order.
  std::size_t at = 0;
  for (const ir::Wait& wait : workflow.waits) {
    while (at < picture.nodes.size() && picture.nodes[at].name != wait.id.value) ++at;
    if (at < picture.nodes.size()) picture.nodes[at].runs_on = wait.kind;
  }
  const std::size_t first_step = picture.nodes.size();
  for (const ir::Task& task : workflow.tasks) {
    const ir::dataos::Part& dataos = *workflow.templates[task.run.index].dataos;
    picture.nodes.push_back({PictureNode::Kind::kStep, std::string(task.name.value), std::string(dataos.title.value),
                             std::string(dataos.stack.value)});
  }
  const ir::Graph graph(workflow);
  for (std::uint32_t step = 0; step < graph.size(); ++step) {
    for (const ir::Graph::Arc& arc : graph.ArcsOf(step)) {
      picture.edges.push_back({first_step + arc.target, first_step + step});
    }
    if (!graph.ArcsOf(step).empty()) continue;
    for (std::size_t i = 0; i < first_step; ++i) picture.edges.push_back({i, first_step + step});
  }
  return picture;
}

}  // namespace dagc::backend
