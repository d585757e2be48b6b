// SPDX-License-Identifier: Apache-2.0
// Off by default: the platform's own samples leave resources out, and a cluster may supply them (LimitRange). One
// finding for a workflow, because whoever turns it on wants to know that, not to read it once for each of 200 steps.
#include <algorithm>
#include <string_view>

#include "base/text.h"
#include "diag/codes/dg7.h"
#include "lint/checks.h"

namespace dagc::lint {

namespace {

bool Requests(const ir::Template& step, std::string_view resource) {
  const auto names = [&](const ir::Quantity& quantity) { return quantity.resource.value == resource; };
  // A limit without a request is the request.
  return std::any_of(step.container().resources->requests.begin(), step.container().resources->requests.end(), names) ||
         std::any_of(step.container().resources->limits.begin(), step.container().resources->limits.end(), names);
}

}  // namespace

void CheckMissingResources(const LintInput& input, DiagSink& sink) {
  const auto& steps = input.workflow.templates;
  const auto lacks = [](const ir::Template& step) { return !Requests(step, "cpu") || !Requests(step, "memory"); };
  const auto first = std::find_if(steps.begin(), steps.end(), lacks);
  if (first == steps.end()) return;
  const auto count = static_cast<std::size_t>(std::count_if(first, steps.end(), lacks));
  sink.Report(diag::kMissingResources, first->name.span, count, Own(Counted(steps.size(), "step")));
}

}  // namespace dagc::lint
