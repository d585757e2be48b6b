// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "dagc/diag_code.h"
#include "finding_fixture.h"

namespace dagc {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;

class TextRenderer : public FindingFixture {};

constexpr DiagCode kError = DiagCode::kDuplicateKey;
constexpr DiagCode kWarning = DiagCode::kRepeatedDependency;

TEST_F(TextRenderer, ShowsLineMarksNotesAndHelp) {
  SetText("name: a\nother: b\nname: c\n", "daily.yaml");
  Diagnostic finding = Finding(kError, At("name", 2), "duplicate key `name`");
  finding.notes.push_back({At("name"), "first defined here", {}});
  finding.notes.push_back({{}, "a remark without a place", {}});
  finding.help = "remove one of them";
  EXPECT_EQ(Drawn("text", finding),
            "daily.yaml:3:1: error: duplicate key `name` [DG1201]\n"
            "    3 | name: c\n"
            "      | ^^^^\n"
            "daily.yaml:1:1: note: first defined here\n"
            "    1 | name: a\n"
            "      | ----\n"
            "  note: a remark without a place\n"
            "  help: remove one of them\n"
            "\n"
            "1 error\n"
            "run `dagc explain DG1201` for details\n");
}

TEST_F(TextRenderer, NothingIsSaidWithoutFindings) {
  SetText("a: b\n");
  EXPECT_EQ(Drawn("text", std::span<const Diagnostic>()), "");
}

TEST_F(TextRenderer, FindingWithoutAPlaceSpeaksForTheProgram) {
  EXPECT_EQ(Drawn("text", Finding(kError, {}, "no input files")),
            "dagc: error: no input files [DG1201]\n\n1 error\n"
            "run `dagc explain DG1201` for details\n");
}

TEST_F(TextRenderer, ClosingLineCountsAndNamesTheFirstOfTheWorst) {
  SetText("abcdef\n");
  const std::vector<Diagnostic> findings = {Finding(kWarning, At("a"), "w"),
                                            Finding(DiagCode::kDuplicateStep, At("b"), "e"),
                                            Finding(kError, At("c"), "e"), Finding(kWarning, At("d"), "w")};
  EXPECT_THAT(Drawn("text", findings), EndsWith("\n2 errors, 2 warnings\n"
                                                "run `dagc explain DG4001` for details\n"));
}

TEST_F(TextRenderer, UpToThreeLinesAreDrawnWhole) {
  SetText("x: {a: 1,\n    b: 2,\n    c: 3}\ny: 1\n");
  EXPECT_THAT(Drawn("text", Finding(kError, At("{a: 1,\n    b: 2,\n    c: 3}"), "m")),
              HasSubstr("    1 | x: {a: 1,\n"
                        "      |    ^^^^^^\n"
                        "    2 |     b: 2,\n"
                        "      |     ^^^^^\n"
                        "    3 |     c: 3}\n"
                        "      |     ^^^^^\n"));
}

TEST_F(TextRenderer, OfMoreLinesTheFirstAndTheLastAreDrawn) {
  SetText("x: |\n  one\n  two\n  three\n  four\n\ny: 1\n");
  EXPECT_THAT(Drawn("text", Finding(kError, At("|\n  one\n  two\n  three\n  four\n\n"), "m")),
              HasSubstr("    1 | x: |\n"
                        "      |    ^\n"
                        "  ... |\n"
                        "    5 |   four\n"
                        "      |   ^^^^\n"
                        "\n1 error"));
}

TEST_F(TextRenderer, NoteOfSeveralLinesShowsItsFirst) {
  SetText("x:\n  a: 1\n  b: 2\ny: 1\n");
  Diagnostic finding = Finding(kError, At("y"), "m");
  finding.notes.push_back({At("a: 1\n  b: 2\n"), "this one", {}});
  EXPECT_THAT(Drawn("text", finding), HasSubstr("a.yaml:2:3: note: this one\n"
                                                "    2 |   a: 1\n"
                                                "      |   ----\n"
                                                "\n"));
}

TEST_F(TextRenderer, SpanOfALineEndIsOneMarkAfterTheLine) {
  SetText("a: 'b\nc: d\n");
  EXPECT_THAT(Drawn("text", Finding(kError, At("\n"), "m")), HasSubstr("    1 | a: 'b\n"
                                                                       "      |      ^\n"));
}

TEST_F(TextRenderer, PlaceAfterTheLastLineIsDrawn) {
  SetText("a: [\n");
  EXPECT_THAT(Drawn("text", Finding(kError, {file_, 5, 5}, "m")), HasSubstr("a.yaml:2:1: error: m [DG1201]\n"
                                                                            "    2 |\n"
                                                                            "      | ^\n"));
}

TEST_F(TextRenderer, GuttersOfAFindingHaveOneWidth) {
  std::string text;
  for (int i = 1; i <= 12'345; ++i) text += "line" + std::to_string(i) + "\n";
  SetText(text);
  Diagnostic finding = Finding(kError, At("line12345"), "m");
  finding.notes.push_back({At("line7\n"), "here", {}});
  EXPECT_THAT(Drawn("text", finding), HasSubstr("  12345 | line12345\n"
                                                "        | ^^^^^^^^^\n"
                                                "a.yaml:7:1: note: here\n"
                                                "      7 | line7\n"
                                                "        | -----\n"));
}

TEST_F(TextRenderer, ByteOrderMarkAndCarriageReturnsAreNotDrawn) {
  SetText(
      "\xEF\xBB\xBF"
      "a: b\r\nc: d\r\n");
  EXPECT_THAT(Drawn("text", Finding(kError, At("a"), "m")), HasSubstr("a.yaml:1:1: error: m [DG1201]\n"
                                                                      "    1 | a: b\n"
                                                                      "      | ^\n"));
}

TEST_F(TextRenderer, ColourIsOnlyWrittenWhenAskedFor) {
  SetText("a: b\n");
  const Diagnostic finding = Finding(kError, At("b"), "m");
  EXPECT_THAT(Drawn("text", finding), Not(HasSubstr("\x1b")));
  RenderContext colourful = context_;
  colourful.colour = true;
  std::string drawn = Render("text", file_, std::span(&finding, 1), colourful);
  EXPECT_THAT(drawn, HasSubstr("\x1b[1;31merror\x1b[0m"));
  // Without its escape sequences it is the same text.
  std::string stripped;
  for (std::size_t at = 0; at < drawn.size(); ++at) {
    if (drawn[at] == '\x1b') {
      at = drawn.find('m', at);
    } else {
      stripped += drawn[at];
    }
  }
  EXPECT_EQ(stripped, Drawn("text", finding));
}

TEST_F(TextRenderer, ReleasedTextLeavesTheMessage) {
  SetText("a: b\n");
  const Diagnostic finding = Finding(kError, At("b"), "m");
  sources_.Release(file_);
  EXPECT_THAT(Drawn("text", finding), ::testing::StartsWith("a.yaml: error: m [DG1201]\n\n"));
}

TEST_F(TextRenderer, SecretsAreMaskedInSourceLines) {
  SetText("password: hunter2\n");
  masking_.Hide(At("hunter2"));
  EXPECT_THAT(Drawn("text", Finding(kError, At("password"), "m")), HasSubstr("    1 | password: ***\n"));
}

}  // namespace
}  // namespace dagc
