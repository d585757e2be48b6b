// SPDX-License-Identifier: Apache-2.0
// The Secrets that pull images: https://kubernetes.io/docs/tasks/configure-pod-container/pull-image-private-registry/
#pragma once

#include <vector>

#include "ir/workflow.h"

namespace dagc::argo {

// The target file's, then those of the stacks that steps use; each once.
std::vector<ir::Text> PullSecretNames(const ir::Workflow& workflow);

}  // namespace dagc::argo
