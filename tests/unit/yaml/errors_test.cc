// SPDX-License-Identifier: Apache-2.0
// What a person is told about broken YAML: each sample marks where, each case says what. One mistake, one finding.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "dagc/diag_code.h"
#include "reading.h"

namespace dagc::yaml {
namespace {

struct Case {
  const char* name;
  const char* sample;
  std::vector<std::string> findings;
};

class Errors : public testing::TestWithParam<Case> {};

TEST_P(Errors, AreSaidOnceAtTheirCause) {
  const Marked marked = WithoutMarks(GetParam().sample);
  const Reading reading = ReadText(marked.text);
  EXPECT_FALSE(reading.ok);
  EXPECT_TRUE(IsWellNested(reading.list)) << reading.events;
  std::vector<std::string> said;
  std::vector<Span> places;
  for (const Diagnostic& finding : reading.findings) {
    said.push_back(OneLine(finding));
    places.push_back(finding.span);
    EXPECT_EQ(finding.severity, Severity::kError);
  }
  EXPECT_EQ(said, GetParam().findings);
  EXPECT_EQ(places, marked.spans);
}

std::string NameOf(const testing::TestParamInfo<Case>& info) { return info.param.name; }

const Case kColons[] = {
    {"KeyWithoutColon", "version: v2\n«name»\ntype: w\n", {"DG1031 `name` has no colon"}},
    {"LastKeyWithoutColon", "name: x\nspec:\n  dag: []\n«owner»\n", {"DG1031 `owner` has no colon"}},
    {"FirstKeyWithoutColon", "«name»\ntype: w\n", {"DG1031 `name` has no colon"}},
    {"KeyWithoutColonAboveItsValue",
     "a: 1\n«spec»\n  dag: «[»x\nc: 1\n",
     {"DG1031 `spec` has no colon", "DG1060 `[` opened here is never closed"}},
    {"FirstKeyWithoutColonAboveItsValue", "«spec»\n  dag: []\nname: x\n", {"DG1031 `spec` has no colon"}},
    {"ItemKeyWithoutColon", "dag:\n  - «name»\n    image: x\n  - name: b\n", {"DG1031 `name` has no colon"}},
    {"QuotedKeyWithoutColon", "«\"name\"»\ntype: w\n", {"DG1031 `\"name\"` has no colon"}},
    {"TwoLinesWithoutColon",
     "«name»\n«other words»\ntype: w\n",
     {"DG1031 `name` has no colon", "DG1031 `other words` has no colon"}},
    {"ColonWithoutSpace", "«name:foo»\ntype: w\n", {"DG1032 no space behind the colon of `name:foo`"}},
    {"ItemColonWithoutSpace",
     "dag:\n  - «name:foo»\n    image: x\n",
     {"DG1032 no space behind the colon of `name:foo`"}},
    {"QuotedKeyColonWithoutSpace", "«\"name\":x» # c\ntype: w\n", {"DG1032 no space behind the colon of `\"name\":x`"}},
    {"ColonWithoutSpaceBeforeAnything",
     "a: 1\n«b:x»\n«b:'' *x»\ne: 1\n«c:# d»\ne: 1\n",
     {"DG1032 no space behind the colon of `b:x`", "DG1032 no space behind the colon of `b:'' *x`",
      "DG1032 no space behind the colon of `c:# d`"}},
    {"TextThatSpansLinesAndColonWithoutSpace", "- - \"bar\n   a\"«:x»\n", {"DG1041 `:x` behind the end of the value"}},
    {"SecondKeyOnALine", "title: «Foo:» bar\nb: 1\n", {"DG1037 `Foo` is a second key on one line"}},
    {"TwoLinesRunTogether", "name: load   «title:» x\nb: 1\n", {"DG1037 `title` is a second key on one line"}},
    {"SecondQuotedKeyOnALine", "a: «'b':» c\nb: 1\n", {"DG1037 `'b'` is a second key on one line"}},
    {"KeyThatSpansLines", "a: 1\n«\"c\n  d\"»: 1\n", {"DG1040 key spans several lines"}},
    {"FlowKeyThatSpansLines", "«[a,\n b]»: 1\nc: 1\n", {"DG1040 key spans several lines"}},
};

const Case kIndentation[] = {
    {"TabAsIndentation", "a:\n«\t»b: 1\n\tc: 2\nd: 1\n", {"DG1030 tab used as indentation"}},
    {"TabAmongSpaces", "a:\n  b: 1\n«\t»c: 2\n  d: 3\n", {"DG1030 tab used as indentation"}},
    {"TabsAtTwoPlaces",
     "a:\n  b: 1\n«\t»c: 2\n  d: 3\n«\t»e: 3\n",
     {"DG1030 tab used as indentation", "DG1030 tab used as indentation"}},
    {"TabsThatStandForTwoSpaces",
     "a:\n    b:\n«\t\t\t»c: 2\n      d: 3\n    e: 3\n",
     {"DG1030 tab used as indentation"}},
    {"TabAfterAnotherMistake",
     "a:\n  b: «*x»\n«\t»c: 2\n  d: «@»x\n",
     {"DG1100 unknown anchor `x`", "DG1030 tab used as indentation",
      "DG1046 text without quotes cannot begin with `@`"}},
    {"TabThatStandsForTheRestOfAnItem",
     "dag:\n    - name: a\n«\t  »title: b\n      spec: «@»x\n",
     {"DG1030 tab used as indentation", "DG1046 text without quotes cannot begin with `@`"}},
    {"TabBehindDash", "-«\t»a: 1\n- b\n", {"DG1030 tab used as indentation"}},
    {"TabInBlockText", "a: |\n  x\n«\t»y\n  z\nb: 1\n", {"DG1030 tab used as indentation"}},
    {"TabOnABlankLineOfBlockText", "a: |\n«\t»\nb: 1\n", {"DG1030 tab used as indentation"}},
    {"ChildTooFarLeft", "spec:\n    dag:\n  «x»: 1\ny: 1\n", {"DG1033 `x` is indented 2, its siblings are indented 4"}},
    {"KeyTooFarLeft",
     "dag:\n  - name: a\n    x: 1\n   «y»: 2\n",
     {"DG1033 `y` is indented 3, its siblings are indented 4"}},
    {"KeyTooFarRight", "a: 1\n   «b»: 2\nc: 3\n", {"DG1033 `b` is indented 3, its siblings are indented 0"}},
    {"KeysTooFarRightAreOneMistake",
     "spec:\n  a: 1\n    «b»: 2\n    c: 3\n  d: 4\n",
     {"DG1033 `b` is indented 4, its siblings are indented 2"}},
    {"FirstLinesTooFarRight",
     "  version: v2\n  name: x\n«spec»: 1\nfoo: 2\n",
     {"DG1033 `spec` is indented 0, its siblings are indented 2"}},
    {"ItemTooFarLeft",
     "key:\n   - ok\n   - also ok\n  «-» wrong\nb: 1\n",
     {"DG1033 `- wrong` is indented 2, its siblings are indented 3"}},
    {"BlockTextNotIndented", "a: |\n«x y»\nz\nb: 1\n", {"DG1088 block text is indented 0, expected at least 1"}},
    {"BlockTextBelowAKeyTooFarRight",
     "dag:\n  - name: a\n      «title»: |\n      Text\n      here\n    x: 1\n",
     {"DG1033 `title` is indented 6, its siblings are indented 4"}},
    {"BlockTextThatComesBack",
     "a: |\n    x\n  «y»\n  z\nb: 1\n",
     {"DG1087 text is indented 2, the block text above it is indented 4"}},
    {"BlankLineDeeperThanTheText",
     "a: |\n«     »\n  x\nb: 1\n",
     {"DG1086 blank line has 5 spaces, the text below it is indented 2"}},
};

const Case kStructure[] = {
    {"ListItemAmongKeys", "a: 1\n«-» b\nc: 2\n", {"DG1034 list item among keys"}},
    {"KeyAmongListItems", "dag:\n  - name: a\n  «spec»: x\n  - name: b\n", {"DG1035 key `spec` among list items"}},
    {"KeyBehindARootList", "- a\n- b\n«c»: 1\n", {"DG1035 key `c` among list items"}},
    {"TextAmongListItems", "- a\n«b»\n- c\n", {"DG1036 `b` among list items has no dash"}},
    {"DashWithoutSpace", "tags:\n  - a\n  «-b»\nc: 1\n", {"DG1049 no space behind the dash of `-b`"}},
    {"DashWithoutSpaceBeforeKeys", "dag:\n  «-name»: a\n   x: 1\n", {"DG1049 no space behind the dash of `-name`"}},
    {"DashWithoutSpaceBeforeItems",
     "dag:\n  «-name»: a\n  - name: b\n  - name: c\n",
     {"DG1049 no space behind the dash of `-name`"}},
    {"ListItemOnTheLineOfItsKey", "tags: «-» a\n      - b\nc: 1\n", {"DG1038 list item on the line of its key"}},
    {"MappingOnTheLineOfAMarker", "--- «a»: b\nc: d\n", {"DG1039 mapping on the line of `---`"}},
    {"TextBehindAValue", "a: \"x\" «y z» # c\nb: 1\n", {"DG1041 `y z` behind the end of the value"}},
    {"TextBehindAComment", "a: b # c\n  «d»\ne: 1\n", {"DG1042 `d` goes on with text that a comment ended"}},
    {"TextThatBelongsToNothing", "a: \"b\"\n  «c d»\ne: 1\n", {"DG1043 `c d` belongs to nothing at indentation 2"}},
    {"JsonLines", "{\"n\": 1}«,»\n{\"n\": 2}\n", {"DG1041 `,` behind the end of the value"}},
    {"ContentBehindTheRoot", "[a]\n«b»: 1\nc: 1\n", {"DG1044 `b` behind the end of the document's value"}},
    {"TextBehindADocumentsEnd", "a: 1\n... «x»\n", {"DG1045 `x` behind `...`"}},
    {"ReservedCharacters",
     "a: «@»x\nb: «`»y\nc: «%»z\nd: 1\n",
     {"DG1046 text without quotes cannot begin with `@`", "DG1046 text without quotes cannot begin with ```",
      "DG1046 text without quotes cannot begin with `%`"}},
    {"OnlyAComma", "«,»", {"DG1046 text without quotes cannot begin with `,`"}},
    {"CommentWithoutSpace", "a: 'x'«#»c\nb: 1\n", {"DG1047 no space before the `#` of a comment"}},
    {"MergeConflict",
     "a:\n  b: 1\n«<<<<<<< HEAD»\n  c: 1\n=======\n  c: 2\n>>>>>>> x\n  d: 1\n  e: «@»x\n",
     {"DG1048 merge conflict that was not resolved", "DG1046 text without quotes cannot begin with `@`"}},
};

const Case kBrackets[] = {
    {"BracketNeverClosed", "a: «[»x, y\nb: 2\n", {"DG1060 `[` opened here is never closed"}},
    {"BraceNeverClosed", "a: «{»x: 1, y: 2\nb: 2\nc: 3\n", {"DG1060 `{` opened here is never closed"}},
    {"BracketNeverClosedInTheText", "a: «[»x, y\n", {"DG1060 `[` opened here is never closed"}},
    {"BracketNeverClosedInADocument", "«[»\na\n---\nb: 1\n", {"DG1060 `[` opened here is never closed"}},
    {"BracketThatClosesNothing", "a: [x]«]»\nb: 1\n", {"DG1061 `]` closes nothing"}},
    {"BracketOfTheOtherKind", "a: [x, {y: 1«]»\nb: 1\n", {"DG1062 `]` closes what `}` should close"}},
    {"MissingComma", "a: [\"x\" «\"y\"»]\nb: 1\n", {"DG1063 no comma before `\"y\"`"}},
    {"MissingCommaAtALineEnd", "{\n  \"a\": 1\n  «\"b\"»: 2\n}\n", {"DG1063 no comma before `\"b\"`"}},
    {"MissingCommaBeforeAKey", "a: {b: 1 «c»: 2}\nb: 1\n", {"DG1063 no comma before `c`"}},
    {"EntryWithoutAnything", "a: [x, «,» y]\nb: 1\n", {"DG1064 comma without an entry before it"}},
    {"CommaFirst", "a: [«,» y]\nb: 1\n", {"DG1064 comma without an entry before it"}},
    {"DashBetweenBrackets", "a: [«-» b, - c]\nd: 1\n", {"DG1065 list item with a dash inside brackets"}},
    {"ColonWithoutKey", "a: {b: «:» c}\nd: 1\n", {"DG1066 colon without a key before it"}},
    {"SecondColonBetweenBraces", "a: {b: «c:» d}\nd: 1\n", {"DG1037 `c` is a second key on one line"}},
    {"KeyThatSpansLinesBetweenBrackets", "a: [«b»\n  : c]\nd: 1\n", {"DG1040 key spans several lines"}},
    {"CommentWithoutSpaceBetweenBrackets", "a: [x,«#»c\n y]\nd: 1\n", {"DG1047 no space before the `#` of a comment"}},
};

const Case kText[] = {
    {"QuoteNeverClosed",
     "description: «\"»Run the thing\nname: x\nspec:\n  dag: []\n",
     {"DG1080 quote opened here is never closed"}},
    {"SingleQuoteNeverClosed", "a:\n  b: «'»it is\n  c: 1\nd: 2\n", {"DG1080 quote opened here is never closed"}},
    {"QuoteThatTheNextOpeningQuoteCloses", "a: «\"»x\nb: \"y\"\nc: 1\n", {"DG1080 quote opened here is never closed"}},
    {"QuoteNeverClosedBetweenBrackets",
     "args: [\"a\", «\"»b]\nb: 1\nc: 'x'\n",
     {"DG1080 quote opened here is never closed"}},
    {"QuoteAtTheVeryEnd", "a: «\"»", {"DG1080 quote opened here is never closed"}},
    {"UnknownEscape", "a: \"C:«\\d»ir\"\nb: 1\n", {"DG1081 `\\d` is no escape sequence"}},
    {"EscapedCharacterOfManyBytes", "a: \"«\\é»\"\nb: 1\n", {"DG1081 `\\é` is no escape sequence"}},
    {"TooFewHexDigits",
     "a: \"«\\xzz» «\\u12»\"\n",
     {"DG1082 `\\xzz` has fewer than 2 hexadecimal digits", "DG1082 `\\u12` has fewer than 4 hexadecimal digits"}},
    {"HalfASurrogatePair", "a: \"«\\ud83d» x\"\n", {"DG1083 `\\ud83d` is no character"}},
    {"CodePointOutOfRange", "a: \"«\\U0011FFFF»\"\n", {"DG1083 `\\U0011FFFF` is no character"}},
    {"TextOnTheLineOfItsMark", "a: | «text»\n  more\nb: 1\n", {"DG1085 `text` behind the `|` of a block text"}},
    {"NoIndentationOfTen", "a: >1«0»\n x\nb: 1\n", {"DG1085 `0` behind the `>` of a block text"}},
    {"MarkerInsideQuotes",
     "a: \"x\n«---»\ny\"\n",
     {"DG1089 `---` at the beginning of a line inside quotes ends the document"}},
};

const Case kProperties[] = {
    {"UnknownAnchor",
     "a: &base 1\nb: «*bsae»\nc: «*»**bold**\nd: «*».txt\n",
     {"DG1100 unknown anchor `bsae`", "DG1046 text without quotes cannot begin with `*`",
      "DG1046 text without quotes cannot begin with `*`"}},
    {"AnchorOfAnotherDocument", "a: &x 1\n---\na: «*x»\n", {"DG1100 unknown anchor `x`"}},
    {"MarkWithoutName", "a: «&» x\nb: «*»\n", {"DG1101 `&` without a name", "DG1101 `*` without a name"}},
    {"TwoAnchors", "a: &x «&y» 1\n", {"DG1102 `&y` is a second anchor of one node"}},
    {"TwoAnchorsOnTwoLines", "a: &x\n  «&y» 1\n", {"DG1102 `&y` is a second anchor of one node"}},
    {"TwoTags", "a: !x «!y» 1\n", {"DG1103 `!y` is a second tag of one node"}},
    {"AliasWithAnchor", "a: &x 1\nb: «&y *x»\n", {"DG1104 alias `*x` has an anchor or a tag"}},
    {"UndeclaredHandle", "a: «!e!»x 1\n", {"DG1105 tag handle `!e!` is not declared"}},
    {"MalformedTags", "a: «!<foo» 1\nb: «!a{b» 2\n", {"DG1106 `!<foo` is no tag", "DG1106 `!a{b` is no tag"}},
    {"AnchorBeforeADash", "«&x» - a\n", {"DG1107 `&x` on the line of `-`"}},
    {"AnchorOfNothing", "a:\n«&x»\n- b\n", {"DG1108 `&x` belongs to nothing"}},
    {"DirectiveWithoutDocument", "«%YAML 1.2»\na: 1\n", {"DG1122 directive without a `---` behind it"}},
    {"DirectiveInsideADocument",
     "a: 1\n«%YAML 1.2»\n---\nb: 1\n",
     {"DG1123 directive inside a document, expected `...` before it"}},
    {"MalformedDirectives",
     "«%YAML one»\n«%TAG x y»\n«%TAG !a! {»\n«%» x\n---\na\n",
     {"DG1120 malformed `%YAML` directive, expected `%YAML 1.2`",
      "DG1120 malformed `%TAG` directive, expected `%TAG !name! prefix`",
      "DG1120 malformed `%TAG` directive, expected `%TAG !name! prefix`",
      "DG1120 malformed `%` directive, expected `%YAML 1.2`"}},
    {"DirectivesTwice",
     "%YAML 1.2\n«%YAML 1.2»\n%TAG ! x\n«%TAG ! y»\n---\na\n",
     {"DG1121 `%YAML` is declared twice", "DG1121 `%TAG !` is declared twice"}},
    {"AnotherYaml", "%YAML «2.0»\n---\na\n", {"DG1124 YAML version 2.0, expected 1.2"}},
};

INSTANTIATE_TEST_SUITE_P(Colons, Errors, testing::ValuesIn(kColons), NameOf);
INSTANTIATE_TEST_SUITE_P(Indentation, Errors, testing::ValuesIn(kIndentation), NameOf);
INSTANTIATE_TEST_SUITE_P(Structure, Errors, testing::ValuesIn(kStructure), NameOf);
INSTANTIATE_TEST_SUITE_P(Brackets, Errors, testing::ValuesIn(kBrackets), NameOf);
INSTANTIATE_TEST_SUITE_P(Text, Errors, testing::ValuesIn(kText), NameOf);
INSTANTIATE_TEST_SUITE_P(Properties, Errors, testing::ValuesIn(kProperties), NameOf);

TEST(Recovery, OneRunReportsSeveralMistakes) {
  const Marked marked = WithoutMarks(
      "«name»\n"
      "spec:\n"
      "  a: «\"»x\n"
      "  b: «[»1, 2\n"
      "  c:\n"
      "    - d: «*e»\n"
      "      f: 1\n"
      "     «g»: 1\n"
      "g: «4:» 5\n");
  const Reading reading = ReadText(marked.text);
  std::vector<Span> places;
  for (const Diagnostic& finding : reading.findings) places.push_back(finding.span);
  EXPECT_EQ(places, marked.spans);
}

TEST(Recovery, StopsAfterFiftyErrors) {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "key: @x\n";
  const Reading reading = ReadText(text + "a: 1\n");
  EXPECT_EQ(reading.findings.size(), 51U);
  const auto stops = [](const Diagnostic& finding) { return finding.code == DiagCode::kTooManyErrors; };
  EXPECT_EQ(std::count_if(reading.findings.begin(), reading.findings.end(), stops), 1);
  EXPECT_TRUE(IsWellNested(reading.list));
}

TEST(Help, ShowsTheWordWithItsQuoteInside) {
  for (const auto& [text, help] :
       {std::pair("a: 'what's new'\n", "write `what''s`"), std::pair("a: \"5\"x4\"\n", "write `5\\\"x4`")}) {
    const std::string sample = text;
    const Reading reading = ReadText(sample);
    ASSERT_EQ(reading.findings.size(), 1U) << text;
    EXPECT_EQ(reading.findings[0].help, help);
  }
}

TEST(Help, NamesTheNearestAnchor) {
  const Reading reading = ReadText("a: &base 1\nb: *bsae\n");
  ASSERT_EQ(reading.findings.size(), 1U);
  EXPECT_EQ(reading.findings[0].help, "did you mean `base`?");
}

TEST(Notes, PointAtTheOtherPlace) {
  const Marked marked = WithoutMarks("a:\n  «b»: 1\n   c: 2\n");
  const Reading reading = ReadText(marked.text);
  ASSERT_EQ(reading.findings.size(), 1U);
  ASSERT_EQ(reading.findings[0].notes.size(), 1U);
  EXPECT_EQ(reading.findings[0].notes[0].span, marked.spans[0]);
  EXPECT_EQ(reading.findings[0].notes[0].message, "the siblings begin here");
}

}  // namespace
}  // namespace dagc::yaml
