// SPDX-License-Identifier: Apache-2.0
#include "diag/snippet.h"

#include <gtest/gtest.h>

#include "base/display_width.h"
#include "support/marked_yaml.h"

namespace dagc {
namespace {

// The line and its marks, one above the other.
std::string Drawn(std::string_view marked, std::size_t columns = 120, std::vector<Span> hidden = {}) {
  const test::MarkedText sample = test::StripMarks(marked);
  SnippetRequest request;
  request.line = sample.text;
  request.mark_begin = sample.marks.at(0).begin;
  request.mark_end = sample.marks.at(0).end;
  request.columns = columns;
  request.hidden = hidden;
  const SnippetLine drawn = DrawLine(request);
  return drawn.text + '\n' + drawn.marks;
}

TEST(Snippet, MarksStandUnderTheirBytes) {
  EXPECT_EQ(Drawn("name: «daily»"),
            "name: daily\n"
            "      ^^^^^");
  EXPECT_EQ(Drawn("«all»"), "all\n^^^");
}

TEST(Snippet, EmptyPlaceHasOneMark) {
  EXPECT_EQ(Drawn("na«»me"), "name\n  ^");
  EXPECT_EQ(Drawn("name:«»"), "name:\n     ^");
  EXPECT_EQ(Drawn("«»"), "\n^");
}

TEST(Snippet, TabsAreExpanded) {
  EXPECT_EQ(Drawn("a\t«b»\tc"),
            "a   b   c\n"
            "    ^");
  EXPECT_EQ(Drawn("«\t»a"), "    a\n^^^^");
}

TEST(Snippet, WideAndCombiningCharactersTakeTheirColumns) {
  EXPECT_EQ(Drawn("日本: «語»x"),
            "日本: 語x\n"
            "      ^^");
  EXPECT_EQ(Drawn("e\xCC\x81: «x»"), "e\xCC\x81: x\n   ^");
}

TEST(Snippet, ControlCharactersAreSpelledOut) {
  EXPECT_EQ(Drawn("a\x1b[«b»"), "a\\x1b[b\n      ^");
  EXPECT_EQ(Drawn("\xFF«b»"), "\\xffb\n    ^");
}

TEST(Snippet, HiddenBytesShowNeitherContentNorLength) {
  EXPECT_EQ(Drawn("key: «secret» # x", 120, {{{1}, 5, 11}}),
            "key: *** # x\n"
            "     ^^^");
  EXPECT_EQ(Drawn("key: sec«r»et", 120, {{{1}, 5, 11}}), "key: ***\n     ^^^");
  EXPECT_EQ(Drawn("key: secret«»", 120, {{{1}, 5, 11}}), "key: ***\n        ^");
}

TEST(Snippet, LongLinesAreCutAroundTheMark) {
  const std::string long_text(1000, 'x');
  EXPECT_EQ(Drawn("ab«c»" + long_text, 20), "abcxxxxxxxxxxx...\n  ^");
  EXPECT_EQ(Drawn(long_text + "«c»" + long_text, 20), "...xxxxcxxxxxxxxx...\n       ^");
  EXPECT_EQ(Drawn(long_text + "«c»", 20), "...xxxxc\n       ^");
  EXPECT_EQ(Drawn("a" + long_text + "«»", 20), "...xxxx\n       ^");
  EXPECT_EQ(Drawn("ab«" + long_text + "»", 20), "abxxxxxxxxxxxx...\n  ^^^^^^^^^^^^");
}

TEST(Snippet, AnyPlaceOfAnyLineFitsTheColumns) {
  std::string line;
  for (int i = 0; i < 300; ++i) line += i % 7 == 0 ? "\t" : i % 5 == 0 ? "語" : i % 3 == 0 ? "\x01" : "e\xCC\x81";
  for (std::uint32_t at = 0; at <= line.size(); ++at) {
    SnippetRequest request;
    request.line = line;
    request.mark_begin = request.mark_end = at;
    request.columns = 40;
    const SnippetLine drawn = DrawLine(request);
    EXPECT_LE(DisplayWidth(drawn.text), 40u) << at;
    EXPECT_LE(DisplayWidth(drawn.marks), 41u) << at;
    EXPECT_TRUE(drawn.marks.ends_with('^'));
  }
}

TEST(Snippet, LineOfThirtyMegabytesIsDrawnAtOnce) {
  const std::string line(30'000'000, 'x');
  for (std::uint32_t i = 0; i < 1000; ++i) {
    SnippetRequest request;
    request.line = line;
    request.mark_begin = i * 30'000;
    request.mark_end = 29'999'999;
    EXPECT_LE(DrawLine(request).text.size(), 120u);
  }
}

}  // namespace
}  // namespace dagc
