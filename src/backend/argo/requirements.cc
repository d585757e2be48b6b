// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/requirements.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "backend/argo/features.h"
#include "backend/argo/pull_secrets.h"
#include "backend/argo/secrets.h"
#include "base/text.h"
#include "diag/codes/dg6.h"

namespace dagc::argo {

namespace {

// Keeps the first of equal names.
class Names {
 public:
  void Add(std::string_view name) {
    if (!name.empty() && known_.insert(name).second) names_.push_back(name);
  }
  const std::vector<std::string_view>& all() const { return names_; }

 private:
  std::set<std::string_view> known_;
  std::vector<std::string_view> names_;
};

// The engine's container in each pod reports to the cluster as the pod's account, or as the executor's.
// https://argo-workflows.readthedocs.io/en/latest/workflow-rbac/
void ReportAccounts(const Emission& emission) {
  const ir::Workflow& workflow = emission.workflow;
  const Span span = workflow.name.span;
  const std::string_view executor = workflow.defaults.executor_service_account.value;
  Names names;
  names.Add(workflow.defaults.service_account.value);
  for (const ir::Template& step : workflow.templates) names.Add(step.service_account->value);
  const std::vector<std::string_view>& accounts = names.all();
  if (workflow.defaults.service_account.empty() && executor.empty() && !emission.hardened()) {
    emission.sink.Report(diag::kNoServiceAccount, span).Help(help::kSetServiceAccount);
  }
  if (!executor.empty()) {
    emission.sink.Report(diag::kNeedsExecutor, span, executor).Help(help::kExecutorToken, executor);
  }
  if (accounts.empty()) return;
  if (executor.empty()) {
    emission.sink.Report(diag::kNeedsAccounts, span, QuotedList(accounts));
  } else {
    emission.sink.Report(diag::kNeedsPlainAccounts, span, QuotedList(accounts));
  }
}

void ReportClaims(const Emission& emission) {
  const ir::Workflow& workflow = emission.workflow;
  if (workflow.claims.empty()) return;
  const auto uses_volume = [](const ir::Template& step) { return !step.dataos->volumes.empty(); };
  const auto user = std::find_if(workflow.templates.begin(), workflow.templates.end(), uses_volume);
  Span span = workflow.name.span;
  if (!workflow.dataos->volumes.empty()) {
    span = workflow.dataos->volumes.front().id.span;
  } else if (user != workflow.templates.end()) {
    span = user->dataos->volumes.front().id.span;
  }
  emission.sink.Report(diag::kNeedsClaims, span, QuotedList(workflow.claims));
}

void ReportWaits(const Emission& emission) {
  const ir::Workflow& workflow = emission.workflow;
  if (workflow.waits.empty() || workflow.prerequisites.empty()) return;
  Names shown;
  for (const ir::Wait& wait : workflow.waits) {
    std::string kind(wait.kind);
    kind.append(" (").append(wait.api_version).append(")");
    shown.Add(emission.arena.Copy(std::string_view(kind)));
  }
  std::string_view account = workflow.defaults.executor_service_account.value;
  if (account.empty()) account = workflow.defaults.service_account.value;
  if (account.empty()) account = "default";
  emission.sink.Report(diag::kNeedsGetRight, workflow.prerequisites.front().id.span, account, QuotedList(shown.all()));
}

void ReportPullSecrets(const Emission& emission) {
  std::vector<std::string_view> names;
  for (const ir::Text& name : PullSecretNames(emission.workflow)) names.push_back(name.value);
  if (!names.empty()) emission.sink.Report(diag::kNeedsPullSecrets, emission.workflow.name.span, QuotedList(names));
}

void ReportHardening(const Emission& emission) {
  const Span span = emission.workflow.name.span;
  if (emission.options.hardening == output::Hardening::kOn) {
    emission.sink.Report(diag::kExecutorNotHardened, span).Help(help::kPatchExecutor);
  } else if (emission.options.hardening == output::Hardening::kPatchExecutor &&
             !Supports(emission.options.argo_version, Feature::kInitInEveryPod)) {
    emission.sink.Report(diag::kPatchNeedsInit, span);
  }
}

}  // namespace

void ReportRequirements(const Emission& emission) {
  ReportAccounts(emission);
  ReportClaims(emission);
  ReportWaits(emission);
  ReportPullSecrets(emission);
  ReportSecrets(emission);
  ReportHardening(emission);
}

}  // namespace dagc::argo
