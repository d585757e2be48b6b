// SPDX-License-Identifier: Apache-2.0
// `resources`: every amount is a Kubernetes quantity, none is negative, no request is above its limit.
// https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
#pragma once

#include "passes/pass.h"

namespace dagc {

void CheckQuantities(ir::Workflow& workflow, const PassContext& context);

}  // namespace dagc
