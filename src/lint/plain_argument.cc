// SPDX-License-Identifier: Apache-2.0
#include "lint/plain_argument.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/text.h"
#include "kube/expansion.h"
#include "lint/variable_use.h"

namespace dagc::lint {

namespace {

bool IsBlank(char c) { return c == ' ' || c == '\t' || c == '\n'; }

// `$(date +%F)`, `$(hostname)`. A name in capitals is a variable: Kubernetes replaces it, or another rule speaks.
std::optional<TextRange> FindCommandSubstitution(std::string_view text) {
  if (text.find("$(") == text.npos) return std::nullopt;
  std::size_t at = 0;
  for (const ExpansionPiece& piece : TokenizeExpansion(text)) {
    const std::size_t begin = at;
    at += piece.text.size();
    if (piece.kind != ExpansionKind::kReference || piece.name.empty()) continue;
    if (piece.name[0] >= 'a' && piece.name[0] <= 'z') return TextRange{begin, at};
  }
  return std::nullopt;
}

std::optional<TextRange> FindVariable(std::string_view text) {
  const auto found = FindDollarName(text);
  return found ? std::optional(TextRange{found->begin, found->end}) : std::nullopt;
}

// Of an operator: `text` is at its sides empty, or has blanks there.
bool IsApart(std::string_view text, std::size_t at, std::size_t size) {
  const bool before = at == 0 || IsBlank(text[at - 1]);
  return before && at + size < text.size() && IsBlank(text[at + size]);
}

// What comes after the operator and its blanks.
char CharacterAfter(std::string_view text, std::size_t at) {
  while (at < text.size() && IsBlank(text[at])) ++at;
  return at < text.size() ? text[at] : '\0';
}

constexpr auto kApart = std::to_array<std::string_view>({"&&", "||", ">>", "|", ">"});

// Between blanks only, and not in a comparison with a number or a line of a table.
std::optional<TextRange> FindOperatorInProse(std::string_view text) {
  if (text.find_first_of("&|>") == text.npos) return std::nullopt;
  if (std::count(text.begin(), text.end(), '|') > 2 && text.find("||") == text.npos) return std::nullopt;
  for (const std::string_view op : kApart) {
    for (std::size_t at = text.find(op); at != text.npos; at = text.find(op, at + op.size())) {
      if (!IsApart(text, at, op.size())) continue;
      const char next = CharacterAfter(text, at + op.size());
      if (IsAsciiAlpha(next) || next == '/' || next == '.' || next == '$' || next == '~') {
        return TextRange{at, at + op.size()};
      }
    }
  }
  const std::size_t stream = text.find("2>&1");
  return stream == text.npos ? std::nullopt : std::optional(TextRange{stream, stream + 4});
}

// In what ought to be a file name.
std::optional<TextRange> FindOperatorInFileName(std::string_view text) {
  for (const std::string_view op : {std::string_view("&&"), std::string_view("||"), std::string_view("2>&1")}) {
    if (const std::size_t at = text.find(op); at != text.npos) return TextRange{at, at + op.size()};
  }
  for (std::size_t at = text.find_first_of("|<>;"); at != text.npos; at = text.find_first_of("|<>;", at + 1)) {
    const bool blank_before = at > 0 && IsBlank(text[at - 1]);
    const bool blank_after = at + 1 < text.size() && IsBlank(text[at + 1]);
    if (blank_after || (blank_before && text[at] != ';')) return TextRange{at, at + 1};
  }
  return std::nullopt;
}

// `[0-9]`, `{a,b}`: a closing bracket after something.
bool HasPair(std::string_view text, char open, char close, char inside) {
  const std::size_t begin = text.find(open);
  if (begin == text.npos) return false;
  const std::size_t end = text.find(close, begin + 2);
  return end != text.npos && (inside == '\0' || text.substr(begin, end - begin).find(inside) != text.npos);
}

bool HasGlob(std::string_view text) {
  return text.find_first_of("*?") != text.npos || HasPair(text, '[', ']', '\0') || HasPair(text, '{', '}', ',');
}

// `*.csv`, `/data/*`, `logs/*.gz`: one word that is a path. Not `*/5`, `*/*`, `2.5*x`, `**bold.**`.
bool IsGlobInProse(std::string_view text) {
  const std::size_t star = text.find('*');
  if (star == text.npos || text.find("**") != text.npos || std::any_of(text.begin(), text.end(), IsBlank)) return false;
  if (text.find_first_of("./") == text.npos || IsAsciiDigit(text[0]) || text == "*/*") return false;
  const bool is_cron = text.starts_with("*/") && text.size() > 2 && IsAsciiDigit(text[2]);
  const std::string_view after = text.substr(star + 1);
  return !is_cron && (after.empty() || after[0] == '.' || after[0] == '/') &&
         (star == 0 || text[star - 1] == '/' || IsAsciiAlpha(text[star - 1]) || text[star - 1] == '_' ||
          text[star - 1] == '-');
}

// Options whose value is a pattern that the program itself reads.
constexpr auto kPatternOptions = std::to_array<std::string_view>(
    {"--exclude", "--hide", "--ignore", "--transform", "--xform", "-I", "-X", "--format", "--time-style"});

// Whether the word is an option, or the value of one with a pattern.
bool IsOptionOrPattern(const CommandLine& line, std::size_t at) {
  const std::string_view text = line.At(at).text;
  if (text.starts_with('-')) return true;
  if (at == line.first_argument()) return false;
  const std::string_view before = line.At(at - 1).text;
  return std::find(kPatternOptions.begin(), kPatternOptions.end(), before) != kPatternOptions.end();
}

bool ReadsPatterns(const CommandLine& line) {
  if (line.program_name() != "tar") return false;
  for (std::size_t at = line.first_argument(); at < line.size(); ++at) {
    if (line.At(at).text.starts_with("--wildcards")) return true;
  }
  return false;
}

}  // namespace

std::optional<TextRange> FindInPlainArgument(const CommandLine& line, std::size_t at) {
  const std::string_view text = line.At(at).text;
  const std::string_view program = line.program_name();
  if (const auto found = FindCommandSubstitution(text)) return found;
  if (const auto found = FindVariable(text)) return found;
  if (text.starts_with("~/")) return TextRange{0, 2};
  if (program == "date") return text.starts_with('+') ? std::nullopt : FindOperatorInFileName(text);
  if (program == "echo" || program == "printf") {
    if (const auto found = FindOperatorInProse(text)) return found;
    const bool is_format = program == "printf" && at == line.first_argument();
    return !is_format && IsGlobInProse(text) ? std::optional(TextRange{0, text.size()}) : std::nullopt;
  }
  if (IsOptionOrPattern(line, at)) return std::nullopt;
  if (const auto found = FindOperatorInFileName(text)) return found;
  return HasGlob(text) && !ReadsPatterns(line) ? std::optional(TextRange{0, text.size()}) : std::nullopt;
}

}  // namespace dagc::lint
