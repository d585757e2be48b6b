// SPDX-License-Identifier: Apache-2.0
// Before: steps have everything that projections and stacks give them. After: files are in order and no two things have
// one place; what a container sets by itself has won over what is projected.
#pragma once

#include "passes/pass.h"

namespace dagc {

void SettleProjections(ir::Workflow& workflow, const PassContext& context);

}  // namespace dagc
