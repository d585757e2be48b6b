// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/cron_workflow.h"

#include <string>

#include "backend/argo/features.h"
#include "backend/argo/lower/words.h"
#include "value/builder.h"

namespace dagc::argo {

namespace {

// The end is a condition and no `stopStrategy`: that one would mark the object as stopped for good, and a later end
// would never count. Within `when` the engine takes single quotes only.
std::string_view UntilEnd(Arena& arena, std::string_view end) {
  std::string condition("{{= now() < date('");
  condition.append(end).append("') }}");
  return arena.Copy(std::string_view(condition));
}

}  // namespace

Value CronSpec(const Emission& emission, std::size_t schedule, std::span<const std::string_view> expressions,
               const Value& run_metadata, const Value& workflow_spec) {
  const CronPlan& cron = emission.plan.crons[schedule];
  const ir::Schedule& facts = emission.workflow.schedules[schedule];
  const ir::Defaults& defaults = emission.workflow.defaults;
  MapBuilder spec(emission.arena);
  if (!Supports(emission.options.argo_version, Feature::kSchedules)) {
    // What these engines cannot say, several crons in one object and an end, the lowering has refused or taken apart.
    if (!expressions.empty()) spec.Put("schedule", expressions.front());
  } else {
    ListBuilder list(emission.arena);
    for (const std::string_view expression : expressions) list.Add(expression);
    spec.Put("schedules", list.Finish());
  }
  spec.Put("timezone", cron.zone);
  if (!cron.end.empty()) spec.Put("when", UntilEnd(emission.arena, cron.end));
  spec.Put("concurrencyPolicy", PolicyWord(facts.concurrency));
  const auto put = [&](std::string_view key, const Value& value) {
    if (!value.IsNull()) spec.Put(key, value);
  };
  put("startingDeadlineSeconds", defaults.starting_deadline_seconds);
  put("successfulJobsHistoryLimit", defaults.successful_jobs_history_limit);
  put("failedJobsHistoryLimit", defaults.failed_jobs_history_limit);
  put("suspend", facts.suspended ? Value::Bool(true) : defaults.suspend);
  spec.Put("workflowMetadata", run_metadata);
  spec.Put("workflowSpec", workflow_spec);
  return spec.Finish();
}

}  // namespace dagc::argo
