// SPDX-License-Identifier: Apache-2.0
// One step's use of a stack, expanded: the stack's templates rendered over the step, what they gave read and tidied.
#pragma once

#include <optional>

#include "base/arena.h"
#include "base/limits.h"
#include "diag/diag_sink.h"
#include "ir/body.h"
#include "ir/pod.h"
#include "stack/context.h"
#include "stack/pod.h"
#include "stack/prepared.h"

namespace dagc::stack {

// Exactly one of `pod` and `object`.
struct Expansion {
  ir::ConfigMap config_map;  // named even where it has no files: templates of objects refer to it
  std::optional<RenderedPod> pod;
  std::optional<ir::KubernetesObject> object;
};

// `limits` are those of what the templates give. nullopt when something was reported that leaves nothing to run.
std::optional<Expansion> Expand(const Prepared& stack, const StepFacts& facts, const Limits& limits, Arena& arena,
                                DiagSink& sink);

}  // namespace dagc::stack
