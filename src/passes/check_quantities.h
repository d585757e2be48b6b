// SPDX-License-Identifier: Apache-2.0
// `resources`: every amount is a Kubernetes quantity, none is negative, no request is above its limit.
// https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
#pragma once

#include "passes/pass.h"
#include "value/value.h"

namespace dagc {

void CheckQuantities(ir::Workflow& workflow, const PassContext& context);

// The same for `resources` of a container that a stack's template gives.
void CheckResources(const Value& resources, DiagSink& sink);

}  // namespace dagc
