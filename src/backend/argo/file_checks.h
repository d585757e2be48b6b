// SPDX-License-Identifier: Apache-2.0
// What pods cannot do with files, and would be found out when they start.
#pragma once

#include "backend/argo/emission.h"
#include "backend/argo/step_files.h"

namespace dagc::argo {

// Reports names that no volume can have, contents that cannot be put together, a directory whose name the engine would
// rewrite, and volumes of the user's at or below a directory of files, which is read-only.
void CheckDirectory(const Emission& emission, const ir::Template& step, const StepDirectory& directory);

}  // namespace dagc::argo
