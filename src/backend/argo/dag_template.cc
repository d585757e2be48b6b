// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/dag_template.h"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "backend/argo/depends.h"
#include "backend/argo/hooks.h"
#include "backend/argo/interface.h"
#include "backend/argo/when.h"
#include "value/builder.h"

namespace dagc::argo {
namespace {

std::string Joined(std::span<const std::string_view> names, std::string_view between) {
  std::string text;
  for (const std::string_view name : names) {
    if (!text.empty()) text += between;
    text += name;
  }
  return text;
}

class DagMaker {
 public:
  // `first` are names of tasks that those without a dependency come after.
  DagMaker(const Emission& emission, std::span<const ir::Task> tasks, std::span<const std::string_view> first)
      : emission_(emission), tasks_(tasks), first_(first) {
    // The engine takes either lists or expressions in one DAG.
    expressions_ = std::any_of(tasks.begin(), tasks.end(),
                               [](const ir::Task& task) { return static_cast<bool>(task.details->after); });
  }

  Value Make(bool fail_fast, bool needs_all) const {
    ListBuilder made(emission_.arena);
    for (const std::string_view name : first_) {
      made.Add(MapBuilder(emission_.arena).Put("name", name).Put("template", name).Finish());
    }
    for (const ir::Task& task : tasks_) made.Add(Task(task));
    MapBuilder dag(emission_.arena);
    if (!fail_fast) dag.Put("failFast", Value::Bool(false));
    if (needs_all) dag.Put("target", emission_.arena.Copy(Target()));
    return dag.Put("tasks", made.Finish()).Finish();
  }

 private:
  std::string_view NameOf(const ir::Dependency& dependency) const {
    return dependency.task ? tasks_[dependency.task.index].name.value : dependency.name.value;
  }

  Value Task(const ir::Task& task) const {
    MapBuilder made(emission_.arena);
    const auto put = [&](std::string_view key, const Value& value) {
      if (!value.IsNull()) made.Put(key, value);
    };
    made.Put("name", task.name.value).Put("template", emission_.workflow.templates[task.run.index].name.value);
    put("arguments", TaskArguments(emission_, task.details->arguments, tasks_));
    PutDependencies(task, made);
    if (task.details->condition) {
      made.Put("when", emission_.arena.Copy(WhenText(*task.details->condition, tasks_)));
    }
    put("hooks", Hooks(emission_, task, tasks_));
    return made.Finish();
  }

  void PutDependencies(const ir::Task& task, MapBuilder& made) const {
    if (task.details->after) {
      made.Put("depends", emission_.arena.Copy(DependsText(*task.details->after, tasks_)));
      return;
    }
    std::vector<std::string_view> names;
    for (const ir::Dependency& dependency : task.depends) names.push_back(NameOf(dependency));
    if (names.empty()) names.assign(first_.begin(), first_.end());
    if (names.empty()) return;
    if (expressions_) {
      made.Put("depends", emission_.arena.Copy(Joined(names, " && ")));
      return;
    }
    ListBuilder list(emission_.arena);
    for (const std::string_view name : names) list.Add(name);
    made.Put("dependencies", list.Finish());
  }

  std::string Target() const {
    std::vector<std::string_view> names(first_.begin(), first_.end());
    for (const ir::Task& task : tasks_) names.push_back(task.name.value);
    return Joined(names, " ");
  }

  const Emission& emission_;
  std::span<const ir::Task> tasks_;
  std::span<const std::string_view> first_;
  bool expressions_ = false;
};

}  // namespace

Value DagTemplate(const Emission& emission) {
  const ir::Workflow& workflow = emission.workflow;
  const Value dag =
      DagMaker(emission, workflow.tasks, emission.plan.waits).Make(workflow.fail_fast, workflow.needs_all);
  return MapBuilder(emission.arena).Put("name", emission.plan.entrypoint).Put("dag", dag).Finish();
}

Value GroupDag(const Emission& emission, const ir::Group& group) {
  return DagMaker(emission, group.tasks, {}).Make(group.fail_fast, group.needs_all);
}

}  // namespace dagc::argo
