// SPDX-License-Identifier: Apache-2.0
// Parameters and artifacts: what goes into workflows and templates, what comes out, and what tasks hand on.
// https://argo-workflows.readthedocs.io/en/latest/fields/#inputs
#pragma once

#include <span>

#include "backend/argo/emission.h"
#include "ir/interface.h"
#include "ir/task.h"
#include "value/value.h"

namespace dagc::argo {

// `inputs` and `outputs` of a template. Null where there are none.
Value Inputs(const Emission& emission, const ir::Interface& interface);
Value Outputs(const Emission& emission, const ir::Interface& interface);

// `arguments` of a workflow.
Value WorkflowArguments(const Emission& emission, std::span<const ir::Parameter> parameters);

// `arguments` of a task or hook, whose ids are indices into `tasks`.
Value TaskArguments(const Emission& emission, std::span<const ir::Argument> arguments, std::span<const ir::Task> tasks);

}  // namespace dagc::argo
