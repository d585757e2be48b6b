// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/hardening.h"

#include <cstdint>
#include <string>

#include "backend/argo/given.h"
#include "diag/codes/dg6.h"
#include "kube/privileges.h"
#include "value/builder.h"
#include "writer/json_writer.h"

namespace dagc::argo {

namespace {

constexpr std::int64_t kArgoUser = 8737;  // the user of Argo's own images
constexpr std::int64_t kDayInSeconds = 86400;

Value DefaultSeccomp(Arena& arena) { return MapBuilder(arena).Put("type", "RuntimeDefault").Finish(); }

Value DropAll(Arena& arena) { return MapBuilder(arena).Put("drop", ListBuilder(arena).Add("ALL").Finish()).Finish(); }

// The level "restricted" refuses these whatever else is set.
void RefuseWeakening(const Emission& emission, const Value& given) {
  const auto report = [&](const Value& value, std::string_view what) {
    emission.sink.Report(diag::kWeakensHardening, value.span(), what);
  };
  const Value* non_root = given.Find("runAsNonRoot");
  if (non_root != nullptr && non_root->AsBool() == false) report(*non_root, "runAsNonRoot: false");
  const Value* user = given.Find("runAsUser");
  if (user != nullptr && user->AsInt() == 0) report(*user, "runAsUser: 0");
  const Value* seccomp = given.Find("seccompProfile");
  const Value* type = seccomp == nullptr ? nullptr : seccomp->Find("type");
  if (type != nullptr && type->text() == "Unconfined") report(*type, "seccompProfile.type: Unconfined");
}

// What the engine's own containers lack for the level "restricted" besides what they get from the pod.
Value ExecutorPatch(Arena& arena, std::string_view container) {
  MapBuilder security(arena);
  security.Put("allowPrivilegeEscalation", Value::Bool(false));
  security.Put("capabilities", DropAll(arena));
  security.Put("runAsNonRoot", Value::Bool(true));
  security.Put("seccompProfile", DefaultSeccomp(arena));
  const Value patched = MapBuilder(arena).Put("name", container).Put("securityContext", security.Finish()).Finish();
  return ListBuilder(arena).Add(patched).Finish();
}

}  // namespace

Value PodSecurity(const Emission& emission) {
  const Value given = GivenSecurity(emission, emission.workflow.defaults.security_context);
  if (!emission.hardened()) return given;
  RefuseWeakening(emission, given);
  MapBuilder merged(emission.arena);
  const auto put = [&](std::string_view key, Value profile) {
    const Value* own = given.Find(key);
    merged.Put(key, own == nullptr ? profile : *own);
  };
  put("runAsNonRoot", Value::Bool(true));
  put("runAsUser", Value::Int(kArgoUser, emission.arena));
  put("fsGroup", Value::Int(kArgoUser, emission.arena));
  put("seccompProfile", DefaultSeccomp(emission.arena));
  for (const Entry& entry : given.entries()) {
    if (!merged.Has(entry.key.text())) merged.Put(entry.key.text(), entry.value);
  }
  return merged.Finish();
}

Value ContainerSecurity(Arena& arena) {
  MapBuilder security(arena);
  security.Put("allowPrivilegeEscalation", Value::Bool(false));
  security.Put("readOnlyRootFilesystem", Value::Bool(true));
  security.Put("capabilities", DropAll(arena));
  return security.Finish();
}

void RefusePrivileges(const Emission& emission, const Value& own) {
  if (own.Find("allowPrivilegeEscalation") != nullptr) return;
  for (const Privilege& privilege : PrivilegesIn(own)) {
    emission.sink.Report(diag::kWeakensHardening, privilege.span, privilege.what);
  }
}

Value TimeToLive(const Emission& emission) {
  const Value given = Given(emission, emission.workflow.defaults.ttl_strategy, "`ttlStrategy`");
  if (!given.IsNull() || !emission.hardened()) return given;
  return MapBuilder(emission.arena).Put("secondsAfterCompletion", Value::Int(kDayInSeconds, emission.arena)).Finish();
}

Value PodCollection(const Emission& emission) {
  const Value given = GivenPodCollection(emission, emission.workflow.defaults.pod_gc);
  if (!given.IsNull() || !emission.hardened()) return given;
  return MapBuilder(emission.arena).Put("strategy", "OnPodSuccess").Finish();
}

std::string_view PodPatch(const Emission& emission, std::string_view runtime_class) {
  MapBuilder patch(emission.arena);
  if (!runtime_class.empty()) patch.Put("runtimeClassName", runtime_class);
  if (emission.options.hardening == output::Hardening::kPatchExecutor) {
    patch.Put("initContainers", ExecutorPatch(emission.arena, "init"));
    patch.Put("containers", ExecutorPatch(emission.arena, "wait"));
  }
  if (patch.empty()) return {};
  std::string json;
  WriteJson(patch.Finish(), JsonLayout::kCompact, json);
  return emission.arena.Copy(std::string_view(json));
}

}  // namespace dagc::argo
