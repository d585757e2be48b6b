// SPDX-License-Identifier: Apache-2.0
#include "ir/verify.h"

#include <algorithm>
#include <span>
#include <string_view>

namespace dagc::ir {
namespace {

class Verifier {
 public:
  explicit Verifier(const Workflow& workflow) : workflow_(workflow) {}

  std::string Run() {
    Tasks(workflow_.tasks);
    for (const Template& made : workflow_.templates) Check(made);
    for (const Schedule& schedule : workflow_.schedules) Optional(schedule.starts, "a schedule");
    Optional(workflow_.exit_handler, "the exit handler");
    Optional(workflow_.starts, "the workflow");
    Require(!workflow_.starts || workflow_.tasks.empty(), "has tasks that nothing starts", "the workflow");
    return fault_;
  }

 private:
  void Require(bool holds, std::string_view what, std::string_view of) {
    if (holds || !fault_.empty()) return;
    fault_.append(of).append(": ").append(what);
  }

  void Known(TemplateId id, std::string_view of) {
    Require(id.index < workflow_.templates.size(), "runs no template", of);
  }
  void Optional(TemplateId id, std::string_view of) {
    if (id) Known(id, of);
  }
  void Known(TaskId id, std::span<const Task> tasks, std::string_view of) {
    Require(id.index < tasks.size(), "names no task of its DAG", of);
  }

  void Tasks(std::span<const Task> tasks) {
    for (const Task& task : tasks) {
      const std::string_view name = task.name.value;
      Known(task.run, name);
      for (const Dependency& dependency : task.depends) {
        if (dependency.task) Known(dependency.task, tasks, name);
      }
      if (task.details->after) Expression(*task.details->after, tasks, name);
      if (task.details->condition) Condition(*task.details->condition, tasks, name);
      Arguments(task.details->arguments, tasks, name);
      for (const Hook& hook : task.details->hooks) {
        Known(hook.run, name);
        Require((hook.at == Hook::At::kEnd) == hook.name.empty(), "has a hook with a name of another kind", name);
        Arguments(hook.arguments, tasks, name);
      }
    }
  }

  void Arguments(std::span<const Argument> arguments, std::span<const Task> tasks, std::string_view of) {
    for (const Argument& argument : arguments) {
      if (argument.task) Known(argument.task, tasks, of);
      Require(argument.kind == Argument::Kind::kParameter || argument.task, "hands on an artifact of nobody", of);
    }
  }

  template <typename T>
  void Operands(const T& list, std::string_view of) {
    const bool negation = list.kind == T::Kind::kNot;
    Require(negation ? list.operands.size() == 1 : !list.operands.empty(), "has the wrong number of operands", of);
  }

  void Expression(const DependencyExpression& expression, std::span<const Task> tasks, std::string_view of) {
    if (expression.kind == DependencyExpression::Kind::kOutcome) {
      Known(expression.task, tasks, of);
      return;
    }
    Operands(expression, of);
    for (const DependencyExpression& operand : expression.operands) Expression(operand, tasks, of);
  }

  void Condition(const RunCondition& condition, std::span<const Task> tasks, std::string_view of) {
    if (condition.value.task) Known(condition.value.task, tasks, of);
    using Kind = RunCondition::Kind;
    if (condition.kind != Kind::kAll && condition.kind != Kind::kAny && condition.kind != Kind::kNot) return;
    Operands(condition, of);
    for (const RunCondition& operand : condition.operands) Condition(operand, tasks, of);
  }

  void Check(const Template& made) {
    const std::string_view name = made.name.value;
    if (made.FindEngineTemplate() != nullptr) {
      Require(!made.dataos && !made.interface && !made.retry && !made.mutexes && !made.projected && made.mounts.empty(),
              "an engine template says everything itself", name);
    }
    if (made.FindGate() != nullptr || made.FindGroup() != nullptr) {
      Require(!made.pod && !made.projected && !made.placement && !made.config_map && made.mounts.empty(),
              "has no pod and something for one", name);
    }
    if (const Group* group = made.FindGroup()) Tasks(group->tasks);
    if (const ContainerSet* set = made.FindContainerSet()) {
      Require(!set->members.empty(), "is a set without a container", name);
      for (const ContainerSet::Member& member : set->members) {
        for (const std::uint32_t index : member.after) {
          Require(index < set->members.size(), "has a container after none", name);
        }
      }
    }
    for (const Mount& mount : made.mounts) {
      Require(mount.claim < workflow_.claims.size(), "mounts no claim", name);
    }
  }

  const Workflow& workflow_;
  std::string fault_;
};

}  // namespace

std::string FirstFault(const Workflow& workflow) { return Verifier(workflow).Run(); }

}  // namespace dagc::ir
