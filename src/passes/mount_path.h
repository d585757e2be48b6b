// SPDX-License-Identifier: Apache-2.0
// Where a volume may be mounted.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dagc {

enum class MountPathFault : std::uint8_t {
  kNone,
  kRelative,  // does not begin with `/`
  kColon,     // Kubernetes refuses `:` in a mount path
  kParent,    // a component `..`
  kReserved,  // the platform's, the engine's, or the root
};

// The path without repeated and trailing slashes and without `.` components: two spellings of one place compare equal.
std::string CleanPath(std::string_view path);

MountPathFault CheckMountPath(std::string_view path);

}  // namespace dagc
