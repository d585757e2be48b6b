// SPDX-License-Identifier: Apache-2.0
// What scalars say: folding, escapes, chomping, line breaks.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "reading.h"

namespace dagc::yaml {
namespace {

// The value of the one key of a text.
std::string ValueOf(const std::string& text) {
  const Reading reading = ReadText(text);
  EXPECT_TRUE(reading.ok) << text;
  if (reading.list.size() < 5) return "?";
  return std::string(reading.list[4].text);
}

TEST(PlainText, FoldsLines) {
  EXPECT_EQ(ValueOf("a: x\n  y  \n\n   z #c\n"), "x y\nz");
  EXPECT_EQ(ValueOf("a: x\n\n\n"), "x");
}

TEST(PlainText, HoldsWhatOnlyLooksLikeSyntax) {
  EXPECT_EQ(ValueOf("a: http://x:80/y#z\n"), "http://x:80/y#z");
  EXPECT_EQ(ValueOf("a: -x\n"), "-x");
  EXPECT_EQ(ValueOf("a: ?x\n"), "?x");
  EXPECT_EQ(ValueOf("a: :x\n"), ":x");
  EXPECT_EQ(ValueOf("a: x - y\n"), "x - y");
  EXPECT_EQ(ValueOf("a: ${x}\n"), "${x}");
  EXPECT_EQ(ValueOf("a: x, [y]\n"), "x, [y]");
  EXPECT_EQ(ValueOf("a: x\n  - y\n"), "x - y");
  EXPECT_EQ(ValueOf("a: x\tb\t\n"), "x\tb");
}

TEST(QuotedText, KeepsWhatIsEscaped) {
  EXPECT_EQ(ValueOf("a: \"\\0\\a\\b\\t\\n\\v\\f\\r\\e\\ \\\"\\/\\\\\\N\\_\\L\\P\"\n"),
            std::string("\0\a\b\t\n\v\f\r\x1B \"/\\\xC2\x85\xC2\xA0\xE2\x80\xA8\xE2\x80\xA9", 23));
  EXPECT_EQ(ValueOf("a: \"\\x41\\u00e9\\U0001F600\"\n"), "Aé😀");
  EXPECT_EQ(ValueOf("a: 'it''s'\n"), "it's");
  EXPECT_EQ(ValueOf("a: ''''\n"), "'");
  EXPECT_EQ(ValueOf("a: ''\n"), "");
  EXPECT_EQ(ValueOf("a: 'C:\\dir'\n"), "C:\\dir");
}

TEST(QuotedText, JoinsSurrogatePairsAsJsonDoes) { EXPECT_EQ(ValueOf("a: \"\\ud83d\\ude00\"\n"), "😀"); }

TEST(QuotedText, FoldsLines) {
  EXPECT_EQ(ValueOf("a: \"x  \n  y\n\n  z\"\n"), "x y\nz");
  EXPECT_EQ(ValueOf("a: \"x \\\n   y\"\n"), "x y");
  EXPECT_EQ(ValueOf("a: \"x\\  \n   y\"\n"), "x  y");
  EXPECT_EQ(ValueOf("a: 'x\n\n  y '\n"), "x\ny ");
}

TEST(BlockText, ChompsAsItsMarkSays) {
  EXPECT_EQ(ValueOf("a: |\n  x\n\n\n"), "x\n");
  EXPECT_EQ(ValueOf("a: |-\n  x\n\n\n"), "x");
  EXPECT_EQ(ValueOf("a: |+\n  x\n\n\n"), "x\n\n\n");
  EXPECT_EQ(ValueOf("a: |+\n\n\n"), "\n\n");
  EXPECT_EQ(ValueOf("a: |\n"), "");
  EXPECT_EQ(ValueOf("a: |\nb: c\n"), "");
}

TEST(BlockText, KeepsIndentationBeyondItsOwn) {
  EXPECT_EQ(ValueOf("a: |\n    x\n      y\n\n    z\n"), "x\n  y\n\nz\n");
  EXPECT_EQ(ValueOf("a: |2\n    x\n   y\n"), "  x\n y\n");
  EXPECT_EQ(ValueOf("a: |1-\n  x\n"), " x");
  EXPECT_EQ(ValueOf("a: |-1\n  x\n"), " x");
  EXPECT_EQ(ValueOf("a: |\n  \tx\n"), "\tx\n");
}

TEST(BlockText, FoldsButNotIndentedLines) {
  EXPECT_EQ(ValueOf("a: >\n  x\n  y\n\n  z\n"), "x y\nz\n");
  EXPECT_EQ(ValueOf("a: >\n  x\n    y\n  z\n"), "x\n  y\nz\n");
  EXPECT_EQ(ValueOf("a: >\n\n  x\n"), "\nx\n");
}

// What the engine's reader gives for text that the end of the file cuts off.
TEST(BlockText, WithoutAFinalLineBreakHasNone) { EXPECT_EQ(ValueOf("a: |\n  x"), "x"); }

TEST(BlockText, EndsAtDocumentMarkers) {
  const Reading reading = ReadText("|\nx\n---\ny\n");
  EXPECT_EQ(reading.events, "+STR\n+DOC\n=VAL |x\\n\n-DOC\n+DOC ---\n=VAL :y\n-DOC\n-STR\n");
}

TEST(LineBreaks, OfAllSystemsReadTheSame) {
  const std::string lines = "a: |\n  x\n  y\nb: 'p\n  q'\nc: u\n  v\nd: [1,\n  2] # c\n";
  const std::string expected = ReadText(lines).events;
  for (const std::string line_break : {"\r\n", "\r"}) {
    std::string text;
    for (const char c : lines) c == '\n' ? text += line_break : text += c;
    const Reading reading = ReadText(text);
    EXPECT_TRUE(reading.ok);
    EXPECT_EQ(reading.events, expected);
  }
}

// YAML 1.1 took them for line breaks.
TEST(LineBreaks, AreNotUnicodeSeparators) {
  EXPECT_EQ(ValueOf("a: 1\xC2\x85"
                    "b\n"),
            "1\xC2\x85"
            "b");
  EXPECT_EQ(ValueOf("a: 1\xE2\x80\xA8"
                    "b\n"),
            "1\xE2\x80\xA8"
            "b");
}

TEST(Tags, AreResolved) {
  const Reading reading = ReadText("%TAG !e! tag:e.org,2000:\n---\n- !!str a\n- !e!b%21 c\n- !d e\n- !<f> g\n- ! h\n");
  EXPECT_TRUE(reading.ok);
  std::vector<std::string> tags;
  for (const Event& event : reading.list) {
    if (event.kind == EventKind::kScalar) tags.emplace_back(event.tag);
  }
  EXPECT_EQ(tags, (std::vector<std::string>{"tag:yaml.org,2002:str", "tag:e.org,2000:b!", "!d", "f", "!"}));
}

TEST(FlowKeys, AreTellByTheColonAfterThem) {
  EXPECT_EQ(ReadText("[a, {b: c}]: d\n").events,
            "+STR\n+DOC\n+MAP\n+SEQ []\n=VAL :a\n+MAP {}\n=VAL :b\n=VAL :c\n-MAP\n-SEQ\n=VAL :d\n-MAP\n-DOC\n-STR\n");
  EXPECT_EQ(ReadText("- [[a]: b, [c]]\n").events,
            "+STR\n+DOC\n+SEQ\n+SEQ []\n+MAP {}\n+SEQ []\n=VAL :a\n-SEQ\n=VAL :b\n-MAP\n+SEQ []\n=VAL :c\n-SEQ\n-SEQ\n"
            "-SEQ\n-DOC\n-STR\n");
  EXPECT_EQ(ReadText("&m\n&k [a]: b\n").events,
            "+STR\n+DOC\n+MAP &m\n+SEQ [] &k\n=VAL :a\n-SEQ\n=VAL :b\n-MAP\n-DOC\n-STR\n");
  EXPECT_EQ(ReadText("&m\n!t [a]\n").events, "+STR\n+DOC\n+SEQ [] &m <!t>\n=VAL :a\n-SEQ\n-DOC\n-STR\n");
}

TEST(Json, IsYaml) {
  EXPECT_EQ(ReadText("{\"a\":[1,2.5,true,null,\"x\\/y\"],\"b\":{}}").events,
            "+STR\n+DOC\n+MAP {}\n=VAL \"a\n+SEQ []\n=VAL :1\n=VAL :2.5\n=VAL :true\n=VAL :null\n=VAL \"x/y\n-SEQ\n"
            "=VAL \"b\n+MAP {}\n-MAP\n-MAP\n-DOC\n-STR\n");
}

}  // namespace
}  // namespace dagc::yaml
