// SPDX-License-Identifier: Apache-2.0
#include "support/hostile_inputs.h"

#include <cstddef>

namespace dagc::test {
namespace {

std::string Times(std::size_t count, std::string_view piece) {
  std::string text;
  text.reserve(count * piece.size());
  for (std::size_t i = 0; i < count; ++i) text += piece;
  return text;
}

std::string NestedMaps(std::size_t depth) {
  std::string text;
  for (std::size_t i = 0; i < depth; ++i) text += std::string(i, ' ') + "k:\n";
  return text;
}

std::string Numbered(std::size_t count, std::string_view before, std::string_view behind) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    text += before;
    text += std::to_string(i);
    text += behind;
  }
  return text;
}

std::string Laughs() {
  std::string text = "a: &a [x,x,x,x,x,x,x,x,x]\n";
  for (char c = 'b'; c <= 'i'; ++c) {
    text += std::string(1, c) + ": &" + c + " [";
    for (int i = 0; i < 9; ++i) text += std::string(i > 0 ? "," : "") + "*" + static_cast<char>(c - 1);
    text += "]\n";
  }
  return text;
}

constexpr const char* kDeep = "DG1021 nested deeper than the limit of 200 levels";
constexpr const char* kQuote = "DG1080 unclosed quote";

const HostileInput kInputs[] = {
    {"OneComma", [] { return std::string(","); }, "DG1046 an unquoted value cannot start with `,`"},
    {"CommaAfterAListItem", [] { return std::string("- a\n- b,\n,\n"); },
     "DG1036 missing `-` before the list item `,`"},
    {"CommaAfterAList", [] { return std::string("[a], b"); }, "DG1041 unexpected `, b` after the value"},
    {"JsonLinesWithCommas", [] { return std::string("{\"n\": 1},\n{\"n\": 2}\n"); },
     "DG1041 unexpected `,` after the value"},
    {"OpenBrackets", [] { return Times(1'000'000, "["); }, kDeep},
    {"BalancedBrackets", [] { return Times(100'000, "[") + Times(100'000, "]"); }, kDeep},
    {"OpenBraces", [] { return Times(100'000, "{a: "); }, kDeep},
    {"OpenBracesAsKeys", [] { return Times(16'000, "{"); }, kDeep},
    {"Dashes", [] { return Times(100'000, "- ") + "x\n"; }, kDeep},
    {"QuestionMarks", [] { return Times(100'000, "? ") + "x\n"; }, kDeep},
    {"NestedMaps", [] { return NestedMaps(5'000); }, kDeep},
    {"BillionLaughs", Laughs, ""},
    {"ManyAliases", [] { return "a: &a " + Times(100'000, "x") + "\nb: [" + Times(50'000, "*a, ") + "]\n"; }, ""},
    {"AliasOfItself", [] { return std::string("&a [*a]\n"); }, ""},
    {"AliasOfTheMapAroundIt", [] { return std::string("a: &x\n  b: *x\n"); }, ""},
    {"UndefinedAlias", [] { return std::string("a: *nope\n"); }, "DG1100 unknown anchor `nope`"},
    {"QuestionMarkColonTab", [] { return std::string(": ? d:\t:"); }, "DG1046 an unquoted value cannot start with `?`"},
    {"PercentAndByte", [] { return std::string("%\xFF"); }, "DG1001 invalid UTF-8: byte 0xFF"},
    {"OverlongUtf8", [] { return std::string("a: \xC0\xAF\n"); }, "DG1001 invalid UTF-8: byte 0xC0"},
    {"SurrogateInUtf8", [] { return std::string("a: \xED\xA0\x80\n"); }, "DG1001 invalid UTF-8: byte 0xED"},
    {"TruncatedUtf8", [] { return std::string("a: \xE2\x82"); }, "DG1001 invalid UTF-8: byte 0xE2"},
    {"Utf16",
     [] {
       return std::string(
           "\xFF\xFE"
           "a\0:\0 \0b\0",
           10);
     },
     "DG1004 the file is encoded in UTF-16 (little endian), expected UTF-8"},
    {"Utf32", [] { return std::string("\xFF\xFE\0\0a\0\0\0", 8); },
     "DG1004 the file is encoded in UTF-32 (little endian), expected UTF-8"},
    {"MarkInTheMiddle",
     [] {
       return std::string(
           "a: 1\n\xEF\xBB\xBF"
           "b: 2\n");
     },
     "DG1005 byte order mark (U+FEFF) inside the text"},
    {"NulHidesTheRest", [] { return std::string("a: x\0y\nb: 2\n", 12); }, "DG1002 NUL byte in the file"},
    {"ByteFourVanishes", [] { return std::string("a: x\x04y\n"); },
     "DG1003 control character U+0004 is not allowed in YAML"},
    {"ByteOne", [] { return std::string("a: x\x01y\n"); }, "DG1003 control character U+0001 is not allowed in YAML"},
    {"Escape", [] { return std::string("a: x\x1By\n"); }, "DG1003 control character U+001B is not allowed in YAML"},
    {"Delete", [] { return std::string("a: x\x7Fy\n"); }, "DG1003 control character U+007F is not allowed in YAML"},
    {"TabAsIndentation", [] { return std::string("a:\n\tb: 1\n"); }, "DG1030 tab used as indentation"},
    {"BlankLineWithATab", [] { return std::string("a: 1\n\t\nb: 2\n"); }, ""},
    {"LongPlain", [] { return "a: " + Times(1 << 20, "x") + "\n"; }, ""},
    {"LongPlainWords", [] { return "a: " + Times(1 << 18, "x y ") + "z\n"; }, ""},
    {"LongPlainOverLines", [] { return "a: x\n" + Times(20'000, "  words and words\n"); }, ""},
    {"LongQuoted", [] { return "a: \"" + Times(1 << 20, "x") + "\"\n"; }, ""},
    {"LongBlock", [] { return "a: |\n" + Times(20'000, "  words and words\n"); }, ""},
    {"LongBlockLine", [] { return "a: |\n  " + Times(1 << 20, "x") + "\n"; }, ""},
    {"LongUnclosedQuote", [] { return "a: 'x\n" + Times(20'000, "  words and words\n"); }, kQuote},
    {"LongKey", [] { return Times(1 << 20, "x") + ": 1\n"; },
     "DG1022 the key has 1048576 characters, more than the limit of 1024"},
    {"WideMap", [] { return Numbered(40'000, "k", ": v\n"); }, ""},
    {"WideFlowList", [] { return "[" + Times(160'000, "a, ") + "]\n"; }, ""},
    {"WideFlowListOverLines", [] { return "[\n" + Times(40'000, "  a,\n") + "]\n"; }, ""},
    {"WideFlowMap", [] { return "{" + Numbered(40'000, "k", ": v, ") + "}\n"; }, ""},
    {"ColonsBetweenBrackets", [] { return "[" + Times(40'000, "a: ") + "]\n"; },
     "DG1037 second key `a` on the same line"},
    {"ManyDocuments", [] { return Times(40'000, "--- a\n"); }, ""},
    {"ManyAnchors", [] { return Numbered(40'000, "- &a", " x\n"); }, ""},
    {"ManyComments", [] { return "a: 1\n" + Times(40'000, "# comment line\n") + "b: 2\n"; }, ""},
    {"ManyBlankLines", [] { return "a: 1\n" + Times(300'000, "\n") + "b: 2\n"; }, ""},
    {"ManySpaces", [] { return "a: 1" + Times(300'000, " ") + "\nb: 2\n"; }, ""},
    {"ManyEmptyKeys", [] { return Times(20'000, "?\n"); }, ""},
    {"ManyTags", [] { return Times(16'000, "!a "); }, "DG1103 duplicate tag `!a` on one node"},
    {"LongPrefixOfManyTags", [] { return "%TAG ! " + Times(10'000, "x") + "\n---\n" + Times(10'000, "- !a b\n"); },
     "DG1109 the tags of this file expand to 390039 bytes, which exceeds the limit"},
    {"ManyFlowKeys", [] { return "[" + Times(10'000, "[a]: b, ") + "]\n"; }, ""},
    {"DeepFlowKeys", [] { return Times(180, "[") + "a" + Times(180, "]") + ": b\n"; }, ""},
    {"CarriageReturns", [] { return Times(100'000, "a:\r") + "b: 1\r"; }, ""},
    {"ConflictMarkers", [] { return "a: 1\n" + Times(100'000, "=======\n"); }, "DG1048 unresolved merge conflict"},
};

}  // namespace

std::span<const HostileInput> HostileInputs() { return kInputs; }

}  // namespace dagc::test
