// SPDX-License-Identifier: Apache-2.0
// Runs the dagc program as a user would: manifests in, Argo YAML and findings out.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace dagc::engine {

// One line of `--format oneline`.
struct Finding {
  std::string path;
  int line = 0;
  int column = 0;
  std::string level;
  std::string message;
  std::string code;
};
std::vector<Finding> ParseFindings(std::string_view lines);

struct Compilation {
  int exit_code = -1;
  std::vector<Finding> findings;
  std::string out;  // standard output
  std::string err;  // standard error, as printed

  // Codes of the errors, each with the number of inputs that have it.
  std::map<std::string, std::size_t> ErrorCodes() const;
};

// `dagc COMMAND --format oneline ARGUMENTS...`. The program is DAGC_BINARY, else the one of this build.
Compilation RunDagc(std::string_view command, const std::vector<std::string>& arguments);

}  // namespace dagc::engine
