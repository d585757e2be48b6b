// SPDX-License-Identifier: Apache-2.0
// Names that some gate of the engine or of Kubernetes would refuse, at once or at run time: the workflow's, the steps',
// and those of environment variables. https://kubernetes.io/docs/concepts/overview/working-with-objects/names/
#pragma once

#include "passes/pass.h"

namespace dagc {

void CheckNames(ir::Workflow& workflow, const PassContext& context);

}  // namespace dagc
