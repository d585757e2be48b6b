// SPDX-License-Identifier: Apache-2.0
// What a step on a Stack resource comes to, once the stack's templates were rendered over it. Made by
// passes/expand_stacks. Kubernetes' own fields stay trees, whose places are in the stack's templates.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "ir/container.h"
#include "ir/text.h"
#include "value/value.h"

namespace dagc::ir {

// A file under /etc/dataos/config: a key of the step's ConfigMap, and its text.
struct ConfigFile {
  std::string_view name;
  std::string_view text;
  Span span;
};

// A container of the stack's: `run.rest` is without the platform's Secret in `envFrom` and `securityContext.fsGroup`.
struct StackContainer {
  std::string_view name;  // a DNS label; empty for the main container
  Container run;
  bool takes_projection = false;  // the step's projected variables belong into its `env`
};

struct StackPod {
  std::vector<StackContainer> init_containers;
  StackContainer container;  // becomes the step's
  std::vector<StackContainer> sidecars;
  Value security_context;  // of the pod; null: none
  // What is mounted, in order of first use, of: workdir (an emptyDir), dataos-config-mount (the step's ConfigMap),
  // dataos-secret-mount (the step's files), tls.
  std::vector<std::string_view> volumes;
  std::string_view tls_secret;  // the Secret that `tls` is
};

// A Kubernetes object that stands for the step: an engine's `resource` template.
struct StackObject {
  std::string_view manifest;  // YAML, as the template gave it; what the engine fills in stands in it on purpose
  Span span;
  Text success_condition;  // label-selector grammar; absent: none
  Text failure_condition;
};

// Exactly one of `pod` and `object`.
struct Expansion {
  std::string_view config_map;  // its name; templates of objects refer to it
  std::vector<ConfigFile> config_files;
  std::optional<StackPod> pod;
  std::optional<StackObject> object;
};

}  // namespace dagc::ir
