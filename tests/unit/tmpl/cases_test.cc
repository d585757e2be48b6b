// SPDX-License-Identifier: Apache-2.0
// The hand-written cases that other engines render (tests/templates) have every function and every filter.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>

#include "base/text.h"
#include "tmpl/template.h"

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

}  // namespace
}  // namespace dagc::test
