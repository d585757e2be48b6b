// SPDX-License-Identifier: Apache-2.0
// One container, as Kubernetes would run it.
#pragma once

#include <string_view>
#include <vector>

#include "ir/rare.h"
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

struct ResourceAmounts {
  std::vector<Quantity> requests;
  std::vector<Quantity> limits;
};

struct Container {
  Text image;
  std::vector<Text> command;    // as in Kubernetes: `$(VAR)` is expanded
  std::vector<Text> arguments;  // likewise; Kubernetes calls them `args`
  std::vector<EnvVar> env;
  Span command_span;  // where `command` is written; no file when it is absent
  Rare<ResourceAmounts> resources;
  Value rest;  // the other fields of a Kubernetes container, from a stack's template; null: none
};

// A container beside the one that a template is about. `run.rest` is without what dagc writes by itself.
struct NamedContainer {
  std::string_view name;  // a DNS label
  Container run;
  bool takes_projection = false;  // the projected variables belong into its `env`
};

}  // namespace dagc::ir
