// SPDX-License-Identifier: Apache-2.0
#include "ir/dump.h"

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "base/json_text.h"
#include "base/rfc3339.h"

namespace dagc::ir {

namespace {

constexpr std::array<std::string_view, 3> kConcurrencyNames = {"allow", "forbid", "replace"};
constexpr std::array<std::string_view, 4> kRetryOnNames = {"any end", "failure", "error", "transient error"};
constexpr std::array<std::string_view, 5> kOutcomeNames = {"succeeded", "failed", "errored", "skipped", "omitted"};
constexpr std::array<std::string_view, 10> kConditionNames = {
    "never", "equals", "has key", "key equals", "key greater", "key less", "key contains", "all", "any", "not"};
constexpr std::array<std::string_view, 4> kHookNames = {"at start", "on success", "on failure", "at end"};
constexpr std::array<std::string_view, 3> kScopeNames = {"stack", "workflow", "step"};
constexpr std::array<std::string_view, 5> kTriggerNames = {"", "manual", "schedule", "template", "several"};

// Writes lines; one method per kind of thing.
class Dumper {
 public:
  std::string Take() { return std::move(out_); }

  void Workflow(const ir::Workflow& workflow);

 private:
  void Task(const ir::Workflow& workflow, std::span<const ir::Task> tasks, const ir::Task& task);
  void Expression(const DependencyExpression& expression, std::span<const ir::Task> tasks);
  void Condition(const RunCondition& condition, std::span<const ir::Task> tasks);
  void Details(const ir::Workflow& workflow, std::span<const ir::Task> tasks, const TaskDetails& details);
  void Input(std::string_view word, const Parameter& parameter);
  void Setting(std::string_view word, const Label& label);
  void Interface(const ir::Interface& interface);
  void ContainerSet(const ir::ContainerSet& set);
  void Body(const ir::Workflow& workflow, const ir::Template& made);
  void Template(const ir::Workflow& workflow, const ir::Template& made);
  void Object(const KubernetesObject& object);
  void Container(const ir::Container& container);
  void Retry(const ir::Retry& retry);
  void Schedule(const ir::Schedule& schedule);
  void Wait(const ir::Wait& wait);
  void Defaults(const ir::Defaults& defaults);
  void Placement(const ir::Placement& placement);
  void Volume(const dataos::VolumeUse& use);
  void Projected(const ir::Projected& projected);
  void ExternalSecret(const ir::ExternalSecret& external);
  void Parts(const Composition& value);
  void Quantities(std::string_view word, const std::vector<Quantity>& quantities);

  void Begin(std::string_view word) { out_.append(2 * depth_, ' ').append(word); }
  void End() { out_ += '\n'; }
  void Word(std::string_view word) { out_.append(" ").append(word); }
  void Quoted(std::string_view text) { AppendVisibleJsonString(out_, text); }
  void Tree(const Value& value);
  // A line for a fact, none for what says nothing.
  void Fact(std::string_view word, const Text& text);
  void Fact(std::string_view word, std::string_view text);
  void Fact(std::string_view word, const std::vector<Text>& texts);
  void Fact(std::string_view word, const Value& value);
  void Fact(std::string_view word, bool holds);
  // A fact within a line.
  void Part(std::string_view word, std::string_view text);

