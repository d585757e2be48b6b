// SPDX-License-Identifier: Apache-2.0
// Decides which object the workflow becomes, from `spec.type`, `schedule` and the flags; names its entry point.
//
//   before  type: schedule, schedule: …      after  object: CronWorkflow, entrypoint: main
//
// Reports contradictions between the three, and object names the API server would refuse.
#pragma once

#include "passes/pass.h"

namespace dagc {

void ChooseObject(ir::Workflow& workflow, const PassContext& context);

}  // namespace dagc
