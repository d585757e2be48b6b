// SPDX-License-Identifier: Apache-2.0
// Several containers of one pod: https://argo-workflows.readthedocs.io/en/latest/container-set-template/
#pragma once

#include "backend/argo/emission.h"
#include "value/builder.h"
#include "value/value.h"

namespace dagc::argo {

// `containerSet`. `mounts` are those of all containers, besides the shared directory; `security` is of each of them.
Value ContainerSetValue(const Emission& emission, const ir::ContainerSet& set, const Value& mounts,
                        const Value& security);

// The volume of the shared directory, where there is one.
void AddSharedVolume(const Emission& emission, const ir::ContainerSet& set, ListBuilder& volumes);

}  // namespace dagc::argo
