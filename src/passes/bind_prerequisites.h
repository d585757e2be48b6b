// SPDX-License-Identifier: Apache-2.0
// `spec.dependencies`: what must exist before the first step, looked up in the target file's `dependencies`.
//
//   before  workflow(prerequisites: depot:lake)      after  workflow(waits: Service lake)
//
// Secrets, ConfigMaps and claims need no task: the pod waits for them. What the target file does not list is not
// enforced, and a warning says so. Conditions are checked against the label-selector grammar.
#pragma once

#include "passes/pass.h"

namespace dagc {

void BindPrerequisites(ir::Workflow& workflow, const PassContext& context);

}  // namespace dagc
