// SPDX-License-Identifier: Apache-2.0
// What an engine takes for itself in every container, so that passes can keep manifests clear of it without knowing
// which engine it is. Filled by the back end; by default nothing is taken.
#pragma once

#include <span>
#include <string_view>

namespace dagc::ir {

struct EngineFacts {
  std::string_view directory;                     // of its own volume, which it mounts into every container
  std::span<const std::string_view> directories;  // where nothing may be mounted, nor below: its own and others
  std::string_view scratch_directory;             // where every container is given a volume; empty: nowhere
  std::span<const std::string_view> variables;    // that it sets, so that a manifest's own would be lost
};

}  // namespace dagc::ir
