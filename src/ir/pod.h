// SPDX-License-Identifier: Apache-2.0
// What a template says of its pod besides the container. Kubernetes' own fields stay trees.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "ir/container.h"
#include "ir/text.h"
#include "value/value.h"

namespace dagc::ir {

// What a stack's templates add to the pod. Made by passes/expand_stacks; places are in the stack's templates.
struct Pod {
  std::vector<NamedContainer> init_containers;
  std::vector<NamedContainer> sidecars;
  Value security_context;  // of the pod; null: none
  // What is mounted, in order of first use, of: workdir (an emptyDir), dataos-config-mount (the template's ConfigMap),
  // dataos-secret-mount (its files), tls.
  std::vector<std::string_view> volumes;
  std::string_view tls_secret;  // the Secret that `tls` is
};

// A key of the ConfigMap, and its text.
struct ConfigFile {
  std::string_view name;
  std::string_view text;
  Span span;
};

// A ConfigMap of the template's own, which its pod mounts under /etc/dataos/config or its object refers to by name.
struct ConfigMap {
  std::string_view name;
  std::vector<ConfigFile> files;
};

// A use of a shared volume, as the pod has it. Made by passes/bind_volumes.
struct Mount {
  std::uint32_t claim = 0;  // index into Workflow::claims
  std::string_view directory;
  bool read_only = false;
};

// Where pods may run. Made by passes/bind_target from the target file's computes. Null values and empty texts say
// nothing.
struct Placement {
  Value node_selector;
  Value tolerations;
  Value affinity;
  Text runtime_class;
  Text priority_class;
  Text scheduler;
};

}  // namespace dagc::ir
