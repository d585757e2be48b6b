// SPDX-License-Identifier: Apache-2.0
// What the containers of a stack's template mount, beside all that dagc and the engine mount there.
#pragma once

#include "ir/workflow.h"
#include "passes/pass.h"

namespace dagc {

// Reports places that are taken: Kubernetes mounts one volume at each.
void CheckStackMounts(const ir::Workflow& workflow, const ir::Template& step, const PassContext& context);

}  // namespace dagc
