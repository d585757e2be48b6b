// SPDX-License-Identifier: Apache-2.0
// Before: steps name stacks. After: each step that runs no container by itself knows its Stack resource, and its
// `stackSpec` has the shape that the resource asks for.
#pragma once

#include "passes/pass.h"

namespace dagc {

void SelectStacks(ir::Workflow& workflow, const PassContext& context);

}  // namespace dagc
