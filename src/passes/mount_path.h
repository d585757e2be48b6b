// SPDX-License-Identifier: Apache-2.0
// Where a volume may be mounted.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "diag/diag_sink.h"
#include "ir/engine_facts.h"
#include "ir/text.h"

namespace dagc {

// PATH_MAX of Linux without its end.
inline constexpr std::size_t kMostPathBytes = 4095;

// Of the kernel. https://github.com/opencontainers/runc: "cannot be mounted because it is inside /proc".
inline constexpr std::string_view kProcDirectory = "/proc";

enum class MountPathFault : std::uint8_t {
  kNone,
  kTooLong,   // for the kernel
  kRelative,  // does not begin with `/`
  kColon,     // Kubernetes refuses `:` in a mount path
  kParent,    // a component `..`
  kNul,       // no path of Linux holds U+0000
  kReserved,  // the platform's, the engine's, or the root
  kProc,      // at or below /proc: container runtimes refuse it
};

MountPathFault CheckMountPath(std::string_view path, const ir::EngineFacts& engine);

// Whether the engine's own directory lies in this one, so that a read-only mount there keeps the container runtime from
// making it.
bool ContainsEngineDirectory(std::string_view clean_path, const ir::EngineFacts& engine);

// False, and a finding at it, when nothing may be mounted there; `reserved` is the help where the place is kept.
bool CheckDirectory(const ir::Text& directory, const TextDef<0>& reserved, const ir::EngineFacts& engine,
                    DiagSink& sink);

}  // namespace dagc
