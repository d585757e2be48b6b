// SPDX-License-Identifier: Apache-2.0
// `hooks` of a task: https://argo-workflows.readthedocs.io/en/latest/lifecyclehook/
#pragma once

#include <span>

#include "backend/argo/emission.h"
#include "ir/task.h"
#include "value/value.h"

namespace dagc::argo {

// Ids of arguments are indices into `tasks`. Null where the task has no hooks.
Value Hooks(const Emission& emission, const ir::Task& task, std::span<const ir::Task> tasks);

}  // namespace dagc::argo
