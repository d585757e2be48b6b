// SPDX-License-Identifier: Apache-2.0
#include "golden/cli_case.h"

#include <algorithm>
#include <sstream>
#include <vector>

#include "driver/run.h"
#include "source/memory_file_system.h"

namespace dagc::test {
namespace {

constexpr std::string_view kMark = "=== ";
constexpr std::string_view kCommand = "$ dagc";
constexpr std::int64_t kNow = 1768478400;  // 2026-01-15T12:00:00Z

struct Section {
  std::string_view head;  // its first line, without the line end
  std::string_view body;
};

// The text before the first mark is a section with an empty head.
std::vector<Section> Split(std::string_view text) {
  std::vector<Section> sections = {{{}, text.substr(0, 0)}};
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1);
    const std::string_view line = text.substr(0, end + 1);
    const std::string_view bare = line.ends_with('\n') ? line.substr(0, line.size() - 1) : line;
    if (line.starts_with(kMark) || bare == kCommand || bare.starts_with("$ dagc ")) {
      sections.push_back({bare, text.substr(end + 1, 0)});
    } else {
      std::string_view& body = sections.back().body;
      body = {body.data(), body.size() + line.size()};
    }
    text.remove_prefix(end + 1);
  }
  return sections;
}

std::vector<std::string> Words(std::string_view line) {
  std::vector<std::string> words;
  bool in_word = false;
  char quote = 0;
  for (const char c : line) {
    if (quote == 0 && c == ' ') {
      in_word = false;
      continue;
    }
    if (!in_word) words.emplace_back();
    in_word = true;
    if (quote == 0 && (c == '\'' || c == '"')) {
      quote = c;
    } else if (c == quote) {
      quote = 0;
    } else {
      words.back() += c;
    }
  }
  return words;
}

void AppendSection(std::string& to, std::string_view head, std::string_view body) {
  if (body.empty()) return;
  to += kMark;
  to += head;
  to += '\n';
  to += body;
  if (!body.ends_with('\n')) to += "\n";
}

class CliCase {
 public:
  std::string Run(std::string_view text) {
    for (const Section& section : Split(text)) {
      if (section.head.starts_with("$ ")) {
        Keep(section);
        RunCommand(section.head.substr(kCommand.size()));
      } else if (section.head.empty()) {
        result_ += section.body;
      } else {
        Take(section);
      }
    }
    return std::move(result_);
  }

 private:
  void Keep(const Section& section) {
    result_ += section.head;
    result_ += '\n';
    result_ += section.body;
  }

  void Take(const Section& section) {
    const std::string_view what = section.head.substr(kMark.size());
    const std::string argument(what.substr(std::min(what.find(' '), what.size() - 1) + 1));
    if (what.starts_with("file ")) {
      files_.Put(argument, std::string(section.body));
    } else if (what.starts_with("broken ")) {
      files_.Break(argument, "Permission denied");
    } else if (what == "stdin") {
      standard_input_ = section.body;
    } else if (what == "terminal") {
      terminal_ = true;
    } else if (what == "env") {
      std::istringstream lines{std::string(section.body)};
      for (std::string line; std::getline(lines, line);) {
        const std::size_t equals = line.find('=');
        environment_.insert_or_assign(line.substr(0, equals), line.substr(equals + 1));
      }
    } else {
      return;  // an expectation: it is written anew
    }
    Keep(section);
  }

  void RunCommand(std::string_view line) {
    std::istringstream in(standard_input_);
    std::ostringstream out;
    std::ostringstream err;
    driver::Io io{in, out, err, files_, terminal_, terminal_, environment_, [] { return kNow; }};
    const std::size_t written_before = files_.written_paths().size();
    const int code = driver::Run(Words(line), io);
    result_ += std::string(kMark) + "exit " + std::to_string(code) + "\n";
    AppendSection(result_, "stdout", out.str());
    AppendSection(result_, "stderr", err.str());
    std::vector<std::string> written = files_.written_paths();
    written.erase(written.begin(), written.begin() + static_cast<std::ptrdiff_t>(written_before));
    for (const std::string& path : written) AppendSection(result_, "wrote " + path, files_.Get(path).value_or(""));
  }

  MemoryFileSystem files_;
  std::string standard_input_;
  std::map<std::string, std::string, std::less<>> environment_;
  bool terminal_ = false;
  std::string result_;
};

}  // namespace

std::string RunCliCase(std::string_view text) { return CliCase().Run(text); }

}  // namespace dagc::test
