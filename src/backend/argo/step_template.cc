// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/step_template.h"

#include <cstdint>
#include <string>

#include "backend/argo/container.h"
#include "backend/argo/container_set.h"
#include "backend/argo/dag_template.h"
#include "backend/argo/given.h"
#include "backend/argo/hardening.h"
#include "backend/argo/interface.h"
#include "backend/argo/lower/words.h"
#include "backend/argo/metadata.h"
#include "backend/argo/object_template.h"
#include "backend/argo/refusal.h"
#include "backend/argo/root_user.h"
#include "backend/argo/synchronization.h"
#include "kube/names.h"
#include "value/builder.h"

namespace dagc::argo {

namespace {

Value Quantities(Arena& arena, const std::vector<ir::Quantity>& quantities) {
  MapBuilder map(arena);
  for (const ir::Quantity& quantity : quantities) map.Put(quantity.resource.value, quantity.amount.value);
  return map.Finish();
}

Value Resources(const Emission& emission, const ir::ResourceAmounts& amounts) {
  MapBuilder map(emission.arena);
  for (const auto* quantities : {&amounts.requests, &amounts.limits}) {
    for (const ir::Quantity& quantity : *quantities) RefuseLive(emission, quantity.resource, "the name of a resource");
  }
  if (!amounts.requests.empty()) map.Put("requests", Quantities(emission.arena, amounts.requests));
  if (!amounts.limits.empty()) map.Put("limits", Quantities(emission.arena, amounts.limits));
  return map.Finish();
}

// Numbers are text: the JSON schema of the engine takes nothing else, and all other readers take both.
Value RetryStrategy(Arena& arena, const ir::Retry& retry) {
  MapBuilder strategy(arena);
  const auto decimal = [&](std::int64_t number) { return arena.Copy(std::to_string(number)); };
  strategy.Put("limit", decimal(retry.retries)).Put("retryPolicy", PolicyWord(retry.on));
  if (retry.pause) {
    MapBuilder backoff(arena);
    backoff.Put("duration", retry.pause.text);
    if (retry.growth) backoff.Put("factor", decimal(*retry.growth));
    if (retry.longest) backoff.Put("maxDuration", retry.longest.text);
    strategy.Put("backoff", backoff.Finish());
  }
  return strategy.Finish();
}

void PutPlacement(const Emission& emission, const ir::Template& step, MapBuilder& to) {
  const ir::Placement& placement = *step.placement;
  const auto put = [&](std::string_view key, const Value& value) {
    if (value.size() > 0) to.Put(key, value);
  };
  put("nodeSelector", GivenLabels(emission, placement.node_selector, "a node selector"));
  put("tolerations", GivenTolerations(emission, placement.tolerations));
  put("affinity", GivenAffinity(emission, placement.affinity));
  CheckGivenName(emission, placement.priority_class, "a priority class");
  if (!placement.priority_class.empty()) to.Put("priorityClassName", placement.priority_class.value);
  RefuseLive(emission, placement.scheduler, "a compute");
  if (!placement.scheduler.empty()) to.Put("schedulerName", placement.scheduler.value);
  CheckGivenName(emission, placement.runtime_class, "a runtime class");
  if (step.FindObject() != nullptr) return;
  const std::string_view patch = PodPatch(emission, placement.runtime_class.value);
  if (!patch.empty()) to.Put("podSpecPatch", patch);
}

}  // namespace

Value StepLabel(Arena& arena, std::string_view step_name) {
  if (CheckLabelValue(step_name)) return {};
  return MapBuilder(arena).Put("dagc.dev/step", step_name).Finish();
}

StepTemplates::StepTemplates(const Emission& emission, const Volumes& volumes, const StaticFiles& static_files,
                             Value pod_security)
    : emission_(emission), volumes_(volumes), static_files_(static_files), pod_security_(pod_security) {
  if (emission.hardened()) security_ = ContainerSecurity(emission.arena);
}

Value StepTemplates::PodMetadata(const ir::Template& step) const {
  MapBuilder annotations(emission_.arena);
  if (step.dataos->title.present()) {
    RefuseLive(emission_, step.dataos->title, "the title of a step");
    annotations.Put("workflows.argoproj.io/title", step.dataos->title.value);
  }
  if (step.dataos->run_as_user.present()) {
    RefuseLive(emission_, step.dataos->run_as_user, "`runAsUser`");
    annotations.Put("dataos.info/run-as-user", step.dataos->run_as_user.value);
  }
  MapBuilder metadata(emission_.arena);
  const Value labels = StepLabel(emission_.arena, step.name.value);
  if (!labels.IsNull()) metadata.Put("labels", labels);
  if (!annotations.empty()) {
    const Value made = annotations.Finish();
    const ir::Text& first = step.dataos->title.present() ? step.dataos->title : step.dataos->run_as_user;
    CheckAnnotations(emission_, made, first.span, step.name.value);
    metadata.Put("annotations", made);
  }
  return metadata.Finish();
}

Value StepTemplates::Container(const ir::Template& step, const StepFiles& files) const {
  const ContainerUse use{step.container(), step.projected->variables, step.projected->arguments,
                         step.dataos->log_level};
  return MakeContainer(emission_, use,
                       {{},
                        Resources(emission_, *step.container().resources),
                        volumes_.Mounts(step, files),
                        step.projected->secrets,
                        security_});
}

Value StepTemplates::Others(const ir::Template& step, const StepFiles& files,
                            const std::vector<ir::NamedContainer>& containers, const Value& first) const {
  ListBuilder made(emission_.arena);
  if (!first.IsNull()) made.Add(first);
  for (const ir::NamedContainer& container : containers) {
    ContainerUse use{container.run};
    std::span<const ir::WholeSecret> secrets;
    if (container.takes_projection) {
      use.variables = step.projected->variables;
      secrets = step.projected->secrets;
    }
    const Value mounts = volumes_.OtherMounts(step, files, container.run);
    made.Add(MakeContainer(emission_, use, {container.name, {}, mounts, secrets, security_}));
  }
  return made.empty() ? Value() : made.Finish();
}

void StepTemplates::CheckUsers(const ir::Template& step, const Value& pod_security) const {
  // Root for every pod is the target file's word, of which the profile has spoken.
  const Value* given = pod_security_.Find("runAsUser");
  if (emission_.hardened() && given != nullptr && given->AsInt() == 0) return;
  const auto check = [&](const Value& rest) {
    const Value* own = rest.Find("securityContext");
    CheckRootUser(emission_, pod_security, own == nullptr ? Value() : *own);
  };
  check({});
  check(step.container().rest);
  for (const auto* containers : {&step.pod->init_containers, &step.pod->sidecars}) {
    for (const ir::NamedContainer& container : *containers) check(container.run.rest);
  }
  if (emission_.options.hardening != output::Hardening::kPatchExecutor) return;
  CheckRootUser(emission_, pod_security, MapBuilder(emission_.arena).Put("runAsNonRoot", Value::Bool(true)).Finish());
}

void StepTemplates::PutPod(const ir::Template& step, MapBuilder& to) const {
  const ir::Pod& pod = *step.pod;
  const auto put = [&](std::string_view key, const Value& value) {
    if (!value.IsNull()) to.Put(key, value);
  };
  const StepFiles files(emission_, step, static_files_);
  Value security = pod_security_;
  if (!pod.security_context.IsNull()) {
    RefuseLive(emission_, pod.security_context, "the security context");
    security = MergedOver(emission_.arena, pod.security_context, pod_security_);
    put("securityContext", security);
  }
  if (step.pod) CheckUsers(step, security);
  put("volumes", volumes_.OfTemplate(step, files));
  put("initContainers", Others(step, files, pod.init_containers, files.InitContainer(security_)));
  to.Put("container", Container(step, files));
  put("sidecars", Others(step, files, pod.sidecars, {}));
}

void StepTemplates::PutContainerSet(const ir::Template& step, const ir::ContainerSet& set, MapBuilder& to) const {
  const StepFiles files(emission_, step, static_files_);
  ListBuilder volumes(emission_.arena);
  const Value own = volumes_.OfTemplate(step, files);
  for (const Value& volume : own.items()) volumes.Add(volume);
  AddSharedVolume(emission_, set, volumes);
  if (!volumes.empty()) to.Put("volumes", volumes.Finish());
  to.Put("containerSet", ContainerSetValue(emission_, set, volumes_.Mounts(step, files), security_));
}

void StepTemplates::PutBody(const ir::Template& step, MapBuilder& to) const {
  if (const ir::KubernetesObject* object = step.FindObject()) {
    to.Put("resource", ObjectResource(emission_, step, *object));
  } else if (const ir::ContainerSet* set = step.FindContainerSet()) {
    PutContainerSet(step, *set, to);
  } else if (const ir::Gate* gate = step.FindGate()) {
    MapBuilder suspend(emission_.arena);
    if (gate->longest) suspend.Put("duration", gate->longest.text);
    to.Put("suspend", suspend.Finish());
  } else if (const ir::Group* group = step.FindGroup()) {
    to.Put("dag", GroupDag(emission_, *group));
  } else {
    PutPod(step, to);
  }
}

// What a group or a gate has nothing to do with: they have no pod.
void StepTemplates::PutPodFields(const ir::Template& step, MapBuilder& to) const {
  const Value metadata = PodMetadata(step);
  if (metadata.size() > 0) to.Put("metadata", metadata);
  if (!step.service_account->empty()) {
    CheckGivenName(emission_, *step.service_account, "a service account");
    to.Put("serviceAccountName", step.service_account->value);
  }
  PutPlacement(emission_, step, to);
}

Value StepTemplates::Make(const ir::Template& step) const {
  MapBuilder made(emission_.arena);
  made.Put("name", step.name.value);
  if (const ir::EngineTemplate* engine = step.FindEngineTemplate()) {
    for (const Entry& entry : engine->tree.entries()) {
      if (entry.key.text() != "name") made.Put(entry.key, entry.value);
    }
    return made.Finish();
  }
  const auto put = [&](std::string_view key, const Value& value) {
    if (!value.IsNull()) made.Put(key, value);
  };
  put("inputs", Inputs(emission_, *step.interface));
  put("outputs", Outputs(emission_, *step.interface));
  if (step.is_for_pod()) PutPodFields(step, made);
  if (step.time_limit) made.Put("timeout", step.time_limit.text);
  if (step.retry->retries > 0) made.Put("retryStrategy", RetryStrategy(emission_.arena, *step.retry));
  put("synchronization", Synchronization(emission_, *step.mutexes));
  PutBody(step, made);
  return made.Finish();
}

}  // namespace dagc::argo
