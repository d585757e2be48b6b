// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/dag_template.h"

#include "value/builder.h"

namespace dagc::argo {

namespace {

// Of tasks whose template has their name.
Value Task(Arena& arena, std::string_view name, const Value& dependencies) {
  MapBuilder task(arena);
  task.Put("name", name).Put("template", name);
  if (dependencies.size() > 0) task.Put("dependencies", dependencies);
  return task.Finish();
}

}  // namespace

Value DagTemplate(const Emission& emission) {
  const ir::Workflow& workflow = emission.workflow;
  ListBuilder waits(emission.arena);
  ListBuilder tasks(emission.arena);
  for (const ir::Wait& wait : workflow.waits) {
    waits.Add(wait.name);
    tasks.Add(Task(emission.arena, wait.name, {}));
  }
  const Value all_waits = waits.Finish();
  for (const ir::Step& step : workflow.steps) {
    ListBuilder dependencies(emission.arena);
    for (const ir::Dependency& dependency : step.depends) {
      dependencies.Add(dependency.step ? workflow.steps[dependency.step.index].name.value : dependency.name.value);
    }
    tasks.Add(Task(emission.arena, step.name.value, step.depends.empty() ? all_waits : dependencies.Finish()));
  }
  MapBuilder made(emission.arena);
  made.Put("name", workflow.entrypoint);
  made.Put("dag", MapBuilder(emission.arena).Put("tasks", tasks.Finish()).Finish());
  return made.Finish();
}

}  // namespace dagc::argo
