// SPDX-License-Identifier: Apache-2.0
// `depends` of a task: https://argo-workflows.readthedocs.io/en/latest/enhanced-depends-logic/
#pragma once

#include <span>
#include <string>

#include "ir/task.h"

namespace dagc::argo {

// "load.Succeeded && (check.Failed || check.Errored)". The expression's ids are indices into `tasks`.
std::string DependsText(const ir::DependencyExpression& expression, std::span<const ir::Task> tasks);

}  // namespace dagc::argo
