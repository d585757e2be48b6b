// SPDX-License-Identifier: Apache-2.0
#include "support/run_dagc.h"

#include <algorithm>
#include <sstream>

#include "driver/run.h"
#include "source/memory_file_system.h"

namespace dagc::test {
namespace {

constexpr std::int64_t kNow = 1768478400;  // 2026-01-15T12:00:00Z
constexpr std::string_view kFileMark = "# file: ";
constexpr std::string_view kRunMark = "# run: dagc ";

std::vector<std::string> WordsOf(std::string_view text) {
  std::istringstream in{std::string(text)};
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

std::vector<std::string> LinesOf(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

}  // namespace

DagcRun RunDagc(const std::vector<std::string>& args, const FileTexts& files) {
  MemoryFileSystem memory;
  for (const auto& [path, text] : files) memory.Put(path, text);
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  driver::Io io{in, out, err, memory, false, false, {}, [] { return kNow; }};
  DagcRun result;
  result.exit_code = driver::Run(args, io);
  result.out = out.str();
  result.err = err.str();
  for (const std::string& path : memory.written_paths()) result.written[path] = memory.Get(path).value_or("");
  return result;
}

Example ParseExample(std::string_view text, const std::string& name) {
  Example example;
  example.args = {"compile"};
  std::string current = name;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1);
    const std::string_view line = text.substr(0, end + 1);
    const std::string_view bare = line.substr(0, line.find_last_not_of('\n') + 1);
    text.remove_prefix(end + 1);
    if (bare.starts_with(kRunMark)) example.args = WordsOf(bare.substr(kRunMark.size()));
    if (bare.starts_with(kFileMark)) {
      current = bare.substr(kFileMark.size());
      example.files[current];
    } else {
      example.files[current] += line;
    }
  }
  for (const auto& [path, content] : example.files) {
    if (path != "dagc.yaml") example.args.push_back(path);
  }
  return example;
}

ExampleRun RunExample(const Example& example) {
  std::vector<std::string> args = example.args;
  args.insert(args.end(), {"--format", "oneline"});
  ExampleRun result;
  result.run = RunDagc(args, example.files);
  // For `lint` findings are the product and go to standard output.
  result.findings = LinesOf(args.front() == "lint" ? result.run.out : result.run.err);
  return result;
}

std::string CodeOfLine(std::string_view line) {
  const std::size_t open = line.rfind('[');
  if (open == std::string_view::npos || !line.ends_with(']')) return "";
  return std::string(line.substr(open + 1, line.size() - open - 2));
}

std::string LevelOfLine(std::string_view line) {
  for (const std::string_view level : {"error", "warning", "info"}) {
    if (line.find(": " + std::string(level) + ": ") != std::string_view::npos) return std::string(level);
  }
  return "";
}

}  // namespace dagc::test
