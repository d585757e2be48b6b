// SPDX-License-Identifier: Apache-2.0
// What the rule about secrets in variables found, for whoever draws findings: these bytes are not to be shown.
#pragma once

#include <vector>

#include "dagc/span.h"
#include "ir/workflow.h"

namespace dagc {

// Appends where the values stand that the rule calls secrets, in source order.
void CollectSecretSpans(const ir::Workflow& workflow, std::vector<Span>& to);

}  // namespace dagc
