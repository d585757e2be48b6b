// SPDX-License-Identifier: Apache-2.0
// https://argo-workflows.readthedocs.io/en/latest/events/
#pragma once

#include <string_view>

#include "base/arena.h"
#include "ir/workflow.h"
#include "value/value.h"

namespace dagc::argo {

// `spec` of a WorkflowEventBinding that starts a WorkflowTemplate of this name. Keys: event, submit.
Value EventBindingSpec(Arena& arena, std::string_view template_name, const ir::Event& event);

}  // namespace dagc::argo
