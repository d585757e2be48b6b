// SPDX-License-Identifier: Apache-2.0
// Time limits and pauses that the engine cannot keep.
#pragma once

#include "backend/argo/lower/lower.h"

namespace dagc::argo {

void CheckTimes(const Lowering& lowering);

}  // namespace dagc::argo
