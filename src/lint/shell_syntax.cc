// SPDX-License-Identifier: Apache-2.0
#include "lint/shell_syntax.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/text.h"
#include "lint/plain_argument.h"

namespace dagc::lint {

namespace {

template <std::size_t kSize>
bool IsOneOf(std::string_view word, const std::array<std::string_view, kSize>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Programs whose own words these are.
constexpr auto kTakesOperators =
    std::to_array<std::string_view>({"[", "[[", "expr", "test", "tcpdump", "tmux", "tshark"});
// Programs whose first operand is often a character to look for, to split at or to put between.
constexpr auto kTakesCharacter = std::to_array<std::string_view>(
    {"ack", "ag", "awk", "column", "cut", "egrep", "fgrep", "gawk", "grep", "jq", "paste", "rg", "sed", "sort", "tr"});
constexpr auto kRunsUntilSemicolon = std::to_array<std::string_view>({"-exec", "-execdir", "-ok", "-okdir"});

constexpr auto kOperators = std::to_array<std::string_view>({"&&", "||", "|&", ">>", "&>", "&>>", ">&"});
// Each may be somebody's delimiter, too.
constexpr auto kCharacters = std::to_array<std::string_view>({"|", ";", ">", "<", "&"});

// `2>&1`, `>&2`, `2>`, `2>/dev/null`, `>/dev/null`, `>>./log`. Not `>=1.0` nor `->`.
bool IsRedirection(std::string_view word) {
  const bool has_stream = !word.empty() && (IsAsciiDigit(word[0]) || word[0] == '&');
  std::string_view rest = word.substr(has_stream ? 1 : 0);
  if (!rest.starts_with('>')) return false;
  rest.remove_prefix(rest.starts_with(">>") ? 2 : 1);
  if (rest.empty()) return has_stream;
  if (rest.starts_with('&')) return rest.size() > 1 && (IsAsciiDigit(rest[1]) || rest[1] == '-');
  return rest.starts_with('/') || rest.starts_with("./") || (has_stream && (IsAsciiAlpha(rest[0]) || rest[0] == '$'));
}

class Finder {
 public:
  explicit Finder(const CommandLine& line) : line_(line), plain_(line.reader() == Reader::kPlain) {}

  std::optional<ShellSyntax> Find() {
    if (line_.script() != CommandLine::kNone || IsOneOf(line_.program_name(), kTakesOperators)) return std::nullopt;
    for (std::size_t at = line_.first_argument(); at < line_.size(); ++at) {
      const Word word = line_.At(at);
      if (!word.known) continue;
      runs_until_semicolon_ = runs_until_semicolon_ || IsOneOf(word.text, kRunsUntilSemicolon);
      if (IsOperator(word.text, at)) return ShellSyntax{at, 0, word.text.size()};
      if (plain_) {
        const auto found = FindInPlainArgument(line_, at);
        if (found) return ShellSyntax{at, found->begin, found->end};
      }
      operands_ += word.text.starts_with('-') ? 0 : 1;
    }
    return std::nullopt;
  }

 private:
  bool IsOperator(std::string_view word, std::size_t at) const {
    if (word.empty() || word.size() > 64) return false;
    const bool is_last = at + 1 == line_.size();
    if (IsOneOf(word, kOperators)) return !is_last;
    if (IsRedirection(word)) return !is_last || word.back() != '>';
    return IsOneOf(word, kCharacters) && !MayBeCharacter(word, at, is_last);
  }

  bool MayBeCharacter(std::string_view word, std::size_t at, bool is_last) const {
    const std::size_t first = line_.first_argument();
    if (is_last && (at == first || (word != ";" && word != "&"))) return true;  // no command line ends so
    if (word == ";" && runs_until_semicolon_) return true;
    if (plain_ || at == first) return at == first && IsOneOf(line_.program_name(), kTakesCharacter);
    const std::string_view before = line_.At(at - 1).text;
    // The value of an option may be a separator, hardly ever `>` or `<`.
    const bool is_separator = word != ">" && word != "<";
    if (is_separator && before.size() > 1 && before[0] == '-' && before != "--" && before.find('=') == before.npos) {
      return true;
    }
    return IsOneOf(line_.program_name(), kTakesCharacter) && operands_ < (line_.program_name() == "tr" ? 2U : 1U);
  }

  const CommandLine& line_;
  bool plain_;
  bool runs_until_semicolon_ = false;  // an option of `find` before this word
  std::size_t operands_ = 0;           // before this word
};

}  // namespace

std::optional<ShellSyntax> FindUninterpreted(const CommandLine& line) { return Finder(line).Find(); }

}  // namespace dagc::lint
