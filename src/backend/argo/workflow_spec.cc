// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/workflow_spec.h"

#include <cstddef>
#include <utility>

#include "backend/argo/dag_template.h"
#include "backend/argo/given.h"
#include "backend/argo/hardening.h"
#include "backend/argo/interface.h"
#include "backend/argo/pull_secrets.h"
#include "backend/argo/refusal.h"
#include "backend/argo/root_user.h"
#include "backend/argo/size.h"
#include "backend/argo/step_template.h"
#include "backend/argo/volumes.h"
#include "backend/argo/wait_template.h"
#include "base/shown.h"
#include "base/work.h"
#include "diag/codes/dg6.h"
#include "value/builder.h"

namespace dagc::argo {

namespace {

Value Templates(const Emission& emission, const Volumes& volumes, const StaticFiles& static_files,
                const Value& pod_security) {
  ListBuilder templates(emission.arena);
  if (!emission.workflow.starts) templates.Add(DagTemplate(emission));
  for (std::size_t i = 0; i < emission.workflow.waits.size(); ++i) templates.Add(WaitTemplate(emission, i));
  const StepTemplates containers(emission, volumes, static_files, pod_security);
  for (const ir::Template& step : emission.workflow.templates) {
    templates.Add(WorkLeft() > 0 ? containers.Make(step) : Value::Map({}));  // without work left nothing is written
  }
  return templates.Finish();
}

Value PullSecrets(const Emission& emission) {
  ListBuilder secrets(emission.arena);
  for (const ir::Text& name : PullSecretNames(emission.workflow)) {
    CheckGivenName(emission, name, "a Secret");
    secrets.Add(MapBuilder(emission.arena).Put("name", name.value).Finish());
  }
  return secrets.empty() ? Value() : secrets.Finish();
}

// The controller finds the pods of a run by labels of its own: with another value in one of them the run waits for ever
// for a pod that it does not see. https://argo-workflows.readthedocs.io/en/latest/fields/#metadata
void RefuseReservedLabels(const Emission& emission, const Value& labels) {
  constexpr std::pair<std::string_view, std::string_view> kOwners[] = {{"workflows.argoproj.io", "Argo"},
                                                                       {"dagc.dev", "dagc"}};
  for (const Entry& label : labels.entries()) {
    const std::string_view key = label.key.text();
    for (const auto& [prefix, owner] : kOwners) {
      if (key.substr(0, key.find('/')) != prefix) continue;
      emission.sink.Report(diag::kReservedLabel, label.key.span(), Shown(key), owner).Help(help::kOwnLabelPrefix);
    }
  }
}

Value PodMetadata(const Emission& emission) {
  const Value labels = GivenLabels(emission, emission.workflow.defaults.pod_labels, "the labels of pods");
  RefuseReservedLabels(emission, labels);
  return labels.size() == 0 ? Value() : MapBuilder(emission.arena).Put("labels", labels).Finish();
}

void PutAccounts(const Emission& emission, MapBuilder& spec) {
  const ir::Defaults& defaults = emission.workflow.defaults;
  for (const ir::Text& account : {defaults.service_account, defaults.executor_service_account}) {
    CheckGivenName(emission, account, "a service account");
  }
  if (!defaults.service_account.empty()) {
    spec.Put("serviceAccountName", defaults.service_account.value);
  } else if (emission.hardened()) {
    emission.sink.Report(diag::kHardenedWithoutAccount, emission.workflow.name.span).Help(help::kSetServiceAccount);
  }
  if (defaults.executor_service_account.empty()) return;
  // Only then: the engine starts no pod without a token unless its own containers have one of another account.
  spec.Put("automountServiceAccountToken", Value::Bool(false));
  spec.Put("executor",
           MapBuilder(emission.arena).Put("serviceAccountName", defaults.executor_service_account.value).Finish());
}

}  // namespace

Value WorkflowSpec(const Emission& emission, const WorkflowMetadata& metadata, const StaticFiles& static_files) {
  const ir::Defaults& defaults = emission.workflow.defaults;
  const Volumes volumes(emission);
  RefuseLive(emission, defaults.init_image, "the image of init containers");
  MapBuilder spec(emission.arena);
  const auto put = [&](std::string_view key, const Value& value) {
    if (!value.IsNull()) spec.Put(key, value);
  };
  spec.Put("entrypoint", emission.plan.entrypoint);
  put("arguments", WorkflowArguments(emission, emission.workflow.parameters));
  if (emission.workflow.exit_handler) {
    spec.Put("onExit", emission.workflow.templates[emission.workflow.exit_handler.index].name.value);
  }
  PutAccounts(emission, spec);
  put("imagePullSecrets", PullSecrets(emission));
  const Value pod_security = PodSecurity(emission);
  if (!emission.hardened()) CheckRootUser(emission, pod_security, {});  // the profile has a word of its own for it
  put("securityContext", pod_security);
  put("parallelism", defaults.parallelism);
  put("ttlStrategy", TimeToLive(emission));
  put("podGC", PodCollection(emission));
  put("podMetadata", PodMetadata(emission));
  if (emission.in_template()) spec.Put("workflowMetadata", RunMetadataInSpec(emission, metadata));
  put("volumes", volumes.OfSpec());
  spec.Put("templates", Templates(emission, volumes, static_files, pod_security));
  const Value made = spec.Finish();
  CheckSize(emission, made);
  return made;
}

Value ReferringSpec(Arena& arena, std::string_view template_name) {
  const Value reference = MapBuilder(arena).Put("name", template_name).Finish();
  return MapBuilder(arena).Put("workflowTemplateRef", reference).Finish();
}

}  // namespace dagc::argo
