// SPDX-License-Identifier: Apache-2.0
// The init container that writes files put together of several parts, into volumes in memory: the parts that are in
// Secrets are known in the pod only.
#pragma once

#include <span>

#include "backend/argo/emission.h"
#include "backend/argo/step_files.h"
#include "value/value.h"

namespace dagc::argo {

// The empty volume of a directory. It is as large as what it may come to hold.
Value MemoryVolume(Arena& arena, const StepDirectory& directory);

// Keys: name, image, command, args, env, volumeMounts, securityContext. `security` is a container's, or null.
Value FileWriter(const Emission& emission, std::span<const StepDirectory> directories, const Value& security);

}  // namespace dagc::argo
