// SPDX-License-Identifier: Apache-2.0
// What a template rendered, read as YAML: places are those of the template.
#include "stack/rendered_yaml.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/text.h"
#include "dagc/diag_code.h"
#include "diag/collecting_sink.h"

namespace dagc {
namespace {

constexpr FileId kStack{7};
constexpr std::uint32_t kTemplateAt = 1000;  // where the template's text begins in the stack's file

class RenderedYamlTest : public testing::Test {
 protected:
  tmpl::Template Parse(std::string_view text) {
    TextMap map(Span{kStack, kTemplateAt, kTemplateAt + 500});
    map.Add({0, kTemplateAt, 0, true});
    return tmpl::Parse({tmpl::Language::kGo, text, map, {}}, sink_).value();
  }

  Arena arena_;
  CollectingSink sink_;
};

TEST_F(RenderedYamlTest, PlacesOfPrintedTextAreTheirActions) {
  //                                        0         1         2
  //                                        012345678901234 5678901234567890
  const tmpl::Template parsed = Parse("a: {{ `x: [` }}\nb: {{ 6 }}\n");
  const tmpl::Rendering rendering = tmpl::Evaluate(parsed, {}, {}, sink_);
  const RenderedYaml rendered(parsed, rendering.pieces);
  ASSERT_EQ(rendered.text(), "a: x: [\nb: 6\n");
  EXPECT_EQ(rendered.PlaceOf(0, 1), (Span{kStack, 1000, 1001}));
  EXPECT_EQ(rendered.PlaceOf(3, 4), (Span{kStack, 1003, 1015}));
  EXPECT_EQ(rendered.PlaceOf(0, 4), (Span{kStack, 1000, 1015}));
  EXPECT_EQ(rendered.PlaceOf(8, 12), (Span{kStack, 1016, 1026}));
  EXPECT_FALSE(rendered.Read(arena_, {}, sink_));
  const auto findings = sink_.TakeSorted();
  ASSERT_FALSE(findings.empty());
  EXPECT_EQ(findings[0].span, (Span{kStack, 1003, 1015})) << findings[0].message;
}

// Values of a mapping, what is not known yet as `<>`.
std::vector<std::string> Described(const RenderedYaml& rendered, const Value& map) {
  std::vector<std::string> texts;
  for (const Entry& entry : map.entries()) {
    std::string& text = texts.emplace_back();
    for (const tmpl::Piece& piece : rendered.PiecesOf(entry.value.text())) {
      text += piece.kind == tmpl::Piece::Kind::kText ? piece.text : "<>";
    }
    EXPECT_EQ(rendered.IsSymbolic(entry.value.text()), text.find("<>") != std::string::npos) << text;
  }
  return texts;
}

// The pieces of a text in which `@` is a secret's value.
std::vector<tmpl::Piece> PiecesWithSecrets(std::string_view text) {
  std::vector<tmpl::Piece> pieces;
  while (!text.empty()) {
    const std::size_t end = text.front() == '@' ? 1 : std::min(text.find('@'), text.size());
    tmpl::Piece& piece = pieces.emplace_back();
    if (text.front() == '@') piece.kind = tmpl::Piece::Kind::kSecret;
    if (text.front() != '@') piece.text = text.substr(0, end);
    text.remove_prefix(end);
  }
  return pieces;
}

TEST_F(RenderedYamlTest, NoTextStandsForASecret) {
  const tmpl::Template parsed = Parse("x");
  std::string every;  // character for private use, behind every other one
  for (int second = 0xE000; second <= 0xF8FF; second += 7) {
    for (int first = 0xE000; first <= 0xE010; ++first) {
      AppendUtf8(every, static_cast<std::uint32_t>(first));
      AppendUtf8(every, static_cast<std::uint32_t>(second));
    }
  }
  const std::string texts[] = {
      R"("\uE000")",
      R"("\uE0000\uE000@")",
      R"("@\ue000\ue0010\ue000\ue001@\ue000")",
      R"("\U0000E000\U0000e0010\U0000E000\uE001@")",
      "\"\\uE000\\\n  \\uE0010\\uE000\\uE001@\"",
      "\uE000\uE0010\uE000\uE001@",
      every + "0@" + every + "0" + every,
  };
  const std::string wanted[] = {
      "\uE000",
      "\uE0000\uE000<>",
      "<>\uE000\uE0010\uE000\uE001<>\uE000",
      "\uE000\uE0010\uE000\uE001<>",
      "\uE000\uE0010\uE000\uE001<>",
      "\uE000\uE0010\uE000\uE001<>",
      every + "0<>" + every + "0" + every,
  };
  for (std::size_t i = 0; i < std::size(texts); ++i) {
    const std::vector<tmpl::Piece> pieces = PiecesWithSecrets("a: " + texts[i] + "\n");
    const RenderedYaml rendered(parsed, pieces);
    const auto root = rendered.Read(arena_, {}, sink_);
    ASSERT_TRUE(root) << texts[i];
    EXPECT_THAT(Described(rendered, *root), testing::ElementsAre(wanted[i]));
  }
}

// What stands for a value that is not known is nobody's but dagc's.
TEST_F(RenderedYamlTest, FindingsShowTheTemplateAndNoWords) {
  const tmpl::Template parsed = Parse("{{ .secrets.q.Z }}");
  std::vector<tmpl::Piece> pieces = PiecesWithSecrets("A: @: @\nA: @\nB: \"@" + std::string(200, 'x') + "\\q\"\n");
  for (tmpl::Piece& piece : pieces) {
    if (piece.kind == tmpl::Piece::Kind::kSecret) piece.end = static_cast<std::uint32_t>(parsed.source().text.size());
  }
  EXPECT_FALSE(RenderedYaml(parsed, pieces).Read(arena_, {}, sink_));
  std::string said;
  for (const Diagnostic& finding : sink_.TakeSorted()) {
    said += finding.message + "\n" + finding.help + "\n";
    for (const Note& note : finding.notes) said += note.message + "\n";
  }
  EXPECT_THAT(said, testing::HasSubstr("second key `{{ .secrets.q.Z }}`"));
  EXPECT_THAT(said, testing::HasSubstr("the line `A: {{ .secrets.q.Z }}: {{ .secrets.q.Z }}`"));
  EXPECT_THAT(said, testing::Not(testing::HasSubstr("\xEE\x80")));
  EXPECT_THAT(said, testing::Not(testing::HasSubstr("\\uE0")));
}

// Each finding shows its line, which here is the whole text.
TEST_F(RenderedYamlTest, ManyFindingsInOneLongLineAreReported) {
  const tmpl::Template parsed = Parse("x");
  std::string text = "{";
  for (int i = 0; i < 400'000; ++i) text += "\"a\": 1, ";
  const std::vector<tmpl::Piece> pieces = PiecesWithSecrets(text + "b: 1}");
  EXPECT_FALSE(RenderedYaml(parsed, pieces).Read(arena_, {}, sink_));
  EXPECT_THAT(sink_.TakeSorted(), testing::ElementsAre(testing::Field(&Diagnostic::code, DiagCode::kDuplicateKey)));
}

TEST_F(RenderedYamlTest, NothingIsNull) {
  const tmpl::Template parsed = Parse("  \n");
  const tmpl::Rendering rendering = tmpl::Evaluate(parsed, {}, {}, sink_);
  const auto root = RenderedYaml(parsed, rendering.pieces).Read(arena_, {}, sink_);
  ASSERT_TRUE(root);
  EXPECT_TRUE(root->IsNull());
}

}  // namespace
}  // namespace dagc
