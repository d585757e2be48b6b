// SPDX-License-Identifier: Apache-2.0
// Gives a container without `command` the entry point that the target file knows for its image.
//
//   before  step(image: tool:1, arguments: -v)      after  step(image: tool:1, command: /bin/tool, arguments: -v)
//
// Without a known entry point the controller would have to ask the registry, and fails where it cannot: a warning.
#pragma once

#include "passes/pass.h"

namespace dagc {

void BindImages(ir::Workflow& workflow, const PassContext& context);

}  // namespace dagc
