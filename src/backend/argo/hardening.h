// SPDX-License-Identifier: Apache-2.0
// The restricted profile of `--hardened`: what Kubernetes' Pod Security level "restricted" asks for, and a root file
// system that cannot be written to.
// https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted
#pragma once

#include <string_view>

#include "backend/argo/emission.h"
#include "value/value.h"

namespace dagc::argo {

// `securityContext` of the spec, which every pod gets: the target file's, and under --hardened the profile for what
// that leaves open. Null when there is none. Reports what takes the profile back.
Value PodSecurity(const Emission& emission);

// `securityContext` of a container that dagc writes, under --hardened.
Value ContainerSecurity(Arena& arena);

// Reports what a stack's template writes into such a `securityContext` and Kubernetes refuses beside it.
void RefusePrivileges(const Emission& emission, const Value& own);

// `ttlStrategy` and `podGC`: the target file's, else the profile's, else null.
Value TimeToLive(const Emission& emission);
Value PodCollection(const Emission& emission);

// JSON text that changes the pod of one container template where Argo has no field: its runtime class, and the engine's
// own containers under --hardened=patch-executor. Empty when there is nothing to change. Never for resource templates
// or a whole spec: there the patch would add containers instead of changing them.
std::string_view PodPatch(const Emission& emission, std::string_view runtime_class);

}  // namespace dagc::argo
