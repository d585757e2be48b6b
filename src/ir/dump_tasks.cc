// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include "ir/dumper.h"

namespace dagc::ir {
namespace {

constexpr std::array<std::string_view, 5> kOutcomeNames = {"succeeded", "failed", "errored", "skipped", "omitted"};
constexpr std::array<std::string_view, 10> kConditionNames = {
    "never", "equals", "has key", "key equals", "key greater", "key less", "key contains", "all", "any", "not"};
constexpr std::array<std::string_view, 4> kHookNames = {"at start", "on success", "on failure", "at end"};

}  // namespace

void Dumper::Expression(const DependencyExpression& expression, std::span<const ir::Task> tasks) {
  using Kind = DependencyExpression::Kind;
  if (expression.kind == Kind::kOutcome) {
    Word(tasks[expression.task.index].name.value);
    Word(kOutcomeNames[static_cast<std::size_t>(expression.outcome)]);
    return;
  }
  Word(expression.kind == Kind::kAll ? "all" : expression.kind == Kind::kAny ? "any" : "not");
  out_ += " (";
  for (const DependencyExpression& operand : expression.operands) Expression(operand, tasks);
  out_ += " )";
}

void Dumper::Condition(const RunCondition& condition, std::span<const ir::Task> tasks) {
  Word(kConditionNames[static_cast<std::size_t>(condition.kind)]);
  if (!condition.operands.empty()) {
    out_ += " (";
    for (const RunCondition& operand : condition.operands) Condition(operand, tasks);
    out_ += " )";
    return;
  }
  if (condition.kind == RunCondition::Kind::kNever) return;
  if (condition.value.task) Part("of", tasks[condition.value.task.index].name.value);
  Part("value", condition.value.name);
  Part("key", condition.key);
  Part("text", condition.text);
  if (!condition.literal.IsNull()) {
    out_ += ' ';
    Tree(condition.literal);
  }
}

void Dumper::Details(const ir::Workflow& workflow, std::span<const ir::Task> tasks, const TaskDetails& details) {
  if (details.after) {
    Begin("after");
    Expression(*details.after, tasks);
    End();
  }
  if (details.condition) {
    Begin("if");
    Condition(*details.condition, tasks);
    End();
  }
  for (const Argument& argument : details.arguments) {
    Begin(argument.kind == Argument::Kind::kArtifact ? "artifact" : "argument");
    Part("named", argument.name.value);
    Part("=", argument.value.value);
    if (argument.task) Part("from", tasks[argument.task.index].name.value);
    Part("output", argument.output);
    if (argument.optional) Word("optional");
    End();
  }
  for (const Hook& hook : details.hooks) {
    Begin("hook");
    Word(kHookNames[static_cast<std::size_t>(hook.at)]);
    Word(workflow.templates[hook.run.index].name.value);
    End();
  }
}

void Dumper::Task(const ir::Workflow& workflow, std::span<const ir::Task> tasks, const ir::Task& task) {
  Fact("task", task.name.value);
  ++depth_;
  const std::string_view runs = workflow.templates[task.run.index].name.value;
  if (runs != task.name.value) Fact("runs", runs);
  if (!task.depends.empty()) {
    Begin("depends");
    for (const Dependency& dependency : task.depends) {
      Word(dependency.task ? tasks[dependency.task.index].name.value : dependency.name.value);
      if (!dependency.task) out_ += '?';
    }
    End();
  }
  Details(workflow, tasks, *task.details);
  --depth_;
}

void Dumper::Input(std::string_view word, const Parameter& parameter) {
  Begin(word);
  Part("named", parameter.name.value);
  if (parameter.value.present()) {
    out_ += " = ";
    Quoted(parameter.value.value);
  }
  for (const Text& choice : parameter.choices) Part("or", choice.value);
  End();
}

}  // namespace dagc::ir
