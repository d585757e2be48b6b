// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "ir/dumper.h"

namespace dagc::ir {
namespace {

constexpr std::array<std::string_view, 4> kRetryOnNames = {"any end", "failure", "error", "transient error"};
constexpr std::array<std::string_view, 3> kScopeNames = {"stack", "workflow", "step"};

}  // namespace

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

}  // namespace dagc::ir
