// SPDX-License-Identifier: Apache-2.0
// Finding and reading the target file. What is wrong in it is a finding in it, as in a manifest.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "dagc/span.h"
#include "diag/diag_sink.h"
#include "source/file_system.h"
#include "target/target.h"

namespace dagc {

inline constexpr std::string_view kTargetFileName = "dagc.yaml";

// The folder that a path is in, as text: "a" for "a/b", "." for "a", ".." for ".". nullopt for the root.
std::optional<std::string> FolderAbove(std::string path);

// The path of the nearest dagc.yaml in the folder of `input` (a file or a folder; empty: the working directory) or
// above it, but not above `root` (canonical); empty when there is none. Relative inputs give relative paths, so that
// findings look the same on every machine.
std::string FindTargetFile(const std::string& input, const std::string& root, FileSystem& files);

// A target file as it is handed to LoadTarget.
struct TargetText {
  FileId file;
  std::string path;
  std::string_view text;  // outlives the Target
};

// Opens the file that `extends` names. `path` is relative to the folder of `from`; `place` is where it is written, for
// what is reported when there is nothing to give.
using OpenExtended =
    std::function<std::optional<TargetText>(const TargetText& from, const Value& path, DiagSink& sink)>;

// Reads a target file, lays it over the one that it extends, and `environment` (empty: none) over that. After errors
// the result holds what could be read.
Target LoadTarget(const TargetText& text, std::string_view environment, const OpenExtended& open, DiagSink& sink);

}  // namespace dagc
