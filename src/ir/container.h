// SPDX-License-Identifier: Apache-2.0
// What runs in a step: one container and what it needs from its pod.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "ir/text.h"
#include "value/value.h"

namespace dagc::ir {

struct EnvVar {
  Text name;
  Text value;            // verbatim: the container must see exactly these bytes
  bool expands = false;  // instead: `$(NAME)` in it means an earlier variable, as in Kubernetes
  Value source = {};     // `valueFrom` instead of a value, a map of Kubernetes' fields; null: none
};

// One line of `resources.requests` or `.limits`: a Kubernetes quantity by resource name.
struct Quantity {
  Text resource;
  Text amount;
};

struct Container {
  Text image;
  std::vector<Text> command;    // as in Kubernetes: `$(VAR)` is expanded
  std::vector<Text> arguments;  // likewise; Kubernetes calls them `args`
  std::vector<EnvVar> env;
  Span command_span;  // where `command` is written; no file when it is absent
  Value rest;         // the other fields of a Kubernetes container, from a stack's template; null: none
};

// A use of a shared volume, as written: `use.volumes[]`.
struct VolumeUse {
  Text id;
  Text directory;
  bool read_only = false;
  Span span;
};

// A use of a shared volume, as the pod has it. Made by passes/bind_volumes.
struct Mount {
  std::uint32_t claim = 0;  // index into Workflow::claims
  std::string_view directory;
  bool read_only = false;
};

// Where pods of a step may run. Made by passes/bind_target from the target file's computes. Null values and empty
// texts say nothing.
struct Placement {
  Value node_selector;
  Value tolerations;
  Value affinity;
  Text runtime_class;
  Text priority_class;
  Text scheduler;
};

}  // namespace dagc::ir
