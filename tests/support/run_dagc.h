// SPDX-License-Identifier: Apache-2.0
// Whole commands, run in memory.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace dagc::test {

using FileTexts = std::map<std::string, std::string>;

struct DagcRun {
  int exit_code = 0;
  std::string out;
  std::string err;
  FileTexts written;
};

// `dagc args...` over these files. The environment is empty, nothing is a terminal, and the clock stands at
// 2026-01-15T12:00:00Z.
DagcRun RunDagc(const std::vector<std::string>& args, const FileTexts& files);

// An example as pages and test data write them: a manifest, or several files each behind a line `# file: NAME`. A line
// `# run: dagc COMMAND OPTION...` anywhere says how it is to be run (`dagc compile` without one); the files are given
// as inputs, but for `dagc.yaml`, which is found.
struct Example {
  FileTexts files;
  std::vector<std::string> args;
};
Example ParseExample(std::string_view text, const std::string& name = "manifest.yaml");

// The findings of an example, one a line ("manifest.yaml:3:1: error: MESSAGE [CODE]"), and everything else of the run.
struct ExampleRun {
  DagcRun run;
  std::vector<std::string> findings;
};
ExampleRun RunExample(const Example& example);

// What a line of RunExample says: "DG1201" and "error".
std::string CodeOfLine(std::string_view line);
std::string LevelOfLine(std::string_view line);

}  // namespace dagc::test
