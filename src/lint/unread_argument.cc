// SPDX-License-Identifier: Apache-2.0
// After `sh -c` one word is the script, and the words after it are its `$0`, `$1` and so on.
// https://pubs.opengroup.org/onlinepubs/9699919799/utilities/sh.html
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "diag/codes/dg7.h"
#include "kube/expansion.h"
#include "lint/checks.h"
#include "lint/command_line.h"
#include "lint/containers.h"
#include "lint/shell_text.h"

namespace dagc::lint {

namespace {

bool IsWordCharacter(char c) { return IsAsciiAlpha(c) || IsAsciiDigit(c) || c == '_'; }

// `$1`, `$@`, `$#`, `${1:-x}`, `${@:2}`, `${#}`, `${!#}`. Quotes are not looked at: what awk reads counts too.
bool HasPositional(std::string_view script) {
  for (std::size_t at = script.find('$'); at != script.npos; at = script.find('$', at + 1)) {
    std::size_t next = at + 1;
    if (next < script.size() && script[next] == '{') {
      ++next;
      if (next < script.size() && script[next] == '!') ++next;
      if (next + 1 < script.size() && script[next] == '#' && IsWordCharacter(script[next + 1])) ++next;
    }
    if (next < script.size() &&
        (IsAsciiDigit(script[next]) || std::string_view("@*#").find(script[next]) != script.npos)) {
      return true;
    }
  }
  return false;
}

// Words that read the arguments without naming one, or run text that may.
constexpr auto kReaders =
    std::to_array<std::string_view>({"shift", "getopts", "getopt", "argv", "ARGV", "BASH_ARGV", "source", ".", "eval"});

// The next word from `at` on, which moves behind it: letters, digits and `_`, or `.` between blanks.
std::string_view NextWord(std::string_view script, std::size_t& at) {
  const auto is_part = [&](std::size_t i) {
    const bool alone = script[i] == '.' && (i == 0 || !IsWordCharacter(script[i - 1])) && i + 1 < script.size() &&
                       script[i + 1] == ' ';
    return IsWordCharacter(script[i]) || alone;
  };
  while (at < script.size() && !is_part(at)) ++at;
  const std::size_t begin = at;
  while (at < script.size() && is_part(at)) ++at;
  return script.substr(begin, at - begin);
}

// `for name; do` and `for name do` go through the arguments, as `for name in "$@"` does.
bool ReadsInWords(std::string_view script) {
  std::string_view before;
  std::string_view two_before;
  for (std::size_t at = 0; at < script.size();) {
    const std::string_view word = NextWord(script, at);
    if (std::find(kReaders.begin(), kReaders.end(), word) != kReaders.end()) return true;
    if (two_before == "for" && word == "do") return true;
    two_before = std::exchange(before, word);
  }
  return false;
}

bool ReadsArguments(std::string_view written) {
  const std::string script = Expand(written, [](std::string_view) { return std::nullopt; });
  return HasPositional(script) || ReadsInWords(script);
}

// What people write as `$0`, which is only a name in messages of the shell.
constexpr auto kNames = std::to_array<std::string_view>({"--", "-", "_", "sh", "bash", "ash", "dash", "zsh", "ksh"});
bool IsNameOfScript(std::string_view word) {
  const std::string_view base = word.substr(word.rfind('/') + 1);
  return word.empty() || std::find(kNames.begin(), kNames.end(), base) != kNames.end();
}

// The script and all words after it, if that is a command line as somebody would type it.
std::string Joined(const CommandLine& line) {
  std::string joined;
  for (std::size_t at = line.script(); at < line.size(); ++at) {
    const Word word = line.At(at);
    if (!word.known || word.text.find('\n') != word.text.npos || joined.size() + word.text.size() > 160) return {};
    const bool first = at == line.script();
    if (!first) joined += ' ';
    const bool quote = !first && (word.text.empty() || HasBlank(word.text));
    joined += quote ? '\'' + ReplaceEach(word.text, "'", "'\\''") + '\'' : std::string(word.text);
  }
  return joined;
}

void Check(const ContainerUse& use, DiagSink& sink) {
  const CommandLine line(use);
  if (line.script() == CommandLine::kNone || line.script() + 1 == line.size()) return;
  const Word script = line.At(line.script());
  const std::size_t first = line.script() + 1;
  const Word extra = line.At(first);
  if (!script.known || (extra.known && first + 1 == line.size() && IsNameOfScript(extra.text))) return;
  if (ReadsArguments(script.text)) return;
  auto finding = sink.Report(diag::kUnreadArgument, extra.span);
  NameStep(finding, use);
  const std::string joined = Joined(line);
  if (joined.empty()) {
    finding.Help(help::kReadArguments);
  } else {
    finding.Help(help::kJoinScript, QuotedWord(joined));
  }
}

}  // namespace

void CheckUnreadArguments(const LintInput& input, DiagSink& sink) {
  ForEachContainer(input.workflow, [&](const ContainerUse& use) { Check(use, sink); });
}

}  // namespace dagc::lint
