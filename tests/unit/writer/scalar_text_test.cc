// SPDX-License-Identifier: Apache-2.0
#include "writer/scalar_text.h"

#include <gtest/gtest.h>

#include <string>

#include "support/nasty_text.h"

namespace dagc {
namespace {

std::string Quoted(std::string_view text) {
  std::string to;
  AppendYamlQuoted(to, text);
  return to;
}

std::string Block(std::string_view text, std::size_t indent = 2) {
  std::string to;
  AppendBlock(to, text, indent);
  return to;
}

TEST(ChooseForm, WritesOrdinaryTextPlain) {
  // clang-format off
  constexpr std::string_view kPlain[] = {
      "daily-report", "docker.io/library/alpine:3.20", "--flag=x", "-c", "100m", "128Mi", "v1", "1.2.3-rc1", "a:b",
      "x#y", "./run.sh", "/etc/dataos/config", "http://x.y/z?a=b&c=d#e", "set -eu; echo \"hi\" > out",
      "key with spaces", "a, b", "$(date)", "caf\xC3\xA9", "\xE6\x97\xA5\xE6\x9C\xAC", "None", "nil", "yesterday", "e2e", "e",
      "inf", "none", "C:\\dir", "argoproj.io/v1alpha1", "x - y", "it's", "workflows.argoproj.io/title", "e2e-test",
      "12 apples", "+x", "..x"};
  // clang-format on
  for (const std::string_view text : kPlain) {
    EXPECT_EQ(ChooseForm(text), TextForm::kPlain) << text;
    EXPECT_EQ(ChooseKeyForm(text), TextForm::kPlain) << text;
  }
}

TEST(ChooseForm, QuotesWhatSomeReaderWouldTakeForSomethingElse) {
  // clang-format off
  constexpr std::string_view kQuoted[] = {
      "", " ", "y", "N", "yes", "No", "ON", "off", "true", "False", "null", "~", "=", "=x", "<<", "123", "-1", "+1",
      "0755", "0x1F", "0b1", "0o7", "1_000", "_1", "12:30", "12:30:45", "2024-01-01", "2024-01-01 12:00:00", "1.", ".5",
      "1e3", "e3", "-e3", "E+3", "1.2.3", "3.20", ".inf", "-.INF", ".NaN", ".", "-", "- x", "---", "--- x", "...", "?",
      "? x", ":", ":x", "x:", "a: b", "x #y", "#x", "[a]", "{a}", "{{workflow.uid}}", ",", "&a", "*a", "*/15 * * * *",
      "!a", "|", ">", "%x", "@daily", "`x`", "'a'", "\"a\"", " x", "x ", "\tx", "x\ty", "\xC2\xA0x", "a\xE2\x80\x8B",
      "\xEF\xBB\xBFx", "x\r", "\x1B[31m", "\x7F", "\xC2\x85", "\xFF"};
  // clang-format on
  for (const std::string_view text : kQuoted) {
    EXPECT_EQ(ChooseForm(text), TextForm::kQuoted) << text;
    EXPECT_EQ(ChooseKeyForm(text), TextForm::kQuoted) << text;
  }
}

TEST(ChooseForm, WritesLinesAsABlockWhereverThatIsLossless) {
  // clang-format off
  constexpr std::string_view kBlocks[] = {
      "x\ny", "x\n", "x\n\n", "\nx", " x\ny\n", "x\n\ty\n", "---\nx\n", "a: 1\nb: 2\n",
      "# x\n", "\tx\ny\n", "\n\tx\n", "{{ .x }}\n", "\xF0\x9F\x91\xA8\xE2\x80\x8D\xF0\x9F\x91\xA9\n", "a\n\xC2\xA0" "b\n", "\xEE\x80\x80\n"};
  // clang-format on
  for (const std::string_view text : kBlocks) {
    EXPECT_EQ(ChooseForm(text), TextForm::kBlock) << text;
    EXPECT_EQ(ChooseKeyForm(text), TextForm::kQuoted) << text;
  }
  // clang-format off
  constexpr std::string_view kNotLossless[] = {
      "\n", "\n\n", "x\r\ny\r\n", "x\n ", "x\n\t", "x\n \n", "x\x01\n", "x\n\xC2\x85", "x\n\xE2\x80\xA8",
      "x\n\xEF\xBB\xBF", "x\n\x7F", "x\n\xFF",
      // Blanks at the end of a line, which fixers of repositories strip.
      "x\n \ny\n", "x \ny", "x\t\ny", "x\xC2\xA0\ny", "x\xE2\x80\x83\ny\n", "x\xE3\x80\x80\ny"};
  // clang-format on
  for (const std::string_view text : kNotLossless) EXPECT_EQ(ChooseForm(text), TextForm::kQuoted) << text;
  // Lossless, but a reviewer would read the line in another order than the shell.
  EXPECT_EQ(ChooseForm("x\n\xE2\x80\xAE y\n"), TextForm::kQuoted);
}

TEST(AppendYamlQuoted, UsesOnlyEscapesThatGoReads) {
  EXPECT_EQ(Quoted("a/b"), "\"a/b\"");
  EXPECT_EQ(Quoted("\"\\\n\t\r"), "\"\\\"\\\\\\n\\t\\r\"");
  EXPECT_EQ(Quoted(std::string_view("\0\x1B\x7F", 3)), "\"\\x00\\x1B\\x7F\"");
  EXPECT_EQ(Quoted("\xC2\x85\xC2\xA0"), "\"\\x85\\xA0\"");
  EXPECT_EQ(Quoted("\xE2\x80\xA8\xEF\xBB\xBF\xEF\xBF\xBE"), "\"\\u2028\\uFEFF\\uFFFE\"");
  EXPECT_EQ(Quoted("\xF0\x9F\x98\x80"), "\"\xF0\x9F\x98\x80\"");
  EXPECT_EQ(Quoted("\xF3\xA0\x80\x81"), "\"\\U000E0001\"");
  EXPECT_EQ(Quoted("\xFF"), "\"\\uFFFD\"");
}

TEST(AppendBlock, SaysIndentationAndEndOnlyWhereNeeded) {
  EXPECT_EQ(Block("x\ny\n"), "|\n  x\n  y");
  EXPECT_EQ(Block("x\ny"), "|-\n  x\n  y");
  EXPECT_EQ(Block("x\n\n"), "|+\n  x\n");
  EXPECT_EQ(Block(" x\ny\n"), "|2\n   x\n  y");
  EXPECT_EQ(Block("\nx"), "|2-\n\n  x");
  EXPECT_EQ(Block("\tx\n"), "|2\n  \tx");
  EXPECT_EQ(Block("x\n\n  y\n", 6), "|\n      x\n\n        y");
}

// The engine cuts a file at every line that begins with `---`, inside quotes too.
TEST(Texts, NeverBreakALineOutsideABlockNorStartOneWithDashes) {
  std::vector<std::string> texts = test::NastyYamlTexts();
  test::RandomTexts random(test::RandomTexts::Domain::kYaml, test::Seed());
  for (int i = 0; i < 20'000; ++i) texts.push_back(random.Next());
  for (const std::string& text : texts) {
    switch (ChooseForm(text)) {
      case TextForm::kPlain:
        ASSERT_EQ(text.find('\n'), std::string::npos) << text;
        break;
      case TextForm::kQuoted:
        ASSERT_EQ(Quoted(text).find('\n'), std::string::npos) << text;
        break;
      case TextForm::kBlock:
        ASSERT_EQ(Block(text).find("\n---"), std::string::npos) << text;
        break;
    }
  }
}

// Long texts are looked at in blocks; where in a block a character stands makes no difference.
TEST(ChooseForm, DependsOnNoPlaceInsideAText) {
  for (int c = 1; c < 0x80; ++c) {
    const std::string one(1, static_cast<char>(c));
    const TextForm expected = ChooseForm("ab" + one + "ba");
    for (std::size_t at = 2; at < 40; ++at) {
      const std::string text = std::string(at, 'a') + one + std::string(40, 'b');
      ASSERT_EQ(ChooseForm(text), expected) << c << " at " << at;
    }
  }
}

}  // namespace
}  // namespace dagc
