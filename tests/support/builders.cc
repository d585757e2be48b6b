// SPDX-License-Identifier: Apache-2.0
#include "support/builders.h"

#include <algorithm>
#include <cstdint>

#include "cron/expression.h"
#include "value/builder.h"

namespace dagc::test {

WorkflowBuilder::WorkflowBuilder(std::string_view name) {
  workflow_.file = FileId{1};
  workflow_.name = Text(name);
  workflow_.tasks_span = Text("dag").span;
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

ir::Template& WorkflowBuilder::AddStep(std::string_view name, std::initializer_list<std::string_view> depends) {
  return AddStep(name, std::vector<std::string>(depends.begin(), depends.end()));
}

ir::Template& WorkflowBuilder::AddStep(std::string_view name, const std::vector<std::string>& depends) {
  const ir::TemplateId run{static_cast<std::uint32_t>(workflow_.templates.size())};
  ir::Task& task = workflow_.tasks.emplace_back(Text(name), run, std::vector<ir::Dependency>());
  ir::Template& step = workflow_.templates.emplace_back();
  step.name = task.name;
  step.span = step.name.span;
  for (const std::string& needed : depends) task.depends.push_back({Text(needed), {}});
  step.dataos.make().stack = Text("container");
  step.make_container().image = Text("docker.io/library/alpine:3.20");
  step.make_container().command = Texts({"sh"});
  return step;
}

void WorkflowBuilder::AddEnv(ir::Template& step, std::string_view name, std::string_view value) {
  step.make_container().env.push_back({Text(name), Text(value)});
}

void WorkflowBuilder::AddMount(ir::Template& step, std::string_view claim, std::string_view directory, bool read_only) {
  auto& claims = workflow_.claims;
  const auto found = std::find(claims.begin(), claims.end(), claim);
  const auto index = static_cast<std::uint32_t>(found - claims.begin());
  if (found == claims.end()) claims.push_back(Keep(claim));
  const ir::Text at = Text(directory);
  step.dataos.make().volumes.push_back({Text(claim), at, read_only, at.span});
  step.mounts.push_back({index, at.value, read_only});
}

ir::ValuePart WorkflowBuilder::Known(std::string_view text) { return {ir::ValuePart::Kind::kText, Keep(text), {}, {}}; }

ir::ValuePart WorkflowBuilder::Secret(std::string_view secret, std::string_view key) {
  return {ir::ValuePart::Kind::kSecret, {}, Keep(secret), Keep(key)};
}

ir::ValuePart WorkflowBuilder::RunTime(std::string_view name) {
  return {ir::ValuePart::Kind::kRunTime, Keep(name), {}, {}};
}

void WorkflowBuilder::AddVariable(ir::Template& step, std::string_view name, const ir::Composition& value) {
  const ir::Text at = Text(name);
  step.projected.make().variables.push_back({at.value, value, {ir::Scope::kStep, at.span}});
}

void WorkflowBuilder::AddArgument(ir::Template& step, const ir::Composition& value) {
  const ir::Text at = Text(std::to_string(step.projected->arguments.size()));
  step.projected.make().arguments.push_back({value, {ir::Scope::kStep, at.span}});
}

void WorkflowBuilder::AddFile(ir::Template& step, std::string_view directory, std::string_view name,
                              const ir::Composition& contents) {
  const ir::Text at = Text(name);
  auto& files = step.projected.make().files;
  files.push_back({Keep(directory), at.value, contents, {ir::Scope::kStep, at.span}});
  std::stable_sort(files.begin(), files.end(), [](const ir::ProjectedFile& a, const ir::ProjectedFile& b) {
    return std::pair(a.directory, a.name) < std::pair(b.directory, b.name);
  });
}

ir::Schedule& WorkflowBuilder::AddSchedule(std::string_view expression) {
  ir::Schedule& schedule = workflow_.schedules.emplace_back();
  schedule.span = Text("schedule").span;
  schedule.crons = {Text(expression)};
  schedule.expressions = {*ParseCron(expression)};
  schedule.zone = "UTC";
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
  for (ir::Task& task : workflow_.tasks) {
    for (ir::Dependency& dependency : task.depends) {
      for (std::uint32_t i = 0; i < workflow_.tasks.size(); ++i) {
        if (workflow_.tasks[i].name.value == dependency.name.value) dependency.task = ir::TaskId{i};
      }
    }
  }
  return workflow_;
}

}  // namespace dagc::test