  std::size_t depth_ = 0;
  std::string out_;
};

// Values come from documents, whose depth is limited.
void Dumper::Tree(const Value& value) {
  if (value.IsMap()) {
    std::string_view between = "{";
    for (const Entry& entry : value.entries()) {
      out_ += between;
      Quoted(entry.key.text());
      out_ += ": ";
      Tree(entry.value);
      between = ", ";
    }
    out_ += value.size() == 0 ? "{}" : "}";
  } else if (value.IsList()) {
    std::string_view between = "[";
    for (const Value& item : value.items()) {
      out_ += between;
      Tree(item);
      between = ", ";
    }
    out_ += value.size() == 0 ? "[]" : "]";
  } else if (value.IsString()) {
    Quoted(value.text());
  } else {
    out_ += value.IsNull() ? "null" : value.text();
  }
}

void Dumper::Fact(std::string_view word, const Text& text) {
  if (!text.present()) return;
  Begin(word);
  out_ += ' ';
  Quoted(text.value);
  if (text.unresolved) Word("unresolved");
  End();
}

void Dumper::Fact(std::string_view word, std::string_view text) {
  if (text.empty()) return;
  Begin(word);
  Word(text);
  End();
}

void Dumper::Fact(std::string_view word, const std::vector<Text>& texts) {
  if (texts.empty()) return;
  Begin(word);
  for (const Text& text : texts) {
    out_ += ' ';
    Quoted(text.value);
  }
  End();
}

void Dumper::Fact(std::string_view word, const Value& value) {
  if (value.IsNull()) return;
  Begin(word);
  out_ += ' ';
  Tree(value);
  End();
}

void Dumper::Fact(std::string_view word, bool holds) {
  if (!holds) return;
  Begin(word);
  End();
}

void Dumper::Part(std::string_view word, std::string_view text) {
  if (text.empty()) return;
  Word(word);
  out_ += ' ';
  Quoted(text);
}

void Dumper::Workflow(const ir::Workflow& workflow) {
  Fact("workflow", workflow.name.value);
  ++depth_;
  Fact("trigger", kTriggerNames[static_cast<std::size_t>(workflow.trigger)]);
  Fact("title", workflow.title);
  Fact("description", workflow.description);
  Fact("owner", workflow.owner);
  Fact("layer", workflow.dataos->layer);
  Fact("tenant", workflow.dataos->tenant);
  Fact("workspace", workflow.dataos->workspace);
  Fact("tags", workflow.tags);
  for (const ir::Schedule& schedule : workflow.schedules) Schedule(schedule);
  for (const Event& event : workflow.events) Fact("event", event.name);
  for (const Parameter& parameter : workflow.parameters) Input("parameter", parameter);
  for (const Label& label : workflow.labels) Setting("label", label);
  for (const Label& annotation : workflow.annotations) Setting("annotation", annotation);
  for (const Prerequisite& prerequisite : workflow.prerequisites) Fact("prerequisite", prerequisite.id);
  for (const ir::Wait& wait : workflow.waits) Wait(wait);
  for (const dataos::VolumeUse& use : workflow.dataos->volumes) Volume(use);
  for (const std::string_view claim : workflow.claims) Fact("claim", claim);
  Defaults(workflow.defaults);
  ExternalSecret(workflow.external_secret);
  if (!workflow.fail_fast) Fact("goes on after a failure", true);
  if (workflow.needs_all) Fact("needs all", true);
  for (const ir::Task& task : workflow.tasks) Task(workflow, workflow.tasks, task);
  if (workflow.starts) Fact("starts", workflow.templates[workflow.starts.index].name.value);
  if (workflow.exit_handler) Fact("exit", workflow.templates[workflow.exit_handler.index].name.value);
  for (const ir::Template& made : workflow.templates) Template(workflow, made);
  --depth_;
}

void Dumper::Schedule(const ir::Schedule& schedule) {
  Begin("schedule");
  Part("named", schedule.name.value);
  if (schedule.suspended) Word("suspended");
  End();
  ++depth_;
  Fact("crons", schedule.crons);
  Fact("timezone", schedule.timezone);
  Fact("endOn", schedule.end_on);
  Fact("concurrencyPolicy", schedule.concurrency_policy);
  for (const dagc::Expression& expression : schedule.expressions) Fact("expression", expression.text);
  Fact("zone", schedule.zone);
  Fact("concurrency", kConcurrencyNames[static_cast<std::size_t>(schedule.concurrency)]);
  if (schedule.end) Fact("end", FormatRfc3339(*schedule.end));
  --depth_;
}

void Dumper::Wait(const ir::Wait& wait) {
  Begin("wait");
  Part("for", wait.id.value);
  Word(wait.api_version);
  Word(wait.kind);
  Part("name", wait.object_name);
  Part("namespace", wait.object_namespace);
  Part("success", wait.success_condition);
  Part("failure", wait.failure_condition);
  Word("seconds " + std::to_string(wait.seconds));
  End();
}

void Dumper::Volume(const dataos::VolumeUse& use) {
  Begin("volume");
  out_ += ' ';
  Quoted(use.id.value);
  Part("at", use.directory.value);
  if (use.read_only) Word("readOnly");
  End();
}

void Dumper::Defaults(const ir::Defaults& defaults) {
  Fact("serviceAccount", defaults.service_account.value);
  Fact("executorServiceAccount", defaults.executor_service_account.value);
  Fact("ttlStrategy", defaults.ttl_strategy);
  Fact("podGC", defaults.pod_gc);
  Fact("parallelism", defaults.parallelism);
  Fact("imagePullSecrets", defaults.image_pull_secrets);
  Fact("podLabels", defaults.pod_labels);
  Fact("configMapAnnotations", defaults.config_map_annotations);
  Fact("stableConfigMapNames", defaults.stable_config_map_names);
  Fact("securityContext", defaults.security_context);
  Fact("startingDeadlineSeconds", defaults.starting_deadline_seconds);
  Fact("successfulJobsHistoryLimit", defaults.successful_jobs_history_limit);
  Fact("failedJobsHistoryLimit", defaults.failed_jobs_history_limit);
  Fact("suspend", defaults.suspend);
}

void Dumper::Placement(const ir::Placement& placement) {
  Fact("nodeSelector", placement.node_selector);
  Fact("tolerations", placement.tolerations);
  Fact("affinity", placement.affinity);
  Fact("runtimeClass", placement.runtime_class.value);
  Fact("priorityClass", placement.priority_class.value);
  Fact("scheduler", placement.scheduler.value);
}

void Dumper::Quantities(std::string_view word, const std::vector<Quantity>& quantities) {
  if (quantities.empty()) return;
  Begin(word);
  for (const Quantity& quantity : quantities) Part(quantity.resource.value, quantity.amount.value);
  End();
}

void Dumper::Retry(const ir::Retry& retry) {
  Begin("retry");
  Part("count", retry.count.value);
  Part("strategy", retry.strategy.value);
  Part("duration", retry.duration.value);
  Part("factor", retry.factor.value);
  Part("maxDuration", retry.max_duration.value);
  Word("-> " + std::to_string(retry.retries) + " after " +
       std::string(kRetryOnNames[static_cast<std::size_t>(retry.on)]));
  Part("pause", retry.pause.text);
  if (retry.growth) Word("growth " + std::to_string(*retry.growth));
  Part("longest", retry.longest.text);
  End();
}

void Dumper::Container(const ir::Container& container) {
  Fact("image", container.image);
  Fact("command", container.command);
  Fact("arguments", container.arguments);
  for (const EnvVar& variable : container.env) {
    Begin("env");
    Part(variable.name.value, variable.value.value);
    if (variable.value.empty()) Word(variable.name.value);
    End();
  }
}

// = "text" + secret "name" "key" + run "workflow.uid"
void Dumper::Parts(const Composition& value) {
  Word("=");
  if (value.empty()) out_ += " \"\"";
  std::string_view between;
  for (const ValuePart& part : value) {
    out_ += between;
    between = " +";
    switch (part.kind) {
      case ValuePart::Kind::kText:
        out_ += ' ';
        Quoted(part.text);
        break;
      case ValuePart::Kind::kSecret:
        Part("secret", part.secret);
        out_ += ' ';
        Quoted(part.key);
        break;
      case ValuePart::Kind::kRunTime:
        Part("run", part.text);
        break;
    }
  }
}

void Dumper::Projected(const ir::Projected& projected) {
  const auto line = [&](std::string_view word, std::string_view name, std::string_view directory,
                        const Composition& value, const Provenance& from) {
    Begin(word);
    Word("from");
    Word(kScopeNames[static_cast<std::size_t>(from.scope)]);
    Part("in", directory);
    Part("named", name);
    Parts(value);
    End();
  };
  for (const ProjectedVariable& variable : projected.variables) {
    line("projected variable", variable.name, {}, variable.value, variable.from);
  }
  for (const ProjectedArgument& argument : projected.arguments) {
    line("projected argument", {}, {}, argument.value, argument.from);
  }
  for (const ProjectedFile& file : projected.files)
    line("projected file", file.name, file.directory, file.contents, file.from);
}

void Dumper::ExternalSecret(const ir::ExternalSecret& external) {
  if (external.empty()) return;
  Fact("externalSecret", external.name);
  ++depth_;
  Fact("apiVersion", external.api_version.value);
  Fact("store", external.store_name.value);
  Fact("storeKind", external.store_kind.value);
  Fact("refreshInterval", external.refresh_interval.value);
  for (const ExternalDatum& datum : external.data) {
    Begin("data");
    Part(datum.name, datum.remote);
    Part("property", datum.property);
    End();
  }
  for (const ExternalValue& value : external.values) {
    Begin("value");
    Part(value.key, value.template_text);
    End();
  }
  --depth_;
}

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

void Dumper::Setting(std::string_view word, const Label& label) {
  Begin(word);
  Part(label.key.value, label.value.value);
  End();
}

void Dumper::Interface(const ir::Interface& interface) {
  const auto artifact = [&](std::string_view word, const Artifact& one) {
    Begin(word);
    Part("named", one.name.value);
    Part("at", one.path);
    if (one.optional) Word("optional");
    End();
    ++depth_;
    Fact("location", one.location);
    --depth_;
  };
  for (const Parameter& parameter : interface.parameters) Input("input", parameter);
  for (const Artifact& one : interface.artifacts) artifact("input artifact", one);
  for (const OutputParameter& parameter : interface.output_parameters) {
    Begin("output");
    Part("named", parameter.name.value);
    Part("at", parameter.path);
    End();
  }
  for (const Artifact& one : interface.output_artifacts) artifact("output artifact", one);
}

void Dumper::ContainerSet(const ir::ContainerSet& set) {
  Fact("shared", set.shared_directory);
  for (const ir::ContainerSet::Member& member : set.members) {
    Fact("container", member.container.name);
    ++depth_;
    for (const std::uint32_t index : member.after) Fact("after", set.members[index].container.name);
    Container(member.container.run);
    --depth_;
  }
}

void Dumper::Body(const ir::Workflow& workflow, const ir::Template& made) {
  if (const KubernetesObject* object = made.FindObject()) Object(*object);
  if (const ir::ContainerSet* set = made.FindContainerSet()) ContainerSet(*set);
  if (made.FindGate() != nullptr) Fact("gate", true);
  if (const EngineTemplate* engine = made.FindEngineTemplate()) Fact("engine template", engine->tree);
  if (const Group* group = made.FindGroup()) {
    for (const ir::Task& task : group->tasks) Task(workflow, group->tasks, task);
  }
}

void Dumper::Object(const KubernetesObject& object) {
  Begin("object");
  out_ += ' ';
  Quoted(object.manifest);
  End();
  Fact("success", object.success_condition);
  Fact("failure", object.failure_condition);
}

void Dumper::Template(const ir::Workflow& workflow, const ir::Template& made) {
  Fact("template", made.name.value);
  ++depth_;
  Fact("title", made.dataos->title);
  Fact("stack", made.dataos->stack);
  Fact("compute", made.dataos->compute);
  Placement(*made.placement);
  Fact("runAsUser", made.dataos->run_as_user);
  Fact("runAsApikey", made.dataos->has_run_as_apikey);
  Fact("account", made.service_account->value);
  Fact("logLevel", made.dataos->log_level);
  Fact("timeout", made.timeout);
  Fact("timeLimit", made.time_limit.text);
  Quantities("requests", made.container().resources->requests);
  Quantities("limits", made.container().resources->limits);
  for (const dataos::VolumeUse& use : made.dataos->volumes) Volume(use);
  for (const Mount& mount : made.mounts) {
    Begin("mount");
    Part("claim", workflow.claims[mount.claim]);
    Part("at", mount.directory);
    if (mount.read_only) Word("readOnly");
    End();
  }
  if (made.retry) Retry(*made.retry);
  for (const Text& mutex : *made.mutexes) Fact("mutex", mutex);
  Interface(*made.interface);
  Container(made.container());
  Body(workflow, made);
  Projected(*made.projected);
  --depth_;
}

}  // namespace

std::string DumpWorkflow(const Workflow& workflow) {
  Dumper dumper;
  dumper.Workflow(workflow);
  return dumper.Take();
}

}  // namespace dagc::ir
