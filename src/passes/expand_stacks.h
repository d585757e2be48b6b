// SPDX-License-Identifier: Apache-2.0
// Before: steps know their Stack resources, their placement, their account and their projected files. After: a step on
// a stack has the container that the stack's template gives, the stack's config files among its own, and the rest of
// what the templates gave in its expansion; or an object that stands for it.
#pragma once

#include "passes/pass.h"

namespace dagc {

void ExpandStacks(ir::Workflow& workflow, const PassContext& context);

}  // namespace dagc
