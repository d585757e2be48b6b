// SPDX-License-Identifier: Apache-2.0
// Durations and retries of steps in the words of the engine.
//
//   before  step(timeout: 1d, retry: count 2, duration 30)      after  step(timeout: 24h, …)
//
// Durations are Go's plus `d` and `w`, and become Go's, because the engine dies at run time of anything else. Reports
// what is no duration, a pause that has a factor but no length, and counts that are no whole number.
// https://argo-workflows.readthedocs.io/en/latest/retries/
#pragma once

#include "passes/pass.h"

namespace dagc {

void ResolveRetries(ir::Workflow& workflow, const PassContext& context);

}  // namespace dagc
