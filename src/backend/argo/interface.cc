// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/interface.h"

#include <string>
#include <string_view>

#include "backend/argo/refusal.h"
#include "value/builder.h"

namespace dagc::argo {
namespace {

Value Parameter(const Emission& emission, const ir::Parameter& parameter) {
  MapBuilder made(emission.arena);
  made.Put("name", parameter.name.value);
  if (parameter.value.present()) made.Put("value", parameter.value.value);
  if (parameter.description.present()) made.Put("description", parameter.description.value);
  if (!parameter.choices.empty()) {
    ListBuilder choices(emission.arena);
    for (const ir::Text& choice : parameter.choices) choices.Add(choice.value);
    made.Put("enum", choices.Finish());
  }
  return made.Finish();
}

// The store's fields stand beside the artifact's own.
Value Artifact(const Emission& emission, const ir::Artifact& artifact) {
  MapBuilder made(emission.arena);
  made.Put("name", artifact.name.value).Put("path", artifact.path);
  if (artifact.optional) made.Put("optional", Value::Bool(true));
  for (const Entry& entry : artifact.location.entries()) made.Put(entry.key, entry.value);
  return made.Finish();
}

Value OutputParameter(const Emission& emission, const ir::OutputParameter& parameter) {
  MapBuilder from(emission.arena);
  from.Put("path", parameter.path);
  if (parameter.value.present()) from.Put("default", parameter.value.value);
  return MapBuilder(emission.arena).Put("name", parameter.name.value).Put("valueFrom", from.Finish()).Finish();
}

std::string_view Reference(const Emission& emission, const ir::Argument& argument, std::span<const ir::Task> tasks) {
  const bool artifact = argument.kind == ir::Argument::Kind::kArtifact;
  std::string text = "{{tasks.";
  text.append(tasks[argument.task.index].name.value).append(artifact ? ".outputs.artifacts." : ".outputs.parameters.");
  text.append(argument.output).append("}}");
  return emission.arena.Copy(text);
}

Value Argument(const Emission& emission, const ir::Argument& argument, std::span<const ir::Task> tasks) {
  MapBuilder made(emission.arena);
  made.Put("name", argument.name.value);
  if (argument.kind == ir::Argument::Kind::kArtifact) {
    made.Put("from", Reference(emission, argument, tasks));
    if (argument.optional) made.Put("optional", Value::Bool(true));
  } else if (argument.task) {
    made.Put("value", Reference(emission, argument, tasks));
  } else {
    RefuseLive(emission, argument.value, "an argument of a task");
    made.Put("value", argument.value.value);
  }
  return made.Finish();
}

// A map of the two lists, without one that is empty; null where both are.
Value Lists(const Emission& emission, ListBuilder& parameters, ListBuilder& artifacts) {
  MapBuilder made(emission.arena);
  if (!parameters.empty()) made.Put("parameters", parameters.Finish());
  if (!artifacts.empty()) made.Put("artifacts", artifacts.Finish());
  return made.empty() ? Value() : made.Finish();
}

}  // namespace

Value Inputs(const Emission& emission, const ir::Interface& interface) {
  ListBuilder parameters(emission.arena);
  ListBuilder artifacts(emission.arena);
  for (const ir::Parameter& parameter : interface.parameters) parameters.Add(Parameter(emission, parameter));
  for (const ir::Artifact& artifact : interface.artifacts) artifacts.Add(Artifact(emission, artifact));
  return Lists(emission, parameters, artifacts);
}

Value Outputs(const Emission& emission, const ir::Interface& interface) {
  ListBuilder parameters(emission.arena);
  ListBuilder artifacts(emission.arena);
  for (const ir::OutputParameter& parameter : interface.output_parameters) {
    parameters.Add(OutputParameter(emission, parameter));
  }
  for (const ir::Artifact& artifact : interface.output_artifacts) artifacts.Add(Artifact(emission, artifact));
  return Lists(emission, parameters, artifacts);
}

Value WorkflowArguments(const Emission& emission, std::span<const ir::Parameter> parameters) {
  ListBuilder list(emission.arena);
  ListBuilder none(emission.arena);
  for (const ir::Parameter& parameter : parameters) list.Add(Parameter(emission, parameter));
  return Lists(emission, list, none);
}

Value TaskArguments(const Emission& emission, std::span<const ir::Argument> arguments,
                    std::span<const ir::Task> tasks) {
  ListBuilder parameters(emission.arena);
  ListBuilder artifacts(emission.arena);
  for (const ir::Argument& argument : arguments) {
    const bool artifact = argument.kind == ir::Argument::Kind::kArtifact;
    (artifact ? artifacts : parameters).Add(Argument(emission, argument, tasks));
  }
  return Lists(emission, parameters, artifacts);
}

}  // namespace dagc::argo
