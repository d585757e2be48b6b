// SPDX-License-Identifier: Apache-2.0
// What in the `securityContext` of a container needs `allowPrivilegeEscalation`, so that Kubernetes refuses it where
// that is false: ValidateSecurityContext of k8s.io/kubernetes/pkg/apis/core/validation.
#pragma once

#include <string_view>
#include <vector>

#include "value/value.h"

namespace dagc {

struct Privilege {
  Span span;
  std::string_view what;  // as messages say it
};

std::vector<Privilege> PrivilegesIn(const Value& security_context);

}  // namespace dagc
