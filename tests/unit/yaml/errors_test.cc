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
    {"KeyWithoutColon", "version: v2\n«name»\ntype: w\n", {"DG1031 missing colon after `name`"}},
    {"LastKeyWithoutColon", "name: x\nspec:\n  dag: []\n«owner»\n", {"DG1031 missing colon after `owner`"}},
    {"FirstKeyWithoutColon", "«name»\ntype: w\n", {"DG1031 missing colon after `name`"}},
    {"KeyWithoutColonAboveItsValue",
     "a: 1\n«spec»\n  dag: «[»x\nc: 1\n",
     {"DG1031 missing colon after `spec`", "DG1060 unclosed `[`"}},
    {"FirstKeyWithoutColonAboveItsValue", "«spec»\n  dag: []\nname: x\n", {"DG1031 missing colon after `spec`"}},
    {"ItemKeyWithoutColon", "dag:\n  - «name»\n    image: x\n  - name: b\n", {"DG1031 missing colon after `name`"}},
    {"QuotedKeyWithoutColon", "«\"name\"»\ntype: w\n", {"DG1031 missing colon after `\"name\"`"}},
    {"TwoLinesWithoutColon",
     "«name»\n«other words»\ntype: w\n",
     {"DG1031 missing colon after `name`", "DG1031 missing colon after `other words`"}},
    {"ColonWithoutSpace", "«name:foo»\ntype: w\n", {"DG1032 missing space after the colon of `name:foo`"}},
    {"ItemColonWithoutSpace",
     "dag:\n  - «name:foo»\n    image: x\n",
     {"DG1032 missing space after the colon of `name:foo`"}},
    {"QuotedKeyColonWithoutSpace",
     "«\"name\":x» # c\ntype: w\n",
     {"DG1032 missing space after the colon of `\"name\":x`"}},
    {"ColonWithoutSpaceBeforeAnything",
     "a: 1\n«b:x»\n«b:'' *x»\ne: 1\n«c:# d»\ne: 1\n",
     {"DG1032 missing space after the colon of `b:x`", "DG1032 missing space after the colon of `b:'' *x`",
      "DG1032 missing space after the colon of `c:# d`"}},
    {"TextThatSpansLinesAndColonWithoutSpace", "- - \"bar\n   a\"«:x»\n", {"DG1041 unexpected `:x` after the value"}},
    {"SecondKeyOnALine", "title: «Foo:» bar\nb: 1\n", {"DG1037 second key `Foo` on the same line"}},
    {"TwoLinesRunTogether", "name: load   «title:» x\nb: 1\n", {"DG1037 second key `title` on the same line"}},
    {"SecondQuotedKeyOnALine", "a: «'b':» c\nb: 1\n", {"DG1037 second key `'b'` on the same line"}},
    {"KeyThatSpansLines", "a: 1\n«\"c\n  d\"»: 1\n", {"DG1040 the key spans several lines"}},
    {"FlowKeyThatSpansLines", "«[a,\n b]»: 1\nc: 1\n", {"DG1040 the key spans several lines"}},
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
     {"DG1100 unknown anchor `x`", "DG1030 tab used as indentation", "DG1046 an unquoted value cannot start with `@`"}},
    {"TabThatStandsForTheRestOfAnItem",
     "dag:\n    - name: a\n«\t  »title: b\n      spec: «@»x\n",
     {"DG1030 tab used as indentation", "DG1046 an unquoted value cannot start with `@`"}},
    {"TabAfterDash", "-«\t»a: 1\n- b\n", {"DG1030 tab used as indentation"}},
    {"TabInBlockText", "a: |\n  x\n«\t»y\n  z\nb: 1\n", {"DG1030 tab used as indentation"}},
    {"TabOnABlankLineOfBlockText", "a: |\n«\t»\nb: 1\n", {"DG1030 tab used as indentation"}},
    {"ChildTooFarLeft",
     "spec:\n    dag:\n  «x»: 1\ny: 1\n",
     {"DG1033 wrong indentation: `x` is indented by 2, its siblings by 4"}},
    {"KeyTooFarLeft",
     "dag:\n  - name: a\n    x: 1\n   «y»: 2\n",
     {"DG1033 wrong indentation: `y` is indented by 3, its siblings by 4"}},
    {"KeyTooFarRight",
     "a: 1\n   «b»: 2\nc: 3\n",
     {"DG1033 wrong indentation: `b` is indented by 3, its siblings by 0"}},
    {"KeysTooFarRightAreOneMistake",
     "spec:\n  a: 1\n    «b»: 2\n    c: 3\n  d: 4\n",
     {"DG1033 wrong indentation: `b` is indented by 4, its siblings by 2"}},
    {"FirstLinesTooFarRight",
     "  version: v2\n  name: x\n«spec»: 1\nfoo: 2\n",
     {"DG1033 wrong indentation: `spec` is indented by 0, its siblings by 2"}},
    {"ItemTooFarLeft",
     "key:\n   - ok\n   - also ok\n  «-» wrong\nb: 1\n",
     {"DG1033 wrong indentation: `- wrong` is indented by 2, its siblings by 3"}},
    {"BlockTextNotIndented",
     "a: |\n«x y»\nz\nb: 1\n",
     {"DG1088 the block scalar is indented by 0, expected at least 1"}},
    {"BlockTextBelowAKeyTooFarRight",
     "dag:\n  - name: a\n      «title»: |\n      Text\n      here\n    x: 1\n",
     {"DG1033 wrong indentation: `title` is indented by 6, its siblings by 4"}},
    {"BlockTextThatComesBack",
     "a: |\n    x\n  «y»\n  z\nb: 1\n",
     {"DG1087 the line is indented by 2, the block scalar above by 4"}},
    {"BlankLineDeeperThanTheText",
     "a: |\n«     »\n  x\nb: 1\n",
     {"DG1086 the blank line has 5 spaces, the block scalar below is indented by 2"}},
};

