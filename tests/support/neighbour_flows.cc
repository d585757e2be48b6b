// SPDX-License-Identifier: Apache-2.0
#include "support/neighbour_flows.h"

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace dagc::test {
namespace {

using ir::DependencyExpression;
using ir::Outcome;
using ir::RunCondition;
using ir::TaskId;
using Kind = DependencyExpression::Kind;

constexpr std::string_view kImage = "docker.io/library/alpine:3.20";

ir::TemplateId AddTemplate(WorkflowBuilder& flow, std::string_view name) {
  auto& templates = flow.workflow().templates;
  const ir::TemplateId id{static_cast<std::uint32_t>(templates.size())};
  templates.emplace_back().name = flow.Text(name);
  return id;
}

ir::TemplateId AddContainer(WorkflowBuilder& flow, std::string_view name, std::string_view script) {
  const ir::TemplateId id = AddTemplate(flow, name);
  ir::Container& container = flow.workflow().templates.back().make_container();
  container.image = flow.Text(kImage);
  container.command = flow.Texts({"sh"});
  container.arguments = flow.Texts({"-c", script});
  return id;
}

ir::Template& At(WorkflowBuilder& flow, ir::TemplateId id) { return flow.workflow().templates[id.index]; }

TaskId AddTask(WorkflowBuilder& flow, std::vector<ir::Task>& tasks, std::string_view name, ir::TemplateId run,
               const std::vector<TaskId>& after = {}) {
  ir::Task& task = tasks.emplace_back();
  task.name = flow.Text(name);
  task.run = run;
  for (const TaskId id : after) task.depends.push_back({tasks[id.index].name, id});
  return TaskId{static_cast<std::uint32_t>(tasks.size() - 1)};
}

DependencyExpression AnyEndOf(TaskId task) {
  std::vector<DependencyExpression> ends;
  for (const Outcome outcome :
       {Outcome::kSucceeded, Outcome::kFailed, Outcome::kErrored, Outcome::kSkipped, Outcome::kOmitted}) {
    ends.push_back(DependencyExpression::Of(task, outcome));
  }
  return DependencyExpression::Of(Kind::kAny, std::move(ends));
}

}  // namespace

void MakeDataosV1Flow(WorkflowBuilder& flow) {
  ir::Workflow& workflow = flow.workflow();
  workflow.dataos.make().workspace = flow.Text("public");
  const ir::TemplateId load = AddContainer(flow, "load", "echo load");
  At(flow, load).dataos.make().title = flow.Text("Loads");
  const ir::TemplateId check = AddContainer(flow, "check", "echo check");
  const ir::TemplateId quality = AddTemplate(flow, "quality");
  ir::Group& group = At(flow, quality).body.emplace<ir::Rare<ir::Group>>().make();
  const TaskId first = AddTask(flow, group.tasks, "rows", check);
  AddTask(flow, group.tasks, "columns", check, {first});
  const TaskId loading = AddTask(flow, workflow.tasks, "load", load);
  AddTask(flow, workflow.tasks, "quality", quality, {loading});
}

void MakeOnepanelFlow(WorkflowBuilder& flow) {
  ir::Workflow& workflow = flow.workflow();
  workflow.trigger = ir::Trigger::kTemplate;
  workflow.labels.push_back({flow.Text("onepanel.io/workflow-template"), flow.Text("train")});
  workflow.annotations.push_back({flow.Text("dagc.dev/onepanel.epochs"), flow.Text("type: input.number")});
  workflow.parameters.push_back({flow.Text("epochs"), flow.Text("3"), flow.Text("How often"), {}});
  workflow.parameters.push_back({flow.Text("pool"), flow.Text("cpu"), {}, {flow.Text("cpu"), flow.Text("gpu")}});
  const auto map = [&](std::initializer_list<std::pair<std::string_view, Value>> entries) { return flow.Map(entries); };
  const Value arguments =
      map({{"parameters", flow.List({map({{"name", flow.String("epochs")},
                                          {"value", flow.String("{{workflow.parameters.epochs}}")}})})}});
  const Value task =
      map({{"name", flow.String("train")}, {"template", flow.String("train")}, {"arguments", arguments}});
  const ir::TemplateId main = AddTemplate(flow, "main");
  At(flow, main).body = ir::EngineTemplate{map({{"dag", map({{"tasks", flow.List({task})}})}})};
  const ir::TemplateId train = AddTemplate(flow, "train");
  const Value inputs = map({{"parameters", flow.List({map({{"name", flow.String("epochs")}})})}});
  const Value container = map({{"image", flow.String(kImage)},
                               {"command", flow.List({flow.String("sh"), flow.String("-c")})},
                               {"args", flow.List({flow.String("echo {{inputs.parameters.epochs}}")})}});
  At(flow, train).body = ir::EngineTemplate{map({{"inputs", inputs}, {"container", container}})};
  workflow.starts = main;
}

void MakeShippableFlow(WorkflowBuilder& flow) {
  ir::Workflow& workflow = flow.workflow();
  workflow.trigger = ir::Trigger::kSeveral;
  workflow.fail_fast = false;
  const ir::TemplateId build = AddTemplate(flow, "build");
  ir::ContainerSet& set = At(flow, build).body.emplace<ir::Rare<ir::ContainerSet>>().make();
  set.shared_directory = "/shared";
  for (const std::string_view name : {"task-1", "main"}) {
    ir::ContainerSet::Member& member = set.members.emplace_back();
    member.container.name = name;
    member.container.run.image = flow.Text(kImage);
    member.container.run.command = flow.Texts({"sh"});
    member.container.run.arguments = flow.Texts({"-c", "echo {{workflow.name}} > /shared/done"});
  }
  set.members[1].after = {0};
  At(flow, build).mutexes.make().push_back(flow.Text("shippable-build"));
  const ir::TemplateId deploy = AddContainer(flow, "deploy", "echo deploy");
  const ir::TemplateId gate = AddTemplate(flow, "gate-deploy");
  At(flow, gate).body = ir::Gate{};
  const ir::TemplateId notify = AddContainer(flow, "notify-team", "echo \"$JOB\"");
  At(flow, notify).interface.make().parameters.push_back({flow.Text("job"), {}, {}, {}});
  const ir::TemplateId cleanup = AddContainer(flow, "cleanup", "echo bye");
  workflow.exit_handler = cleanup;

  const TaskId building = AddTask(flow, workflow.tasks, "build", build);
  const TaskId waiting = AddTask(flow, workflow.tasks, "gate-deploy", gate);
  workflow.tasks[waiting.index].details.make().after.make() = DependencyExpression::Of(building, Outcome::kSucceeded);
  const TaskId deploying = AddTask(flow, workflow.tasks, "deploy", deploy);
  workflow.tasks[deploying.index].details.make().after.make() =
      DependencyExpression::Of(Kind::kAll, {DependencyExpression::Of(building, Outcome::kSucceeded),
                                            DependencyExpression::Of(waiting, Outcome::kSucceeded)});
  for (const auto& [at, name] : {std::pair{ir::Hook::At::kStart, "start"}, std::pair{ir::Hook::At::kFailure, "failure"},
                                 std::pair{ir::Hook::At::kEnd, ""}}) {
    ir::Hook& hook = workflow.tasks[building.index].details.make().hooks.emplace_back();
    hook.at = at;
    hook.name = name;
    hook.run = notify;
    ir::Argument& argument = hook.arguments.emplace_back();
    argument.name = flow.Text("job");
    argument.value = flow.Text("build");
  }

  const ir::TemplateId from_deploy = AddTemplate(flow, "from-deploy");
  ir::Group& group = At(flow, from_deploy).body.emplace<ir::Rare<ir::Group>>().make();
  AddTask(flow, group.tasks, "deploy", deploy);
  ir::Schedule& schedule = flow.AddSchedule("0 3 * * *");
  schedule.name = flow.Text("nightly");
  schedule.starts = from_deploy;
}

void MakeCloacinaFlow(WorkflowBuilder& flow) {
  ir::Workflow& workflow = flow.workflow();
  workflow.trigger = ir::Trigger::kSeveral;
  workflow.fail_fast = false;
  workflow.needs_all = true;
  workflow.parameters.push_back({flow.Text("context"), flow.Text("{\"mode\": \"full\", \"rows\": 3}"), {}, {}});
  workflow.parameters.push_back({flow.Text("level"), flow.Text("it's 1"), {}, {}});
  workflow.events.push_back({flow.Text("pushed"), flow.Text("context")});
  for (const std::string_view name : {"nightly", "weekly"}) {
    ir::Schedule& schedule = flow.AddSchedule(name == "nightly" ? "0 2 * * *" : "0 4 * * 0");
    schedule.name = flow.Text(name);
    schedule.concurrency = ir::Concurrency::kForbid;
    schedule.suspended = name == "weekly";
  }
  const auto step = [&](std::string_view name) {
    const ir::TemplateId id = AddContainer(flow, name, "echo '{}' > /tmp/context");
    ir::Template& made = At(flow, id);
    made.retry.make().retries = 2;
    made.retry.make().on = ir::RetryOn::kAny;
    ir::Interface& interface = made.interface.make();
    interface.output_artifacts.push_back({flow.Text("context"), "/tmp/context", true, {}});
    return id;
  };
  const ir::TemplateId extract = step("extract");
  const ir::TemplateId transform = step("transform");
  const ir::TemplateId fallback = step("fallback");
  const ir::TemplateId notify = step("notify");
  At(flow, transform).interface.make().artifacts.push_back({flow.Text("extract"), "/in/extract", true, {}});
  At(flow, extract).interface.make().output_parameters.push_back({flow.Text("rows"), "/tmp/rows", flow.Text("0")});

  auto& tasks = workflow.tasks;
  const TaskId extracting = AddTask(flow, tasks, "extract", extract);
  const TaskId transforming = AddTask(flow, tasks, "transform", transform, {extracting});
  ir::TaskDetails& details = tasks[transforming.index].details.make();
  details.after.make() = DependencyExpression::Of(
      Kind::kAll, {AnyEndOf(extracting), DependencyExpression::Of(extracting, Outcome::kSucceeded)});
  ir::Argument& context = details.arguments.emplace_back();
  context.kind = ir::Argument::Kind::kArtifact;
  context.name = flow.Text("extract");
  context.task = extracting;
  context.output = "context";
  context.optional = true;

  const TaskId falling_back = AddTask(flow, tasks, "fallback", fallback, {extracting});
  tasks[falling_back.index].details.make().after.make() = DependencyExpression::Of(
      Kind::kNot, {DependencyExpression::Of(Kind::kAny, {DependencyExpression::Of(extracting, Outcome::kSucceeded),
                                                         DependencyExpression::Of(extracting, Outcome::kSkipped)})});
  const TaskId notifying = AddTask(flow, tasks, "notify", notify, {transforming, falling_back});
  ir::TaskDetails& last = tasks[notifying.index].details.make();
  last.after.make() = DependencyExpression::Of(Kind::kAll, {AnyEndOf(transforming), AnyEndOf(falling_back)});
  RunCondition rows;
  rows.kind = RunCondition::Kind::kEquals;
  rows.value = {extracting, "rows"};
  rows.text = "0";
  RunCondition level;
  level.kind = RunCondition::Kind::kEquals;
  level.value.name = "level";
  level.text = "it's 1";
  RunCondition either;
  either.kind = RunCondition::Kind::kAny;
  either.operands = {rows, level};
  tasks[transforming.index].details.make().condition.make() = either;  // that comes only after its success

  const ir::TemplateId full = step("full");
  RunCondition mode;
  mode.kind = RunCondition::Kind::kKeyEquals;
  mode.value.name = "context";
  mode.key = "mode";
  mode.literal = flow.String("full");
  RunCondition many;
  many.kind = RunCondition::Kind::kKeyGreater;
  many.value.name = "context";
  many.key = "rows";
  many.literal = flow.Int(2);
  RunCondition both;
  both.kind = RunCondition::Kind::kAll;
  both.operands = {mode, many};
  tasks[AddTask(flow, tasks, "full", full).index].details.make().condition.make() = both;
}

}  // namespace dagc::test
