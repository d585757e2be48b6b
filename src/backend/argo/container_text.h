// SPDX-License-Identifier: Apache-2.0
// The texts of one container, written so that they arrive as the user wrote them: command, args and env.
#pragma once

#include "backend/argo/emission.h"
#include "value/value.h"

namespace dagc::argo {

// Lists; null where there is nothing to write.
struct ContainerText {
  Value command;
  Value args;
  Value env;
};

// Reports texts that neither kernel nor engine pass on: one of more than 100 KiB, or so long a list of args that the
// engine hands them over by another road than the kubelet, although they need its expansion.
ContainerText MakeContainerText(const Emission& emission, const ir::Step& step);

}  // namespace dagc::argo
