// SPDX-License-Identifier: Apache-2.0
// What a template does: exactly one of these.
#pragma once

#include <cstdint>
#include <string_view>
#include <variant>
#include <vector>

#include "ir/container.h"
#include "ir/duration.h"
#include "ir/rare.h"
#include "ir/task.h"
#include "ir/text.h"
#include "value/value.h"

namespace dagc::ir {

// Containers of one pod that run after one another, or at the same time.
struct ContainerSet {
  struct Member {
    NamedContainer container;
    std::vector<std::uint32_t> after;  // indices of members that must have succeeded
  };
  std::vector<Member> members;        // one of them is called "main", and its results are the template's
  std::string_view shared_directory;  // of an empty volume that all of them have; empty: none
};

// An object that the engine makes in the cluster, and waits for.
struct KubernetesObject {
  std::string_view manifest;  // YAML, written out as it is; what the engine fills in stands in it on purpose
  Span span;
  Text success_condition;  // label-selector grammar; absent: none
  Text failure_condition;
};

// Waits until somebody lets the workflow go on.
struct Gate {
  Duration longest;  // then it goes on by itself; none: it waits for ever
};

// A DAG of its own.
struct Group {
  std::vector<Task> tasks;  // their ids are indices into this list
  bool fail_fast = true;    // once a task has failed, no further one is started
  bool needs_all = false;   // it has succeeded only if every task has, not just those that nothing comes after
};

// A template in the engine's own language, handed on as it is: expressions in it are the author's, and what the front
// end had to add is part of it.
struct EngineTemplate {
  Value tree;  // a map; its `name` is not looked at
};

using Body = std::variant<Container, Rare<ContainerSet>, Rare<KubernetesObject>, Gate, Rare<Group>, EngineTemplate>;

}  // namespace dagc::ir
