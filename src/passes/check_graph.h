// SPDX-License-Identifier: Apache-2.0
// Steps that wait for each other would wait for ever: each knot of them is one finding, printed as a path, with the
// place of every edge.
#pragma once

#include "passes/pass.h"

namespace dagc {

void CheckGraph(ir::Workflow& workflow, const PassContext& context);

}  // namespace dagc
