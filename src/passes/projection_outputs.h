// SPDX-License-Identifier: Apache-2.0
// What the projections of one scope make: variables, arguments and files, not yet held against other scopes.
#pragma once

#include <vector>

#include "ir/projected.h"
#include "ir/projection.h"
#include "passes/pass.h"
#include "passes/projection_evaluator.h"

namespace dagc {

// One scope of a step: a projection and what its templates see.
struct ProjectionScope {
  const ir::Projection& projection;
  ir::Scope scope;
  ir::TemplateType type;  // where neither template nor projection has one; never kUnset
  tmpl::Data data;
  // What is the same for all steps whose templates see the same data, but for what varies; null: for no other step.
  const void* shared = nullptr;
};

// Everything in the order in which it is written. Reports what has no lawful name or place, and what stands twice.
ir::Projected MakeProjected(const ProjectionScope& scope, const PassContext& context, ProjectionEvaluator& evaluator);

}  // namespace dagc
