// SPDX-License-Identifier: Apache-2.0
// Arguments to input files: files, directories, and `-` for standard input.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "diag/diag_sink.h"
#include "source/file_system.h"

namespace dagc::driver {

struct Input {
  std::string path;      // to open, and as findings show it
  std::string relative;  // below the directory argument it was found in; a file argument's base name
  bool standard_input = false;
  bool walked = false;  // found in a directory argument
  // Where the target file says that its output goes, `relative` to it; empty: where the run's output goes.
  std::string output_folder = {};
};

struct Inputs {
  std::vector<Input> files;        // as the arguments stand; each directory's in the order of the bytes of `relative`
  std::vector<std::string> empty;  // directory arguments without a single input
  bool has_directory = false;      // a directory was among the arguments
};

// What `-` is called in findings.
inline constexpr const char* kStandardInput = "<stdin>";

// The input that an argument is when it is no directory.
Input InputOf(const std::string& argument);

// In directories, all files named .yaml, .yml or .json count, however deep; but not dagc.yaml, nothing whose directory
// begins with a dot, nothing below `output` (canonical; empty: none), no link to a directory (what is inside the
// argument is found where it is) and no link that leads out of the argument. A file reached by two arguments counts
// once. Reports what cannot be read and goes on.
Inputs FindInputs(std::span<const std::string> arguments, const std::string& output, FileSystem& files, DiagSink& sink);

// "a/b.yaml" to "b.yaml".
std::string BaseName(const std::string& path);
// `below` inside `directory`, which may end in a slash or be ".".
std::string Below(const std::string& directory, const std::string& below);
// Whether a canonical path is `directory` (canonical too) or below it.
bool IsWithin(const std::string& path, const std::string& directory);

}  // namespace dagc::driver
