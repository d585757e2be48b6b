// SPDX-License-Identifier: Apache-2.0
// https://argo-workflows.readthedocs.io/en/latest/cron-workflows/
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "backend/argo/emission.h"
#include "value/value.h"

namespace dagc::argo {

// `spec` of a CronWorkflow that runs `workflow_spec` at `expressions`, some of those of the schedule with this index.
// Keys: schedule or schedules, timezone, when, concurrencyPolicy, startingDeadlineSeconds, successfulJobsHistoryLimit,
// failedJobsHistoryLimit, suspend, workflowMetadata, workflowSpec.
Value CronSpec(const Emission& emission, std::size_t schedule, std::span<const std::string_view> expressions,
               const Value& run_metadata, const Value& workflow_spec);

}  // namespace dagc::argo
