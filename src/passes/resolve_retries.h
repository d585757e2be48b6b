// SPDX-License-Identifier: Apache-2.0
// Reads the durations and counts of time limits and retries. Durations are Go's plus `d` and `w`. Reports what is no
// duration, a pause that has a factor but no length, and counts that are no whole number.
#pragma once

#include "passes/pass.h"

namespace dagc {

void ResolveRetries(ir::Workflow& workflow, const PassContext& context);

}  // namespace dagc
