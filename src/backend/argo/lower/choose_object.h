// SPDX-License-Identifier: Apache-2.0
// Decides which object the workflow becomes, from its trigger, its schedule and the options; names its entry point.
// Reports contradictions between the three, and object names the API server would refuse.
#pragma once

#include "backend/argo/lower/lower.h"

namespace dagc::argo {

void ChooseObject(const Lowering& lowering, Plan& plan);

}  // namespace dagc::argo
