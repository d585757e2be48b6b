// SPDX-License-Identifier: Apache-2.0
// Before: projections as written, on stacks, the workflow and its steps. After: each step knows the variables,
// arguments and files that its container gets, with everything computed that can be without the secrets.
//
//   before  step use.projection.projections.envVars: [{key: DSN, value: "pg://{{.secrets.db.USER}}@db"}]
//   after   step(projected: {variables: [DSN = "pg://" + secret db-credentials/USER + "@db"]})
#pragma once

#include "passes/pass.h"

namespace dagc {

void ResolveProjections(ir::Workflow& workflow, const PassContext& context);

}  // namespace dagc
