// SPDX-License-Identifier: Apache-2.0
// What Kubernetes asks of the containers of a pod beyond their shape, which schemas/kubernetes/pod.schema.json says:
// ValidatePodSpec of k8s.io/kubernetes/pkg/apis/core/validation (1.35), and the keys of lists in the engine's CRDs.
// Names of containers, images, amounts and mount paths are checked where more is known about them.
#pragma once

#include "diag/diag_sink.h"
#include "value/value.h"

namespace dagc::stack {

// `pod` fits the schema. False, and findings, when the API server would refuse it.
bool CheckPodRules(const Value& pod, DiagSink& sink);

}  // namespace dagc::stack
