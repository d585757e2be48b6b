// SPDX-License-Identifier: Apache-2.0
// The hand-written cases that other engines render (tests/templates) have every function and every filter.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>

#include "base/text.h"
#include "tmpl/template.h"
#include "unit/tmpl/rendered.h"

namespace dagc::test {
namespace {

std::string Cases(std::string_view name) {
  std::ifstream file(std::string(DAGC_SOURCE_DIR) + "/tests/templates/" + std::string(name) + "_cases.txt");
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

bool HasWord(const std::string& text, std::string_view word) {
  const auto is_word = [](char c) { return IsAsciiAlpha(c) || IsAsciiDigit(c) || c == '_'; };
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
    const bool begins = at == 0 || (!is_word(text[at - 1]) && text[at - 1] != '.' && text[at - 1] != '"');
    const std::size_t end = at + word.size();
    if (begins && (end == text.size() || !is_word(text[end]))) return true;
  }
  return false;
}

TEST(TemplateCases, HaveEveryFunction) {
  const std::string text = Cases("go");
  for (const std::string_view name : tmpl::FunctionNames(tmpl::Language::kGo)) EXPECT_TRUE(HasWord(text, name)) << name;
  for (const std::string_view word :
       {"if", "else", "end", "range", "with", "template", "define", "block", "break", "continue", "nil"}) {
    EXPECT_TRUE(HasWord(text, word)) << word;
  }
}

TEST(TemplateCases, HaveEveryFilterAndTag) {
  const std::string text = Cases("liquid");
  for (const std::string_view name : tmpl::FunctionNames(tmpl::Language::kLiquid))
    EXPECT_TRUE(HasWord(text, name)) << name;
  for (const std::string_view word :
       {"assign", "capture", "if",       "elsif",  "else",      "unless",    "case",     "when",
        "for",    "break",   "continue", "cycle",  "increment", "decrement", "tablerow", "comment",
        "raw",    "echo",    "liquid",   "render", "include",   "limit",     "offset",   "reversed"}) {
    EXPECT_TRUE(HasWord(text, word)) << word;
  }
}

// What has no order of its own (numbers that are none, other kinds) must not come between what has.
TEST(TemplateCases, SortHasOneOrderForMixedKinds) {
  constexpr std::string_view kMixed =
      "{% assign i = '1e308' | times: 100 %}{% assign nan = i | minus: i %}{% assign l = 'b' | concat: nil %}"
      "{% assign l = l | concat: 2 | concat: nan | concat: 1 | concat: true | concat: 'a' | concat: false %}";
  for (const std::string_view again : {"", "{% assign l = l | reverse %}", "{% assign l = l | sort_natural %}"}) {
    EXPECT_EQ(RenderLiquid(std::string(kMixed).append(again).append("{{ l | sort | join }}")).Shown(),
              "false true 1 2 NaN a b")
        << again;
  }
  EXPECT_EQ(RenderLiquid("{% assign l = (9..11) | concat: 'A' %}{{ l | sort_natural | join }}").Shown(), "10 11 9 A");
}

TEST(TemplateCases, LoopsOfLiquidKeepTheOrderOfKeysAndJsonSortsThem) {
  EXPECT_EQ(RenderLiquid("{% for p in stackSpec.repo %}{{ p[0] }} {% endfor %}{{ stackSpec.repo | json }}").Shown(),
            "url syncFlags {\"syncFlags\":[\"--a\",\"--b\"],\"url\":\"https://git.example.com/r.git\"}");
}

}  // namespace
}  // namespace dagc::test
