// SPDX-License-Identifier: Apache-2.0
// What a template does: exactly one of these.
#pragma once

#include <string_view>
#include <variant>

#include "ir/container.h"
#include "ir/rare.h"
#include "ir/text.h"

namespace dagc::ir {

// An object that the engine makes in the cluster, and waits for.
struct KubernetesObject {
  std::string_view manifest;  // YAML, written out as it is; what the engine fills in stands in it on purpose
  Span span;
  Text success_condition;  // label-selector grammar; absent: none
  Text failure_condition;
};

using Body = std::variant<Container, Rare<KubernetesObject>>;

}  // namespace dagc::ir
