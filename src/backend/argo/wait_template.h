// SPDX-License-Identifier: Apache-2.0
// A task that waits for a Kubernetes object: a resource template with `action: get`, which reads the object once, fails
// at once when there is none, and else polls it until a condition holds. Hence the retries.
// https://argo-workflows.readthedocs.io/en/latest/walk-through/kubernetes-resources/
#pragma once

#include <cstddef>

#include "backend/argo/emission.h"
#include "value/value.h"

namespace dagc::argo {

// Of the workflow's wait with this index. Keys: name, metadata, activeDeadlineSeconds, retryStrategy, resource; of the
// resource: action, successCondition, failureCondition, manifest.
Value WaitTemplate(const Emission& emission, std::size_t index);

}  // namespace dagc::argo
