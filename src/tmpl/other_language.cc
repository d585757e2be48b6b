// SPDX-License-Identifier: Apache-2.0
#include "tmpl/other_language.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/edit_distance.h"
#include "base/text.h"
#include "diag/codes/dg5.h"
#include "tmpl/find_ahead.h"
#include "tmpl/functions/functions.h"

namespace dagc::tmpl {
namespace {

constexpr auto kLiquidTags = std::to_array<std::string_view>(
    {"assign",  "capture",    "case",       "comment", "cycle",  "echo",   "else",      "elsif",
     "endcase", "endcapture", "endcomment", "endfor",  "endif",  "endraw", "endunless", "for",
     "if",      "include",    "liquid",     "raw",     "render", "unless", "when"});

constexpr auto kGoWords = std::to_array<std::string_view>(
    {"if", "else", "end", "range", "with", "template", "define", "block", "toYaml", "printf"});

constexpr auto kLiquidRoots =
    std::to_array<std::string_view>({"defaultProjections", "depots", "depotsPurposesSecrets", "projectionDepots",
                                     "projectionSecrets", "secrets", "stackSpec"});

constexpr auto kEngineRoots = std::to_array<std::string_view>(
    {"cronworkflow", "inputs", "item", "lastRetry", "node", "outputs", "pod", "retries", "steps", "tasks", "workflow"});

constexpr std::string_view kRunId = "defaultProjections.dataOsRunId";

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

// Steps over actions of Go templates: a text in quotes there is nobody's syntax.
class Actions {
 public:
  explicit Actions(std::string_view text) : text_(text) {}

  // Behind the action that begins at `at`, which is never less than before; `see` gets every place in it that is not in
  // quotes.
  template <typename See>
  std::size_t Behind(std::size_t at, See see) {
    for (at += 2; at < text_.size() && !text_.substr(at).starts_with("}}"); ++at) {
      see(at);
      at = BehindQuoted(at);
    }
    return at;
  }

 private:
  // The end of what is in quotes from `at` on; `at` when nothing is.
  std::size_t BehindQuoted(std::size_t at) {
    const char quote = text_[at];
    bool& open = quote == '"' ? open_quote_ : open_backquote_;
    if ((quote != '"' && quote != '`') || open) return at;
    std::size_t end = at + 1;
    while (end < text_.size() && text_[end] != quote) end += quote == '"' && text_[end] == '\\' ? 2 : 1;
    if (end < text_.size()) return end;
    open = true;
    return at;
  }

  std::string_view text_;
  // No quote ends the last one: all behind it are escaped, so that none of them begins what another one ends.
  bool open_quote_ = false;
  bool open_backquote_ = false;
};

// `{{ secrets['db']` and `{{ secrets.db`: what begins so in Go is a function.
std::optional<Range> ReachesIntoWord(std::string_view text, std::size_t action) {
  const std::size_t content = Content(text, action + 2);
  const std::string_view word = WordAt(text, content);
  const std::size_t end = content + word.size();
  if (word.empty() || end >= text.size()) return std::nullopt;
  if (IsEngineRoot(word)) return std::nullopt;
  const bool near_root = !Nearest(word, kLiquidRoots).empty();
  const bool reaches = text[end] == '[' || (text[end] == '.' && FindFunction(word) == nullptr && near_root);
  return reaches ? std::optional(From(content, end)) : std::nullopt;
}

// `| append: "x"`
std::optional<Range> FilterWithArguments(std::string_view text, std::size_t bar) {
  const std::size_t begin = Content(text, bar + 1);
  const std::size_t end = begin + WordAt(text, begin).size();
  const bool is_filter = end > begin && text.substr(end).starts_with(':') && !text.substr(end).starts_with(":=");
  return is_filter ? std::optional(From(begin, end)) : std::nullopt;
}

std::optional<Range> LiquidSign(std::string_view text) {
  Actions actions(text);
  for (std::size_t at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1)) {
    if (text.substr(at).starts_with("{{")) {
      std::optional<Range> sign = ReachesIntoWord(text, at);
      at = actions.Behind(at, [&](std::size_t place) {
        if (!sign && text[place] == '|') sign = FilterWithArguments(text, place);
      });
      if (sign) return sign;
    }
    if (!text.substr(std::min(at, text.size())).starts_with("{%")) continue;
    const std::size_t content = Content(text, at + 2);
    const std::string_view word = WordAt(text, content);
    if (Contains(kLiquidTags, word)) return From(at, content + word.size());
  }
  return std::nullopt;
}

std::optional<Range> GoSign(std::string_view text) {
  FindAhead end_raw(text, "endraw");
  FindAhead end_comment(text, "endcomment");
  // Behind the text of a Liquid tag `raw` or `comment` that begins at `at`; `at` when none does.
  const auto behind_raw_text = [&](std::size_t at) {
    const std::string_view word = WordAt(text, Content(text, at + 2));
    const std::size_t end = word == "raw" ? end_raw(at) : word == "comment" ? end_comment(at) : at;
    return end == std::string_view::npos ? at : end;
  };
  for (std::size_t at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1)) {
    if (text.substr(at).starts_with("{%")) at = behind_raw_text(at);
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

bool IsLiquidRoot(std::string_view word) { return Contains(kLiquidRoots, word); }

bool IsEngineRoot(std::string_view word) { return Contains(kEngineRoots, word); }

std::string HelpWithEngineSyntax(Language language, std::string_view text) {
  if (!text.starts_with("workflow.uid")) return Fill(help::kKeepEngineText);
  return Fill(help::kWriteRunId, std::string(language == Language::kGo ? "." : "").append(kRunId));
}

}  // namespace dagc::tmpl
