// SPDX-License-Identifier: Apache-2.0
// Arguments to input files: files, directories, and `-` for standard input.
#pragma once

#include <cstddef>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "diag/diag_sink.h"
#include "driver/exclusions.h"
#include "source/file_system.h"

namespace dagc::driver {

struct Input {
  std::string path;      // to open, and as findings show it
  std::string relative;  // below the directory argument it was found in; a file argument's base name
  bool standard_input = false;
  bool walked = false;  // found in a directory argument
  // Where the target file says that its output goes, `relative` to it; empty: where the run's output goes.
  std::string output_folder = {};
  bool claimed = false;  // `include` of the target file names it
  bool is_link = false;  // the path itself is a symbolic link
};

// What was found and is no input all the same.
struct PassedOver {
  std::size_t ignored = 0;           // folders that a `.gitignore` ignores
  std::size_t excluded = 0;          // files and folders
  std::size_t special = 0;           // what is no regular file, dangling links among it
  std::vector<std::string> outside;  // links that lead out of the argument they were found in

  bool empty() const { return ignored + excluded + special == 0; }
};

struct Inputs {
  std::vector<Input> files;        // as the arguments stand; each directory's in the order of the bytes of `relative`
  std::vector<std::string> empty;  // directory arguments without a single input
  bool has_directory = false;      // a directory was among the arguments
  PassedOver passed_over;
  std::vector<std::string> target_files;  // each dagc.yaml in directories that were searched
  std::set<std::string> output_folders;   // where outputs of these directories go, though no input may be left there
};

class PathRules;

struct WalkOptions {
  std::string output = {};  // canonical: nothing below it is an input; empty: none
  Exclusions exclude = {};
  bool exclude_named = false;   // exclusions hold for files that are arguments, too
  bool honour_ignored = false;  // pass over what a `.gitignore` ignores
  std::string stdin_name = {};  // what `-` is called; empty: kStandardInput
  bool skip_missing = false;    // arguments that do not exist, or are no regular files, are no inputs
  PathRules* rules = nullptr;   // for arguments that are a user's: PathRules::AllowsInput
  bool listed = false;          // others chose the arguments
};

// What `-` is called in findings.
inline constexpr const char* kStandardInput = "<stdin>";

// The input that an argument is when it is no directory. `stdin_name` is what `-` is called; empty: kStandardInput.
Input InputOf(const std::string& argument, const std::string& stdin_name = {});

// In directories, all regular files named .yaml, .yml or .json in any case of letters, package.toml, pyproject.toml and
// *.cloacina count, however deep; but not dagc.yaml, nothing whose directory begins with a dot, nothing below the
// output, no link to a directory (what is inside the argument is found where it is) and no link that leads out of the
// argument. Nothing but a regular file is ever opened. A file reached twice, by two arguments or through a link beside
// it, counts once, under its own name. Reports what cannot be read and goes on.
Inputs FindInputs(std::span<const std::string> arguments, const WalkOptions& options, FileSystem& files,
                  DiagSink& sink);

// "a/b.yaml" to "b.yaml".
std::string BaseName(const std::string& path);
// `below` inside `directory`, which may end in a slash or be ".".
std::string Below(const std::string& directory, const std::string& below);
// Whether a canonical path is `directory` (canonical too) or below it.
bool IsWithin(const std::string& path, const std::string& directory);

}  // namespace dagc::driver
