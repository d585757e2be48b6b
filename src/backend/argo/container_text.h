// SPDX-License-Identifier: Apache-2.0
// The texts of one container, written so that they arrive as the user wrote them: command, args and env.
#pragma once

#include <span>

#include "backend/argo/emission.h"
#include "value/value.h"

namespace dagc::argo {

// A container and what goes into it. Everything must outlive the call.
struct ContainerUse {
  const ir::Container& container;
  std::span<const ir::ProjectedVariable> variables = {};
  std::span<const ir::ProjectedArgument> arguments = {};
  ir::Text log_level = {};  // for the variables of that name; absent: none
};

// Lists; null where there is nothing to write.
struct ContainerText {
  Value command;
  Value args;
  Value env;
};

// Reports texts that neither kernel nor engine pass on: one of more than 100 KiB, or so long a list of args that the
// engine hands them over by another road than the kubelet, although they need its expansion.
ContainerText MakeContainerText(const Emission& emission, const ContainerUse& use);

}  // namespace dagc::argo
