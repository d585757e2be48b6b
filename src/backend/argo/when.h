// SPDX-License-Identifier: Apache-2.0
// `when` of a task: https://argo-workflows.readthedocs.io/en/latest/walk-through/conditionals/
#pragma once

#include <span>
#include <string>

#include "ir/task.h"

namespace dagc::argo {

// One `{{=..}}` expression. The engine's plain conditions ('{{workflow.parameters.x}}' == 'y') will not do: values are
// pasted into them, and one with a quote ends the run with an error. Ids are indices into `tasks`. A value that a task
// puts out must be asked for only where that task has succeeded: otherwise the engine waits for it for ever.
std::string WhenText(const ir::RunCondition& condition, std::span<const ir::Task> tasks);

}  // namespace dagc::argo
