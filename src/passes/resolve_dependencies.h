// SPDX-License-Identifier: Apache-2.0
// Gives every dependency its step.
//
//   before  load(depends: extract?)      after  load(depends: extract#0)
//
// Reports a step name used twice, a dependency on a step that is not there, on the step itself, and the same
// dependency twice in one list.
#pragma once

#include "passes/pass.h"

namespace dagc {

void ResolveDependencies(ir::Workflow& workflow, const PassContext& context);

}  // namespace dagc
