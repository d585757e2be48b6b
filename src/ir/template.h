// SPDX-License-Identifier: Apache-2.0
// A template: what a task runs. Manifests whose steps hold their own work give each task a template of its own.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "ir/body.h"
#include "ir/dataos.h"
#include "ir/duration.h"
#include "ir/interface.h"
#include "ir/pod.h"
#include "ir/projected.h"
#include "ir/rare.h"
#include "ir/retry.h"
#include "ir/text.h"

namespace dagc::ir {

struct Template {
  Text name;
  Span span;  // the mapping that it was written as
  Body body;
  Rare<Interface> interface;
  Rare<Retry> retry;
  Text timeout;
  Rare<std::vector<Text>> mutexes;  // of all runs, only one at a time is in a template with one of these
  Rare<dataos::Part> dataos;

  // Made by the passes.
  Rare<ConfigMap> config_map;  // expand_stacks
  Rare<Pod> pod;               // expand_stacks
  Rare<Placement> placement;   // bind_target
  Rare<Text> service_account;  // bind_target: whose account pods run under; empty: the workflow's
  std::vector<Mount> mounts;   // bind_volumes
  Rare<Projected> projected;   // resolve_projections
  Duration time_limit;         // resolve_retries, from `timeout`; none: no limit

  // The container, or an empty one where the body is something else.
  const Container& container() const {
    static const Container kNone{};
    const auto* container = std::get_if<Container>(&body);
    return container == nullptr ? kNone : *container;
  }
  // The container, to be filled; the body becomes one unless it is.
  Container& make_container() {
    auto* container = std::get_if<Container>(&body);
    return container == nullptr ? body.emplace<Container>() : *container;
  }
  // Null where the body is something else.
  const Container* FindContainer() const { return std::get_if<Container>(&body); }
  const ContainerSet* FindContainerSet() const { return FindRare<ContainerSet>(); }
  const KubernetesObject* FindObject() const { return FindRare<KubernetesObject>(); }
  const Gate* FindGate() const { return std::get_if<Gate>(&body); }
  const Group* FindGroup() const { return FindRare<Group>(); }
  const EngineTemplate* FindEngineTemplate() const { return std::get_if<EngineTemplate>(&body); }

  // Whether passes may give it what only a pod can use: mounts, files, variables.
  bool is_for_pod() const { return FindGate() == nullptr && FindGroup() == nullptr && FindEngineTemplate() == nullptr; }

 private:
  template <typename T>
  const T* FindRare() const {
    const auto* part = std::get_if<Rare<T>>(&body);
    return part == nullptr ? nullptr : &**part;
  }
};

}  // namespace dagc::ir
