// SPDX-License-Identifier: Apache-2.0
#include "passes/pipeline.h"

#include <array>

#include "base/check.h"
#include "base/work.h"
#include "ir/verify.h"
#include "passes/bind_images.h"
#include "passes/bind_prerequisites.h"
#include "passes/bind_target.h"
#include "passes/bind_volumes.h"
#include "passes/check_containers.h"
#include "passes/check_graph.h"
#include "passes/check_quantities.h"
#include "passes/expand_stacks.h"
#include "passes/resolve_dependencies.h"
#include "passes/resolve_projections.h"
#include "passes/resolve_retries.h"
#include "passes/resolve_schedule.h"
#include "passes/select_stacks.h"
#include "passes/settle_projections.h"

namespace dagc {
namespace {

constexpr std::array<PassInfo, 14> kPasses = {{
    {"resolve-dependencies", "gives every dependency its step", ResolveDependencies},
    {"check-graph", "finds steps that wait for each other", CheckGraph},
    {"check-containers", "rejects names of images and variables that Kubernetes rejects", CheckContainers},
    {"select-stacks", "finds the Stack resource that each step names, and checks its `stackSpec`", SelectStacks},
    {"resolve-schedule", "reads crons, zone and end", ResolveSchedule},
    {"resolve-retries", "reads durations and retries", ResolveRetries},
    {"check-quantities", "reads every amount of a resource", CheckQuantities},
    {"bind-target", "looks up computes, users and defaults in dagc.yaml", BindTarget},
    {"bind-volumes", "turns uses of volumes into claims and mounts", BindVolumes},
    {"resolve-projections", "evaluates templates as far as they can be without the secrets", ResolveProjections},
    {"expand-stacks", "renders the templates of stacks over the steps that name them", ExpandStacks},
    {"settle-projections", "lets containers' own variables win, and gives every file a place of its own",
     SettleProjections},
    {"bind-images", "gives containers without a command their image's entry point", BindImages},
    {"bind-prerequisites", "finds the object that each prerequisite stands for", BindPrerequisites},
}};

}  // namespace

std::span<const PassInfo> Passes() { return kPasses; }

void RunPasses(ir::Workflow& workflow, const PassContext& context) {
  for (const PassInfo& pass : kPasses) {
    if (WorkLeft() == 0) return;
    pass.run(workflow, context);
    DAGC_DEBUG_CHECK(ir::FirstFault(workflow).empty());
  }
}

}  // namespace dagc
