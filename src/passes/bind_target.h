// SPDX-License-Identifier: Apache-2.0
// Looks up in the target file what the manifest only names: computes, DataOS users; and takes its workflow defaults.
//
//   before  step(compute: gpu, run_as_user: bot)
//   after   step(placement: {nodeSelector: ...}, service_account: bot-sa)
//
// Reports a compute that the target file does not list. `runnable-default` without an entry means no constraint.
#pragma once

#include "passes/pass.h"

namespace dagc {

void BindTarget(ir::Workflow& workflow, const PassContext& context);

}  // namespace dagc
