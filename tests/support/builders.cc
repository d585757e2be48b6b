// SPDX-License-Identifier: Apache-2.0
#include "support/builders.h"

#include <algorithm>
#include <cstdint>

#include "value/builder.h"

namespace dagc::test {

WorkflowBuilder::WorkflowBuilder(std::string_view name) {
  workflow_.file = FileId{1};
  workflow_.name = Text(name);
  workflow_.steps_span = Text("dag").span;
  workflow_.defaults.init_image.value = "docker.io/library/busybox:1.36";
}

std::string_view WorkflowBuilder::Keep(std::string_view text) { return texts_.emplace_back(text); }

ir::Text WorkflowBuilder::Text(std::string_view text) {
  const auto begin = static_cast<std::uint32_t>(source_.size());
  source_.append(text).append("\n");
  return {Keep(text), {FileId{1}, begin, begin + static_cast<std::uint32_t>(text.size())}, false};
}

std::vector<ir::Text> WorkflowBuilder::Texts(std::initializer_list<std::string_view> texts) {
  std::vector<ir::Text> result;
  for (const std::string_view text : texts) result.push_back(Text(text));
  return result;
}

ir::Step& WorkflowBuilder::AddStep(std::string_view name, std::initializer_list<std::string_view> depends) {
  return AddStep(name, std::vector<std::string>(depends.begin(), depends.end()));
}

ir::Step& WorkflowBuilder::AddStep(std::string_view name, const std::vector<std::string>& depends) {
  ir::Step& step = workflow_.steps.emplace_back();
  step.name = Text(name);
  step.span = step.name.span;
  for (const std::string& needed : depends) step.depends.push_back({Text(needed), {}});
  step.stack = Text("container");
  step.container.image = Text("docker.io/library/alpine:3.20");
  step.container.command = Texts({"sh"});
  return step;
}

void WorkflowBuilder::AddEnv(ir::Step& step, std::string_view name, std::string_view value) {
  step.container.env.push_back({Text(name), Text(value)});
}

void WorkflowBuilder::AddMount(ir::Step& step, std::string_view claim, std::string_view directory, bool read_only) {
  auto& claims = workflow_.claims;
  const auto found = std::find(claims.begin(), claims.end(), claim);
  const auto index = static_cast<std::uint32_t>(found - claims.begin());
  if (found == claims.end()) claims.push_back(Keep(claim));
  const ir::Text at = Text(directory);
  step.volumes.push_back({Text(claim), at, read_only, at.span});
  step.mounts.push_back({index, at.value, read_only});
}

ir::ValuePart WorkflowBuilder::Known(std::string_view text) { return {ir::ValuePart::Kind::kText, Keep(text), {}, {}}; }

ir::ValuePart WorkflowBuilder::Secret(std::string_view secret, std::string_view key) {
  return {ir::ValuePart::Kind::kSecret, {}, Keep(secret), Keep(key)};
}

ir::ValuePart WorkflowBuilder::RunTime(std::string_view name) {
  return {ir::ValuePart::Kind::kRunTime, Keep(name), {}, {}};
}

void WorkflowBuilder::AddVariable(ir::Step& step, std::string_view name, const ir::Composition& value) {
  const ir::Text at = Text(name);
  step.projected.variables.push_back({at.value, value, {ir::Scope::kStep, at.span}});
}

void WorkflowBuilder::AddArgument(ir::Step& step, const ir::Composition& value) {
  const ir::Text at = Text(std::to_string(step.projected.arguments.size()));
  step.projected.arguments.push_back({value, {ir::Scope::kStep, at.span}});
}

void WorkflowBuilder::AddFile(ir::Step& step, std::string_view directory, std::string_view name,
                              const ir::Composition& contents) {
  const ir::Text at = Text(name);
  auto& files = step.projected.files;
  files.push_back({Keep(directory), at.value, contents, {ir::Scope::kStep, at.span}});
  std::stable_sort(files.begin(), files.end(), [](const ir::ProjectedFile& a, const ir::ProjectedFile& b) {
    return std::pair(a.directory, a.name) < std::pair(b.directory, b.name);
  });
}

ir::Schedule& WorkflowBuilder::AddSchedule(std::string_view expression) {
  ir::Schedule& schedule = workflow_.schedule.emplace();
  schedule.span = Text("schedule").span;
  schedule.crons = {Text(expression)};
  schedule.expressions = {Keep(expression)};
  schedule.zone = "UTC";
  schedule.policy = "Allow";
  return schedule;
}

Value WorkflowBuilder::Map(std::initializer_list<std::pair<std::string_view, Value>> entries) {
  MapBuilder map(arena_);
  for (const auto& [key, value] : entries) map.Put(Keep(key), value);
  Value result = map.Finish();
  result.set_span({FileId{2}, 0, 1});
  return result;
}

Value WorkflowBuilder::List(std::initializer_list<Value> items) {
  ListBuilder list(arena_);
  for (const Value& item : items) list.Add(item);
  Value result = list.Finish();
  result.set_span({FileId{2}, 0, 1});
  return result;
}

Value WorkflowBuilder::String(std::string_view text) { return Value::String(Keep(text), {FileId{2}, 0, 1}); }

ir::Workflow& WorkflowBuilder::Finish() {
  for (ir::Step& step : workflow_.steps) {
    for (ir::Dependency& dependency : step.depends) {
      for (std::uint32_t i = 0; i < workflow_.steps.size(); ++i) {
        if (workflow_.steps[i].name.value == dependency.name.value) dependency.step = ir::StepId{i};
      }
    }
  }
  if (workflow_.object == ir::ObjectKind::kFromManifest) {
    workflow_.object = workflow_.schedule ? ir::ObjectKind::kCronWorkflow : ir::ObjectKind::kWorkflow;
  }
  if (workflow_.entrypoint.empty()) workflow_.entrypoint = "main";
  return workflow_;
}

}  // namespace dagc::test
