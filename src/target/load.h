// SPDX-License-Identifier: Apache-2.0
// Finding and reading the target file. What is wrong in it is a finding in it, as in a manifest.
#pragma once

#include <string>
#include <string_view>

#include "dagc/span.h"
#include "diag/diag_sink.h"
#include "ir/output.h"
#include "source/file_system.h"
#include "target/target.h"

namespace dagc {

inline constexpr std::string_view kTargetFileName = "dagc.yaml";

// The path of the nearest dagc.yaml in the folder of `input` (a file or a folder; empty: the working directory) or
// above it; empty when there is none. Relative inputs give relative paths, so that findings look the same on every
// machine.
std::string FindTargetFile(const std::string& input, FileSystem& files);

// Reads `text`, the content of `path`, which must outlive the result, and lays `environment` (empty: none) over it.
// After errors the result holds what could be read.
Target LoadTarget(FileId file, const std::string& path, std::string_view text, std::string_view environment,
                  DiagSink& sink);

// What the file says, or the default.
ir::Layout LayoutOf(const Target& target);
ir::Hardening HardeningOf(const Target& target);

}  // namespace dagc
