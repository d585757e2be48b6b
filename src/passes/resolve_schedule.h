// SPDX-License-Identifier: Apache-2.0
// A schedule in the words of the engine: five-field expressions that its CRD takes, a zone that is always written, an
// end in UTC.
//
//   before  crons: [0 0 * * 7, @every 15m]      after  expressions: [0 0 * * 0, */15 * * * *], zone: UTC, policy: Allow
//
// Reports crons that the engine's parser refuses or that never fire, unknown zones, ends that are no point in time, and
// what the engines of the range cannot express. https://argo-workflows.readthedocs.io/en/latest/cron-workflows/
#pragma once

#include "passes/pass.h"

namespace dagc {

void ResolveSchedule(ir::Workflow& workflow, const PassContext& context);

}  // namespace dagc
