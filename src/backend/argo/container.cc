// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/container.h"

#include "backend/argo/hardening.h"
#include "backend/argo/refusal.h"
#include "value/builder.h"

namespace dagc::argo {

Value MergedOver(Arena& arena, const Value& own, const Value& rest) {
  if (own.size() == 0) return rest;
  MapBuilder merged(arena);
  for (const Entry& entry : own.entries()) merged.Put(entry.key, entry.value);
  for (const Entry& entry : rest.entries()) {
    if (own.Find(entry.key.text()) == nullptr) merged.Put(entry.key, entry.value);
  }
  return merged.Finish();
}

namespace {

Value Sources(Arena& arena, const Value& own, std::span<const ir::WholeSecret> secrets) {
  ListBuilder sources(arena);
  for (const Value& source : own.items()) sources.Add(source);
  for (const ir::WholeSecret& secret : secrets) {
    if (!secret.directory.empty()) continue;
    const Value reference = MapBuilder(arena).Put("name", secret.secret).Finish();
    sources.Add(MapBuilder(arena).Put("secretRef", reference).Finish());
  }
  return sources.Finish();
}

}  // namespace

Value MakeContainer(const Emission& emission, const ContainerUse& use, const ContainerParts& parts) {
  const Value& rest = use.container.rest;
  RefuseLive(emission, use.container.image, "the image");
  const ContainerText text = MakeContainerText(emission, use);
  const auto own = [&](std::string_view key) {
    const Value* value = rest.Find(key);
    return value == nullptr ? Value() : *value;
  };
  MapBuilder container(emission.arena);
  const auto put = [&](std::string_view key, const Value& value) {
    if (value.size() > 0) container.Put(key, value);
  };
  if (!parts.name.empty()) container.Put("name", parts.name);
  container.Put("image", use.container.image.value);
  put("command", text.command);
  put("args", text.args);
  put("env", text.env);
  put("envFrom", Sources(emission.arena, own("envFrom"), parts.secrets));
  put("resources", own("resources").IsNull() ? parts.resources : own("resources"));
  put("volumeMounts", parts.mounts);
  if (emission.hardened()) RefusePrivileges(emission, own("securityContext"));
  put("securityContext", MergedOver(emission.arena, own("securityContext"), parts.security));
  for (const Entry& entry : rest.entries()) {
    RefuseLive(emission, entry.value, "a field of a container");
    if (!container.Has(entry.key.text()) && entry.key.text() != "volumeMounts") container.Put(entry.key, entry.value);
  }
  return container.Finish();
}

}  // namespace dagc::argo
