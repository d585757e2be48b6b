// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/object_template.h"

#include "backend/argo/refusal.h"
#include "backend/argo/text.h"
#include "value/builder.h"

namespace dagc::argo {

Value ObjectResource(const Emission& emission, const ir::Template& step, const ir::KubernetesObject& object) {
  // What the template says to the engine it says on purpose; what the step says is text. It may have gone into the
  // config files alone, which the engine does not read.
  if (FindLive(object.manifest)) RefuseLive(emission, step.dataos->stack_spec, "a Kubernetes object");
  RefuseLive(emission, object.success_condition, "a condition");
  RefuseLive(emission, object.failure_condition, "a condition");
  MapBuilder resource(emission.arena);
  resource.Put("action", "create");
  if (!object.success_condition.empty()) resource.Put("successCondition", object.success_condition.value);
  if (!object.failure_condition.empty()) resource.Put("failureCondition", object.failure_condition.value);
  resource.Put("manifest", object.manifest);
  // After the manifest, which people review: text at the very end of a document would have to be quoted.
  resource.Put("setOwnerReference", Value::Bool(true));
  return resource.Finish();
}

Value ObjectConfigMap(const Emission& emission, const WorkflowMetadata& metadata, const ir::Template& step) {
  if (step.FindObject() == nullptr || step.config_map->files.empty()) return {};
  MapBuilder data(emission.arena);
  for (const ir::ConfigFile& file : step.config_map->files) data.Put(file.name, file.text);
  MapBuilder object(emission.arena);
  object.Put("apiVersion", "v1").Put("kind", "ConfigMap");
  object.Put("metadata",
             ObjectMetadata(emission, FilesMetadata(emission, metadata), step.config_map->name, Naming::kName));
  object.Put("data", data.Finish());
  // The platform's rules make its name, whatever is in it, so it must stay open to change.
  object.Put("immutable", Value::Bool(false));
  return object.Finish();
}

}  // namespace dagc::argo
