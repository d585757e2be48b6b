// SPDX-License-Identifier: Apache-2.0
// A run of the program in memory.
#pragma once

#include <cstdint>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "driver/run.h"
#include "source/memory_file_system.h"

namespace dagc::test {

struct Program {
  MemoryFileSystem files;
  std::map<std::string, std::string, std::less<>> environment;
  std::string in;
  std::string out;
  std::string err;
  std::int64_t now = 1768478400;  // 2026-01-15T12:00:00Z

  int Run(const std::vector<std::string>& args) {
    std::istringstream input(in);
    std::ostringstream output;
    std::ostringstream errors;
    driver::Io io{input, output, errors, files, false, false, environment, [this] { return now; }};
    const int code = driver::Run(args, io);
    out = output.str();
    err = errors.str();
    return code;
  }
};

// A workflow of one step.
inline std::string Manifest(const std::string& name) {
  return "version: v2alpha\nname: " + name +
         "\ntype: workflow\nspec:\n  dag:\n    - name: one\n      spec:\n        stack: container\n"
         "        resources:\n          requests: {cpu: 1, memory: 1Gi}\n          limits: {cpu: 1, memory: 1Gi}\n"
         "        stackSpec:\n          image: alpine:3.20\n          command: [date]\n";
}

}  // namespace dagc::test
