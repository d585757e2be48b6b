// SPDX-License-Identifier: Apache-2.0
// What a generated manifest promises about the pods that the engine makes of it, held against the pods themselves: the
// user's text, byte for byte after everything that the engine and the kubelet do to it, mounts, and the order.
#pragma once

#include <string>
#include <vector>

#include "engine/controller.h"
#include "engine/manifest_text.h"

namespace dagc::engine {

// The body of a manifest, under whichever of its two names.
const Tree& BodyOf(const Tree& manifest);

// How a run in which everything succeeds differs from what `manifest` (with tests/engine/target.yaml) says.
std::vector<std::string> Differences(const Tree& manifest, const WorkflowRun& run);

// How a run in which `failed` fails differs from: that step and what needs it do not succeed, everything else runs.
std::vector<std::string> FailureDifferences(const Tree& manifest, const std::string& failed, const WorkflowRun& run);

}  // namespace dagc::engine
