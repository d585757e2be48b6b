// SPDX-License-Identifier: Apache-2.0
// Names of images and of environment variables that Kubernetes would refuse, or that the engine or dagc has taken.
// https://kubernetes.io/docs/concepts/containers/images/
#pragma once

#include "passes/pass.h"

namespace dagc {

void CheckContainers(ir::Workflow& workflow, const PassContext& context);

}  // namespace dagc
