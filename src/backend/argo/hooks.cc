// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/hooks.h"

#include <string>
#include <string_view>

#include "backend/argo/interface.h"
#include "value/builder.h"

namespace dagc::argo {
namespace {

using At = ir::Hook::At;

// The name `exit` is the engine's for the hook at the end, which has no expression.
constexpr std::string_view kAtEnd = "exit";

std::string StatusIs(std::string_view task, std::string_view status) {
  return std::string("tasks[\"").append(task).append("\"].status == \"").append(status).append("\"");
}

std::string ExpressionOf(const ir::Hook& hook, std::string_view task) {
  switch (hook.at) {
    case At::kStart:
      return StatusIs(task, "Running");
    case At::kSuccess:
      return StatusIs(task, "Succeeded");
    case At::kFailure:
      return StatusIs(task, "Failed") + " || " + StatusIs(task, "Error");
    case At::kEnd:
      break;
  }
  return {};
}

}  // namespace

Value Hooks(const Emission& emission, const ir::Task& task, std::span<const ir::Task> tasks) {
  if (task.details->hooks.empty()) return {};
  MapBuilder hooks(emission.arena);
  for (const ir::Hook& hook : task.details->hooks) {
    MapBuilder made(emission.arena);
    const std::string expression = ExpressionOf(hook, task.name.value);
    if (!expression.empty()) made.Put("expression", emission.arena.Copy(expression));
    made.Put("template", emission.workflow.templates[hook.run.index].name.value);
    const Value arguments = TaskArguments(emission, hook.arguments, tasks);
    if (!arguments.IsNull()) made.Put("arguments", arguments);
    hooks.Put(hook.at == At::kEnd ? kAtEnd : hook.name, made.Finish());
  }
  return hooks.Finish();
}

}  // namespace dagc::argo
