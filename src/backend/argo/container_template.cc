// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/container_template.h"

#include "backend/argo/container_text.h"
#include "backend/argo/given.h"
#include "backend/argo/hardening.h"
#include "backend/argo/metadata.h"
#include "backend/argo/refusal.h"
#include "kube/names.h"
#include "value/builder.h"

namespace dagc::argo {

namespace {

Value Quantities(Arena& arena, const std::vector<ir::Quantity>& quantities) {
  MapBuilder map(arena);
  for (const ir::Quantity& quantity : quantities) map.Put(quantity.resource.value, quantity.amount.value);
  return map.Finish();
}

Value Resources(const Emission& emission, const ir::Step& step) {
  MapBuilder map(emission.arena);
  for (const auto* quantities : {&step.requests, &step.limits}) {
    for (const ir::Quantity& quantity : *quantities) RefuseLive(emission, quantity.resource, "the name of a resource");
  }
  if (!step.requests.empty()) map.Put("requests", Quantities(emission.arena, step.requests));
  if (!step.limits.empty()) map.Put("limits", Quantities(emission.arena, step.limits));
  return map.Finish();
}

// Numbers are text: the JSON schema of the engine takes nothing else, and all other readers take both.
Value RetryStrategy(Arena& arena, const ir::Retry& retry) {
  MapBuilder strategy(arena);
  strategy.Put("limit", retry.limit).Put("retryPolicy", retry.policy);
  if (!retry.backoff.empty()) {
    MapBuilder backoff(arena);
    backoff.Put("duration", retry.backoff);
    if (!retry.backoff_factor.empty()) backoff.Put("factor", retry.backoff_factor);
    if (!retry.backoff_maximum.empty()) backoff.Put("maxDuration", retry.backoff_maximum);
    strategy.Put("backoff", backoff.Finish());
  }
  return strategy.Finish();
}

bool Retries(const ir::Step& step) { return step.retry && !step.retry->limit.empty() && step.retry->limit != "0"; }

void PutPlacement(const Emission& emission, const ir::Step& step, MapBuilder& to) {
  const ir::Placement& placement = step.placement;
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
  const std::string_view patch = PodPatch(emission, placement.runtime_class.value);
  if (!patch.empty()) to.Put("podSpecPatch", patch);
}

}  // namespace

Value StepLabel(Arena& arena, std::string_view step_name) {
  if (CheckLabelValue(step_name)) return {};
  return MapBuilder(arena).Put("dagc.dev/step", step_name).Finish();
}

ContainerTemplates::ContainerTemplates(const Emission& emission, const Volumes& volumes)
    : emission_(emission), volumes_(volumes) {
  if (emission.hardened()) security_ = ContainerSecurity(emission.arena);
}

Value ContainerTemplates::PodMetadata(const ir::Step& step) const {
  MapBuilder annotations(emission_.arena);
  if (step.title.present()) {
    RefuseLive(emission_, step.title, "the title of a step");
    annotations.Put("workflows.argoproj.io/title", step.title.value);
  }
  if (step.run_as_user.present()) {
    RefuseLive(emission_, step.run_as_user, "`runAsUser`");
    annotations.Put("dataos.info/run-as-user", step.run_as_user.value);
  }
  MapBuilder metadata(emission_.arena);
  const Value labels = StepLabel(emission_.arena, step.name.value);
  if (!labels.IsNull()) metadata.Put("labels", labels);
  if (!annotations.empty()) {
    const Value made = annotations.Finish();
    CheckAnnotations(emission_, made, step.title.present() ? step.title.span : step.run_as_user.span, step.name.value);
    metadata.Put("annotations", made);
  }
  return metadata.Finish();
}

Value ContainerTemplates::Container(const ir::Step& step) const {
  RefuseLive(emission_, step.container.image, "the image");
  const ContainerText text = MakeContainerText(emission_, step);
  MapBuilder container(emission_.arena);
  const auto put = [&](std::string_view key, const Value& value) {
    if (value.size() > 0) container.Put(key, value);
  };
  container.Put("image", step.container.image.value);
  put("command", text.command);
  put("args", text.args);
  put("env", text.env);
  put("resources", Resources(emission_, step));
  put("volumeMounts", volumes_.Mounts(step));
  put("securityContext", security_);
  return container.Finish();
}

Value ContainerTemplates::Make(const ir::Step& step) const {
  MapBuilder made(emission_.arena);
  made.Put("name", step.name.value);
  const Value metadata = PodMetadata(step);
  if (metadata.size() > 0) made.Put("metadata", metadata);
  if (!step.service_account.empty()) {
    CheckGivenName(emission_, step.service_account, "a service account");
    made.Put("serviceAccountName", step.service_account.value);
  }
  PutPlacement(emission_, step, made);
  if (!step.timeout_duration.empty()) made.Put("timeout", step.timeout_duration);
  if (Retries(step)) made.Put("retryStrategy", RetryStrategy(emission_.arena, *step.retry));
  const Value volumes = volumes_.OfTemplate(step);
  if (!volumes.IsNull()) made.Put("volumes", volumes);
  made.Put("container", Container(step));
  return made.Finish();
}

}  // namespace dagc::argo