const Case kStructure[] = {
    {"ListItemAmongKeys", "a: 1\n«-» b\nc: 2\n", {"DG1034 list item in a mapping"}},
    {"KeyAmongListItems", "dag:\n  - name: a\n  «spec»: x\n  - name: b\n", {"DG1035 key `spec` in a list"}},
    {"KeyAfterARootList", "- a\n- b\n«c»: 1\n", {"DG1035 key `c` in a list"}},
    {"TextAmongListItems", "- a\n«b»\n- c\n", {"DG1036 missing `-` before the list item `b`"}},
    {"DashWithoutSpace", "tags:\n  - a\n  «-b»\nc: 1\n", {"DG1049 missing space after the dash of `-b`"}},
    {"DashWithoutSpaceBeforeKeys", "dag:\n  «-name»: a\n   x: 1\n", {"DG1049 missing space after the dash of `-name`"}},
    {"DashWithoutSpaceBeforeItems",
     "dag:\n  «-name»: a\n  - name: b\n  - name: c\n",
     {"DG1049 missing space after the dash of `-name`"}},
    {"ListItemOnTheLineOfItsKey", "tags: «-» a\n      - b\nc: 1\n", {"DG1038 list item on the same line as its key"}},
    {"MappingOnTheLineOfAMarker", "--- «a»: b\nc: d\n", {"DG1039 mapping on the same line as `---`"}},
    {"TextAfterAValue", "a: \"x\" «y z» # c\nb: 1\n", {"DG1041 unexpected `y z` after the value"}},
    {"TextAfterAComment", "a: b # c\n  «d»\ne: 1\n", {"DG1042 text of `d` continues after a comment"}},
    {"TextThatBelongsToNothing", "a: \"b\"\n  «c d»\ne: 1\n", {"DG1043 unexpected `c d` at indentation 2"}},
    {"JsonLines", "{\"n\": 1}«,»\n{\"n\": 2}\n", {"DG1041 unexpected `,` after the value"}},
    {"ContentAfterTheRoot",
     "[a]\n«b»: 1\nc: 1\n",
     {"DG1044 unexpected `b` after the end of the document's root value"}},
    {"TextAfterADocumentsEnd", "a: 1\n... «x»\n", {"DG1045 content after the document end marker `...`: `x`"}},
    {"ReservedCharacters",
     "a: «@»x\nb: «`»y\nc: «%»z\nd: 1\n",
     {"DG1046 an unquoted value cannot start with `@`", "DG1046 an unquoted value cannot start with ```",
      "DG1046 an unquoted value cannot start with `%`"}},
    {"OnlyAComma", "«,»", {"DG1046 an unquoted value cannot start with `,`"}},
    {"CommentWithoutSpace", "a: 'x'«#»c\nb: 1\n", {"DG1047 missing space before the `#` of a comment"}},
    {"MergeConflict",
     "a:\n  b: 1\n«<<<<<<< HEAD»\n  c: 1\n=======\n  c: 2\n>>>>>>> x\n  d: 1\n  e: «@»x\n",
     {"DG1048 unresolved merge conflict", "DG1046 an unquoted value cannot start with `@`"}},
};

