// SPDX-License-Identifier: Apache-2.0
#include "tmpl/other_language.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"

namespace dagc::tmpl {
namespace {

constexpr auto kLiquidTags = std::to_array<std::string_view>(
    {"assign",  "capture",    "case",       "comment", "cycle",  "echo",   "else",      "elsif",
     "endcase", "endcapture", "endcomment", "endfor",  "endif",  "endraw", "endunless", "for",
     "if",      "include",    "liquid",     "raw",     "render", "unless", "when"});

constexpr auto kGoWords = std::to_array<std::string_view>(
    {"if", "else", "end", "range", "with", "template", "define", "block", "toYaml", "printf"});

// The word that begins at `at`.
std::string_view WordAt(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && (IsAsciiAlpha(text[end]) || text[end] == '_')) ++end;
  return text.substr(at, end - at);
}

// Behind an opening mark: past its `-` and the spaces.
std::size_t Content(std::string_view text, std::size_t at) {
  if (at < text.size() && text[at] == '-') ++at;
  while (at < text.size() && (text[at] == ' ' || text[at] == '\t' || text[at] == '\n' || text[at] == '\r')) ++at;
  return at;
}

template <typename Words>
bool Contains(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

Range From(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

// Behind the action of a Go template that begins at `at`: a text in quotes there is nobody's syntax.
std::size_t BehindAction(std::string_view text, std::size_t at) {
  for (at += 2; at < text.size() && !text.substr(at).starts_with("}}"); ++at) {
    const char quote = text[at];
    if (quote != '"' && quote != '`') continue;
    std::size_t end = at + 1;
    while (end < text.size() && text[end] != quote) end += quote == '"' && text[end] == '\\' ? 2 : 1;
    if (end < text.size()) at = end;
  }
  return at;
}

std::optional<Range> LiquidSign(std::string_view text) {
  for (std::size_t at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1)) {
    if (text.substr(at).starts_with("{{")) at = BehindAction(text, at);
    if (!text.substr(std::min(at, text.size())).starts_with("{%")) continue;
    const std::size_t content = Content(text, at + 2);
    const std::string_view word = WordAt(text, content);
    if (Contains(kLiquidTags, word)) return From(at, content + word.size());
  }
  return std::nullopt;
}

// Behind the text of a Liquid tag `raw` or `comment` that begins at `at`; `at` when none does.
std::size_t BehindRawText(std::string_view text, std::size_t at) {
  const std::string_view word = WordAt(text, Content(text, at + 2));
  if (word != "raw" && word != "comment") return at;
  const std::size_t end = text.find(std::string("end").append(word), at);
  return end == std::string_view::npos ? at : end;
}

std::optional<Range> GoSign(std::string_view text) {
  for (std::size_t at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1)) {
    if (text.substr(at).starts_with("{%")) at = BehindRawText(text, at);
    if (!text.substr(at).starts_with("{{")) continue;
    const std::size_t content = Content(text, at + 2);
    if (content >= text.size()) break;
    if (text[content] == '.' || text[content] == '$' || text.substr(content).starts_with("/*")) {
      const std::string_view word = WordAt(text, content + 1);
      return From(at, content + 1 + word.size());
    }
    const std::string_view word = WordAt(text, content);
    const std::size_t end = content + word.size();
    const bool alone = end >= text.size() || text[end] == ' ' || text[end] == '}' || text[end] == '\n';
    if (alone && Contains(kGoWords, word)) return From(at, end);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Range> SignOfOtherLanguage(Language language, std::string_view text) {
  return language == Language::kGo ? LiquidSign(text) : GoSign(text);
}

}  // namespace dagc::tmpl
