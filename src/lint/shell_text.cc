// SPDX-License-Identifier: Apache-2.0
#include "lint/shell_text.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace dagc::lint {

namespace {

// What a help line can carry.
constexpr std::size_t kMaxScript = 160;

bool IsSafe(char c) {
  return IsAsciiAlpha(c) || IsAsciiDigit(c) || std::string_view("_./-+=%@").find(c) != std::string_view::npos;
}

// A plain scalar of YAML that is text for every reader: begins with a letter or a path, and is none of its words.
bool IsPlainWord(std::string_view word) {
  static constexpr std::array<std::string_view, 8> kTyped = {"true", "false", "null", "yes", "no", "on", "off", "y"};
  if (word.empty() || !std::all_of(word.begin(), word.end(), IsSafe)) return false;
  std::string lower(word);
  std::transform(lower.begin(), lower.end(), lower.begin(), AsciiLower);
  if (std::find(kTyped.begin(), kTyped.end(), lower) != kTyped.end() || lower == "n") return false;
  return IsAsciiAlpha(word[0]) || word[0] == '/' || (word[0] == '-' && word.size() > 1 && !IsAsciiDigit(word[1]));
}

// As a word of a script. Blanks are kept together unless the shell is to read what is between them.
std::string ShellWord(std::string_view word) {
  if (!word.empty() && !HasBlank(word)) return std::string(word);
  if (word.find_first_of("\"`\\") != word.npos) return '\'' + ReplaceEach(word, "'", "'\\''") + '\'';
  return '"' + std::string(word) + '"';
}

bool HasOperatorApart(std::string_view word) {
  return word.find(" && ") != word.npos || word.find(" || ") != word.npos || word.find(" | ") != word.npos ||
         word.find(" > ") != word.npos || word.find(" >> ") != word.npos || word.starts_with("> ");
}

}  // namespace

std::string ScriptOf(const CommandLine& line) {
  if (line.program() == CommandLine::kNone) return {};
  std::string script;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const Word word = line.At(at);
    if (!word.known || word.text.find('\n') != word.text.npos || script.size() + word.text.size() > kMaxScript)
      return {};
    if (at > 0) script += ' ';
    script += HasOperatorApart(word.text) ? std::string(word.text) : ShellWord(word.text);
  }
  return script;
}

std::vector<std::string> WordsOf(std::string_view text) {
  if (text.size() > kMaxScript || text.find_first_of("$`\\|&;<>()*?\n") != text.npos) return {};
  std::vector<std::string> words;
  char quote = '\0';
  bool in_word = false;
  for (const char c : text) {
    if (quote == '\0' && (c == ' ' || c == '\t')) {
      in_word = false;
      continue;
    }
    if (!in_word) words.emplace_back();
    in_word = true;
    if (c == quote) {
      quote = '\0';
    } else if (quote == '\0' && (c == '\'' || c == '"')) {
      quote = c;
    } else {
      words.back() += c;
    }
  }
  if (quote != '\0') words.clear();
  return words;
}

std::string QuotedWord(std::string_view word) {
  if (IsPlainWord(word)) return std::string(word);
  return '"' + ReplaceEach(ReplaceEach(word, "\\", "\\\\"), "\"", "\\\"") + '"';
}

std::string FlowSequence(const std::vector<std::string>& words) {
  std::string list = "[";
  for (const std::string& word : words) {
    if (list.size() > 1) list += ", ";
    list += QuotedWord(word);
  }
  return list + ']';
}

}  // namespace dagc::lint