const Case kBrackets[] = {
    {"BracketNeverClosed", "a: «[»x, y\nb: 2\n", {"DG1060 unclosed `[`"}},
    {"BraceNeverClosed", "a: «{»x: 1, y: 2\nb: 2\nc: 3\n", {"DG1060 unclosed `{`"}},
    {"BracketNeverClosedInTheText", "a: «[»x, y\n", {"DG1060 unclosed `[`"}},
    {"BracketNeverClosedInADocument", "«[»\na\n---\nb: 1\n", {"DG1060 unclosed `[`"}},
    {"BracketThatClosesNothing", "a: [x]«]»\nb: 1\n", {"DG1061 unmatched `]`"}},
    {"BracketOfTheOtherKind", "a: [x, {y: 1«]»\nb: 1\n", {"DG1062 mismatched bracket: `]` cannot close `}`"}},
    {"MissingComma", "a: [\"x\" «\"y\"»]\nb: 1\n", {"DG1063 missing comma before `\"y\"`"}},
    {"MissingCommaAtALineEnd", "{\n  \"a\": 1\n  «\"b\"»: 2\n}\n", {"DG1063 missing comma before `\"b\"`"}},
    {"MissingCommaBeforeAKey", "a: {b: 1 «c»: 2}\nb: 1\n", {"DG1063 missing comma before `c`"}},
    {"EntryWithoutAnything", "a: [x, «,» y]\nb: 1\n", {"DG1064 missing entry before the comma"}},
    {"CommaFirst", "a: [«,» y]\nb: 1\n", {"DG1064 missing entry before the comma"}},
    {"DashBetweenBrackets", "a: [«-» b, - c]\nd: 1\n", {"DG1065 list item with a dash inside a flow collection"}},
    {"ColonWithoutKey", "a: {b: «:» c}\nd: 1\n", {"DG1066 missing key before the colon"}},
    {"SecondColonBetweenBraces", "a: {b: «c:» d}\nd: 1\n", {"DG1037 second key `c` on the same line"}},
    {"KeyThatSpansLinesBetweenBrackets", "a: [«b»\n  : c]\nd: 1\n", {"DG1040 the key spans several lines"}},
    {"CommentWithoutSpaceBetweenBrackets",
     "a: [x,«#»c\n y]\nd: 1\n",
     {"DG1047 missing space before the `#` of a comment"}},
};

const Case kText[] = {
    {"QuoteNeverClosed", "description: «\"»Run the thing\nname: x\nspec:\n  dag: []\n", {"DG1080 unclosed quote"}},
    {"SingleQuoteNeverClosed", "a:\n  b: «'»it is\n  c: 1\nd: 2\n", {"DG1080 unclosed quote"}},
    {"QuoteThatTheNextOpeningQuoteCloses", "a: «\"»x\nb: \"y\"\nc: 1\n", {"DG1080 unclosed quote"}},
    {"QuoteNeverClosedBetweenBrackets", "args: [\"a\", «\"»b]\nb: 1\nc: 'x'\n", {"DG1080 unclosed quote"}},
    {"QuoteAtTheVeryEnd", "a: «\"»", {"DG1080 unclosed quote"}},
    {"UnknownEscape", "a: \"C:«\\d»ir\"\nb: 1\n", {"DG1081 invalid escape sequence `\\d`"}},
    {"EscapedCharacterOfManyBytes", "a: \"«\\é»\"\nb: 1\n", {"DG1081 invalid escape sequence `\\é`"}},
    {"TooFewHexDigits",
     "a: \"«\\xzz» «\\u12»\"\n",
     {"DG1082 incomplete escape sequence `\\xzz`, expected 2 hexadecimal digits",
      "DG1082 incomplete escape sequence `\\u12`, expected 4 hexadecimal digits"}},
    {"HalfASurrogatePair", "a: \"«\\ud83d» x\"\n", {"DG1083 `\\ud83d` is not a valid Unicode character"}},
    {"CodePointOutOfRange", "a: \"«\\U0011FFFF»\"\n", {"DG1083 `\\U0011FFFF` is not a valid Unicode character"}},
    {"TextOnTheLineOfItsMark",
     "a: | «text»\n  more\nb: 1\n",
     {"DG1085 unexpected `text` after the block scalar indicator `|`"}},
    {"NoIndentationOfTen", "a: >1«0»\n x\nb: 1\n", {"DG1085 unexpected `0` after the block scalar indicator `>`"}},
    {"MarkerInsideQuotes",
     "a: \"x\n«---»\ny\"\n",
     {"DG1089 `---` at the start of a line ends the document inside a quoted string"}},
};

