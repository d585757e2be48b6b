// SPDX-License-Identifier: Apache-2.0
// Containers that must not run as root and are told to: no kubelet starts them.
// https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
#pragma once

#include "backend/argo/emission.h"
#include "value/value.h"

namespace dagc::argo {

// `pod` and `container` are security contexts, null where there is none; what the container's says wins. A user is
// always written by somebody, `runAsNonRoot` may be dagc's own.
void CheckRootUser(const Emission& emission, const Value& pod, const Value& container);

}  // namespace dagc::argo
