// SPDX-License-Identifier: Apache-2.0
#include "engine/compiler.h"

#include <cstdlib>
#include <set>
#include <sstream>

#include "engine/process.h"

namespace dagc::engine {

std::vector<Finding> ParseFindings(std::string_view lines) {
  // PATH:LINE:COL: LEVEL: MESSAGE [CODE]; paths of the tests hold no colon.
  std::vector<Finding> findings;
  std::istringstream in{std::string(lines)};
  for (std::string line; std::getline(in, line);) {
    const std::size_t path = line.find(':'), row = line.find(':', path + 1), column = line.find(": ", row + 1);
    const std::size_t level = line.find(": ", column + 2), code = line.rfind(" [");
    if (code == std::string::npos || level == std::string::npos || !line.ends_with(']') || level > code) continue;
    findings.push_back({line.substr(0, path), std::atoi(line.c_str() + path + 1), std::atoi(line.c_str() + row + 1),
                        line.substr(column + 2, level - column - 2), line.substr(level + 2, code - level - 2),
                        line.substr(code + 2, line.size() - code - 3)});
  }
  return findings;
}

std::map<std::string, std::size_t> Compilation::ErrorCodes() const {
  std::set<std::pair<std::string, std::string>> seen;
  std::map<std::string, std::size_t> codes;
  for (const Finding& finding : findings) {
    if (finding.level == "error" && seen.insert({finding.code, finding.path}).second) ++codes[finding.code];
  }
  return codes;
}

Compilation RunDagc(std::string_view command, const std::vector<std::string>& arguments) {
  const char* given = std::getenv("DAGC_BINARY");
  std::vector<std::string> words = {given != nullptr ? given : DAGC_PROGRAM, std::string(command), "--format",
                                    "oneline"};
  words.insert(words.end(), arguments.begin(), arguments.end());
  ProcessResult result = RunProcess(words);
  Compilation compilation{result.exit_code, {}, std::move(result.out), std::move(result.err)};
  // For lint, findings are the product and go to standard output.
  compilation.findings = ParseFindings(command == "lint" ? compilation.out : compilation.err);
  return compilation;
}

}  // namespace dagc::engine
