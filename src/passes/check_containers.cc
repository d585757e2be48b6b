// SPDX-License-Identifier: Apache-2.0
#include "passes/check_containers.h"

#include "passes/environment_name.h"
#include "passes/image_name.h"

namespace dagc {

void CheckContainers(ir::Workflow& workflow, const PassContext& context) {
  for (const ir::Template& checked : workflow.templates) {
    CheckImageName(checked.container().image, context.sink);
    for (const ir::EnvVar& variable : checked.container().env) {
      CheckEnvironmentName(variable.name, context.engine, context.sink);
    }
  }
}

}  // namespace dagc
