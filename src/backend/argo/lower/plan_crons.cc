// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/lower/plan_crons.h"

#include <cstddef>
#include <span>
#include <string_view>

#include "backend/argo/features.h"
#include "backend/argo/lower/words.h"
#include "backend/argo/lower/zone_names.h"
#include "base/rfc3339.h"
#include "cron/union.h"
#include "cron/zone.h"
#include "diag/codes/dg4.h"

namespace dagc::argo {
namespace {

// Every pair of crons is compared only up to this many of them.
constexpr std::size_t kMaxCompared = 100;

void ChooseZone(const ir::Schedule& schedule, const Lowering& lowering, CronPlan& plan) {
  plan.zone = schedule.zone;
  const ir::Text& name = schedule.timezone;
  if (!name.present() || name.unresolved || !Zone::Find(name.value)) return;
  const ZoneNameChoice choice = ChooseZoneName(name.value, lowering.options.argo_version);
  const std::string_view argo = ArgoVersionName(lowering.options.argo_version);
  plan.zone = choice.written;
  DiagSink& sink = lowering.sink;
  if (choice.current.empty()) {
    if (choice.recent == nullptr) return;
    sink.Report(diag::kYoungTimezone, name.span, name.value, choice.recent->since, argo).Help(help::kEmbeddedZones);
  } else if (choice.recent == nullptr) {
    sink.Report(diag::kTimezoneAlias, name.span, name.value, choice.current);
  } else {
    sink.Report(diag::kTimezoneKept, name.span, name.value, choice.current, choice.recent->since)
        .Help(help::kWriteCurrentZone, choice.current);
  }
}

bool NeverTogether(std::span<const Expression> crons) {
  for (std::size_t i = 0; i < crons.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (!dagc::NeverTogether(crons[i].schedule, crons[j].schedule)) return false;
    }
  }
  return true;
}

// These engines take one cron: the union of all where it is one, otherwise an object each where that means the same.
// True when the union was written.
bool MakeOne(const ir::Schedule& schedule, const Lowering& lowering, CronPlan& plan) {
  const std::span<const Expression> crons = schedule.expressions;
  if (const auto merged = MergeCrons(crons)) {
    plan.expressions.push_back(lowering.arena.Copy(*merged));
    return true;
  }
  if (crons.size() <= kMaxCompared && schedule.concurrency == ir::Concurrency::kAllow && NeverTogether(crons)) {
    plan.split = true;
  } else {
    lowering.sink
        .Report(diag::kSeveralCrons, schedule.span, PolicyWord(schedule.concurrency),
                ArgoVersionName(lowering.options.argo_version))
        .Help(help::kForArgo, "3.6");
  }
  return false;
}

CronPlan PlanOf(const ir::Schedule& schedule, const Lowering& lowering) {
  CronPlan plan;
  ChooseZone(schedule, lowering, plan);
  const bool several = Supports(lowering.options.argo_version, Feature::kSchedules);
  if (schedule.end && several) plan.end = lowering.arena.Copy(FormatRfc3339(*schedule.end));
  if (schedule.end && !several) {
    lowering.sink.Report(diag::kEndOnVersion, schedule.end_on.span, ArgoVersionName(lowering.options.argo_version))
        .Help(help::kForArgo, "3.6");
  }
  if (!several && schedule.expressions.size() > 1 && MakeOne(schedule, lowering, plan)) return plan;
  for (const Expression& cron : schedule.expressions) plan.expressions.push_back(lowering.arena.Copy(cron.text));
  return plan;
}

}  // namespace

void PlanCrons(const Lowering& lowering, Plan& plan) {
  for (const ir::Schedule& schedule : lowering.workflow.schedules) {
    plan.crons.push_back(PlanOf(schedule, lowering));
    plan.several_crons = plan.several_crons || plan.crons.size() > 1 || plan.crons.back().split;
  }
}

}  // namespace dagc::argo
