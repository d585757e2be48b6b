// SPDX-License-Identifier: Apache-2.0
// The passes in the order in which they run.
#pragma once

#include <span>

#include "passes/pass.h"

namespace dagc {

std::span<const PassInfo> Passes();

// Runs every pass, also after errors: one run shows all it can. A pass that needs what an earlier one could not make
// skips that part in silence.
void RunPasses(ir::Workflow& workflow, const PassContext& context);

}  // namespace dagc
