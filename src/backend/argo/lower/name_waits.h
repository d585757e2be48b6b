// SPDX-License-Identifier: Apache-2.0
// Names for the tasks that wait for prerequisites: "dagc-wait-lake".
#pragma once

#include "backend/argo/lower/lower.h"

namespace dagc::argo {

void NameWaits(const Lowering& lowering, Plan& plan);

}  // namespace dagc::argo
