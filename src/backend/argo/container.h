// SPDX-License-Identifier: Apache-2.0
// One container of a pod: https://argo-workflows.readthedocs.io/en/latest/fields/#container
#pragma once

#include <span>
#include <string_view>

#include "backend/argo/container_text.h"
#include "backend/argo/emission.h"
#include "value/value.h"

namespace dagc::argo {

// What a container gets besides its own fields. Null values say nothing.
struct ContainerParts {
  std::string_view name;                          // empty: the main one, which the engine names
  Value resources;                                // where it has none of its own
  Value mounts;                                   // all of them, as a list
  std::span<const ir::WholeSecret> secrets = {};  // for `envFrom`, behind its own
  Value security;                                 // of every container; what it says itself wins
};

// Its keys: name, image, command, args, env, envFrom, resources, volumeMounts, securityContext, and what else a stack's
// template says.
Value MakeContainer(const Emission& emission, const ContainerUse& use, const ContainerParts& parts);

// Both maps; what `own` says wins. Null when there is nothing.
Value MergedOver(Arena& arena, const Value& own, const Value& rest);

}  // namespace dagc::argo
