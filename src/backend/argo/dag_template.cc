// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/dag_template.h"

#include "value/builder.h"

namespace dagc::argo {

namespace {

Value Task(Arena& arena, std::string_view name, std::string_view runs, const Value& dependencies) {
  MapBuilder task(arena);
  task.Put("name", name).Put("template", runs);
  if (dependencies.size() > 0) task.Put("dependencies", dependencies);
  return task.Finish();
}

}  // namespace

Value DagTemplate(const Emission& emission) {
  const ir::Workflow& workflow = emission.workflow;
  ListBuilder waits(emission.arena);
  ListBuilder tasks(emission.arena);
  for (const std::string_view wait : emission.plan.waits) {
    waits.Add(wait);
    tasks.Add(Task(emission.arena, wait, wait, {}));
  }
  const Value all_waits = waits.Finish();
  for (const ir::Task& task : workflow.tasks) {
    ListBuilder dependencies(emission.arena);
    for (const ir::Dependency& dependency : task.depends) {
      dependencies.Add(dependency.task ? workflow.tasks[dependency.task.index].name.value : dependency.name.value);
    }
    tasks.Add(Task(emission.arena, task.name.value, workflow.templates[task.run.index].name.value,
                   task.depends.empty() ? all_waits : dependencies.Finish()));
  }
  MapBuilder made(emission.arena);
  made.Put("name", emission.plan.entrypoint);
  made.Put("dag", MapBuilder(emission.arena).Put("tasks", tasks.Finish()).Finish());
  return made.Finish();
}

}  // namespace dagc::argo
