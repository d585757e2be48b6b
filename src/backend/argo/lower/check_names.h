// SPDX-License-Identifier: Apache-2.0
// Names that some gate of the engine would refuse, at once or at run time: the workflow's, and those of tasks and
// templates. https://kubernetes.io/docs/concepts/overview/working-with-objects/names/
#pragma once

#include "backend/argo/lower/lower.h"

namespace dagc::argo {

void CheckNames(const Lowering& lowering);

}  // namespace dagc::argo
