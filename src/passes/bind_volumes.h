// SPDX-License-Identifier: Apache-2.0
// Turns uses of shared volumes into claims of the pod and mounts of the container.
//
//   before  step(volumes: public:lake at /data)      after  workflow(claims: lake), step(mounts: claim 0 at /data)
//
// A claim is named as the volume's id without tenant or workspace, or as the target file maps it. Reports ids that give
// no legal claim name, two ids that give one claim, paths that are not free, and two mounts on one path.
#pragma once

#include "passes/pass.h"

namespace dagc {

void BindVolumes(ir::Workflow& workflow, const PassContext& context);

}  // namespace dagc
