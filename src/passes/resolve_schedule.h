// SPDX-License-Identifier: Apache-2.0
// Reads a schedule: its crons, its zone, its end.
//
//   before  crons: [0 0 * * 7, @every 15m]      after  expressions: [0 0 * * 0, */15 * * * *], zone: UTC
//
// Reports crons that cannot be read, never fire or repeat another one, unknown zones, and ends that are no point in
// time or come before the first run.
#pragma once

#include "passes/pass.h"

namespace dagc {

void ResolveSchedule(ir::Workflow& workflow, const PassContext& context);

}  // namespace dagc
