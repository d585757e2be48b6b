// SPDX-License-Identifier: Apache-2.0
// Files that dagc wrote in earlier runs.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diag/diag_sink.h"
#include "source/file_system.h"

namespace dagc::driver {

struct GeneratedFile {
  std::string path;
  std::string source;  // as its header names it: relative to its own folder
};

// What dagc wrote below a folder, however deep, in the order of the bytes of the paths: regular .yaml and .yml files
// that begin with its header. Does not look into directories that begin with a dot, nor follow links. Reports what
// cannot be listed and goes on.
std::vector<GeneratedFile> FindGenerated(const std::string& folder, FileSystem& files, DiagSink& sink);

// The source in the header of one file; nothing when dagc did not write it.
std::optional<std::string> SourceOf(const std::string& path, FileSystem& files);

// Whether the source of a generated file is gone from the disk. Standard input never is.
bool IsSourceMissing(const GeneratedFile& file, FileSystem& files);

}  // namespace dagc::driver
