// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/external_secret.h"

#include "backend/argo/given.h"
#include "value/builder.h"

namespace dagc::argo {

namespace {

// A literal of `templateFrom` is a template that writes keys and values, so that a key can be missing.
Value Target(Arena& arena, const ir::ExternalSecret& external) {
  MapBuilder values(arena);
  ListBuilder conditional(arena);
  for (const ir::ExternalValue& value : external.values) {
    if (value.conditional) {
      conditional.Add(MapBuilder(arena).Put("target", "Data").Put("literal", value.template_text).Finish());
    } else {
      values.Put(value.key, value.template_text);
    }
  }
  MapBuilder made(arena);
  made.Put("engineVersion", "v2").Put("data", values.Finish());
  if (!conditional.empty()) made.Put("templateFrom", conditional.Finish());
  MapBuilder target(arena);
  target.Put("name", external.name).Put("creationPolicy", "Owner").Put("template", made.Finish());
  return target.Finish();
}

Value Data(Arena& arena, const ir::ExternalSecret& external) {
  ListBuilder list(arena);
  for (const ir::ExternalDatum& datum : external.data) {
    const Value remote = MapBuilder(arena).Put("key", datum.remote).Put("property", datum.property).Finish();
    list.Add(MapBuilder(arena).Put("secretKey", datum.name).Put("remoteRef", remote).Finish());
  }
  return list.Finish();
}

}  // namespace

Value ExternalSecret(const Emission& emission, const WorkflowMetadata& metadata) {
  const ir::ExternalSecret& external = emission.workflow.external_secret;
  Arena& arena = emission.arena;
  CheckGivenName(emission, external.store_name, "a secret store");
  MapBuilder store(arena);
  store.Put("name", external.store_name.value).Put("kind", external.store_kind.value);
  MapBuilder spec(arena);
  if (!external.refresh_interval.empty()) spec.Put("refreshInterval", external.refresh_interval.value);
  spec.Put("secretStoreRef", store.Finish());
  spec.Put("target", Target(arena, external));
  if (!external.data.empty()) spec.Put("data", Data(arena, external));
  MapBuilder object(arena);
  object.Put("apiVersion", external.api_version.value).Put("kind", "ExternalSecret");
  object.Put("metadata", ObjectMetadata(emission, {metadata.labels, {}}, external.name, Naming::kName));
  object.Put("spec", spec.Finish());
  return object.Finish();
}

}  // namespace dagc::argo
