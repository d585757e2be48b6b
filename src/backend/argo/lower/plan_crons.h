// SPDX-License-Identifier: Apache-2.0
// A schedule in the words of the engine: a zone that its controllers know, and as many crons in one object as its
// releases take. Reports what the releases of the range cannot express.
#pragma once

#include "backend/argo/lower/lower.h"

namespace dagc::argo {

void PlanCrons(const Lowering& lowering, Plan& plan);

}  // namespace dagc::argo