const Case kProperties[] = {
    {"UnknownAnchor",
     "a: &base 1\nb: «*bsae»\nc: «*»**bold**\nd: «*».txt\n",
     {"DG1100 unknown anchor `bsae`", "DG1046 an unquoted value cannot start with `*`",
      "DG1046 an unquoted value cannot start with `*`"}},
    {"AnchorOfAnotherDocument", "a: &x 1\n---\na: «*x»\n", {"DG1100 unknown anchor `x`"}},
    {"MarkWithoutName", "a: «&» x\nb: «*»\n", {"DG1101 missing name after `&`", "DG1101 missing name after `*`"}},
    {"TwoAnchors", "a: &x «&y» 1\n", {"DG1102 duplicate anchor `&y` on one node"}},
    {"TwoAnchorsOnTwoLines", "a: &x\n  «&y» 1\n", {"DG1102 duplicate anchor `&y` on one node"}},
    {"TwoTags", "a: !x «!y» 1\n", {"DG1103 duplicate tag `!y` on one node"}},
    {"AliasWithAnchor", "a: &x 1\nb: «&y *x»\n", {"DG1104 alias `*x` cannot have an anchor or a tag"}},
    {"UndeclaredHandle", "a: «!e!»x 1\n", {"DG1105 undeclared tag handle `!e!`"}},
    {"MalformedTags", "a: «!<foo» 1\nb: «!a{b» 2\n", {"DG1106 invalid tag `!<foo`", "DG1106 invalid tag `!a{b`"}},
    {"AnchorBeforeADash", "«&x» - a\n", {"DG1107 `&x` is not allowed on the same line as `-`"}},
    {"AnchorOfNothing", "a:\n«&x»\n- b\n", {"DG1108 `&x` is not followed by a value"}},
    {"DirectiveWithoutDocument", "«%YAML 1.2»\na: 1\n", {"DG1122 missing `---` after the directives"}},
    {"DirectiveInsideADocument",
     "a: 1\n«%YAML 1.2»\n---\nb: 1\n",
     {"DG1123 directive inside a document, expected `...` before it"}},
    {"MalformedDirectives",
     "«%YAML one»\n«%TAG x y»\n«%TAG !a! {»\n«%» x\n---\na\n",
     {"DG1120 invalid `%YAML` directive, expected `%YAML 1.2`",
      "DG1120 invalid `%TAG` directive, expected `%TAG !name! prefix`",
      "DG1120 invalid `%TAG` directive, expected `%TAG !name! prefix`",
      "DG1120 invalid `%` directive, expected `%YAML 1.2`"}},
    {"DirectivesTwice",
     "%YAML 1.2\n«%YAML 1.2»\n%TAG ! x\n«%TAG ! y»\n---\na\n",
     {"DG1121 duplicate directive `%YAML`", "DG1121 duplicate directive `%TAG !`"}},
    {"AnotherYaml", "%YAML «2.0»\n---\na\n", {"DG1124 unsupported YAML version 2.0, expected 1.2"}},
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
  EXPECT_EQ(reading.findings[0].notes[0].message, "the siblings start here");
}

}  // namespace
}  // namespace dagc::yaml
