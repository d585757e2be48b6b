// SPDX-License-Identifier: Apache-2.0
#include "backend/backends.h"

#include <algorithm>
#include <array>

#include "backend/argo/argo.h"
#include "backend/argo/engine_facts.h"
#include "backend/graph/drawings.h"

namespace dagc::backend {
namespace {

constexpr std::array<BackendInfo, 4> kBackends = {{
    {"argo", "objects of Argo Workflows and of Kubernetes beside them (dagc compile)", argo::FactsOfEngine, EmitArgo,
     nullptr},
    {"mermaid", "a flowchart for Markdown pages (dagc graph)", nullptr, nullptr, DrawMermaid},
    {"dot", "a graph for Graphviz (dagc graph)", nullptr, nullptr, DrawDot},
    {"json", "steps and what they depend on, for programs (dagc graph)", nullptr, nullptr, DrawJson},
}};

}  // namespace

std::span<const BackendInfo> Backends() { return kBackends; }

const BackendInfo* FindBackend(std::string_view name) {
  const auto* found = std::find_if(kBackends.begin(), kBackends.end(),
                                   [&](const BackendInfo& backend) { return backend.name == name; });
  return found == kBackends.end() ? nullptr : found;
}

}  // namespace dagc::backend
