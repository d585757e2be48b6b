// SPDX-License-Identifier: Apache-2.0
// Bytes that are no YAML text.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "reading.h"

namespace dagc::yaml {
namespace {

using namespace std::string_literals;
using Lines = std::vector<std::string>;

Lines Findings(const std::string& text, const ReadOptions& options = {}) {
  Lines lines;
  const Reading reading = ReadText(text, options);
  for (const Diagnostic& finding : reading.findings) {
    lines.push_back(std::to_string(finding.span.begin) + '-' + std::to_string(finding.span.end) + ' ' +
                    OneLine(finding));
  }
  EXPECT_EQ(reading.ok, lines.empty());
  return lines;
}

TEST(Encoding, RefusesWhatIsNotUtf8) {
  EXPECT_EQ(Findings("a: \xFF\n"), (Lines{"3-4 DG1001 invalid UTF-8: byte 0xFF"}));
  EXPECT_EQ(Findings("a: \xC0\xAF\n"), (Lines{"3-4 DG1001 invalid UTF-8: byte 0xC0"}));          // overlong
  EXPECT_EQ(Findings("a: \xED\xA0\x80\n"), (Lines{"3-4 DG1001 invalid UTF-8: byte 0xED"}));      // surrogate
  EXPECT_EQ(Findings("a: x\xE2\x82"), (Lines{"4-5 DG1001 invalid UTF-8: byte 0xE2"}));           // cut off
  EXPECT_EQ(Findings("a: \xF4\x90\x80\x80\n"), (Lines{"3-4 DG1001 invalid UTF-8: byte 0xF4"}));  // beyond U+10FFFF
}

TEST(Encoding, RefusesControlCharactersWhereverTheyStandInAWord) {
  for (std::size_t before = 0; before < 12; ++before) {
    const std::string text = "a: " + std::string(before, 'x');
    const std::string at = std::to_string(text.size()) + '-' + std::to_string(text.size() + 1);
    EXPECT_EQ(Findings(text + "\x01yyyyyyyyyy\n"),
              (Lines{at + " DG1003 control character U+0001 is not allowed in YAML"}));
    EXPECT_EQ(Findings(text + "\x1Byyyyyyyyyy\n"),
              (Lines{at + " DG1003 control character U+001B is not allowed in YAML"}));
    EXPECT_EQ(Findings(text + "\x7Fyyyyyyyyyy\n"),
              (Lines{at + " DG1003 control character U+007F is not allowed in YAML"}));
    EXPECT_EQ(Findings(text + "\0yyyyyyyyyy\n"s), (Lines{at + " DG1002 NUL byte in the file"}));
  }
  EXPECT_EQ(Findings("a: \xC2\x9F\n"), (Lines{"3-5 DG1003 control character U+009F is not allowed in YAML"}));
  EXPECT_EQ(Findings("a: \xEF\xBF\xBF\n"), (Lines{"3-6 DG1003 control character U+FFFF is not allowed in YAML"}));
}

TEST(Encoding, ReportsSeveralControlCharactersButNotThousands) {
  EXPECT_EQ(Findings("a: \x01\nb: \x02\n").size(), 2U);
  EXPECT_EQ(Findings(std::string(5000, '\x01')).size(), 1U);
  std::string lines;
  for (int i = 0; i < 5000; ++i) lines += "\x01\n";
  EXPECT_EQ(Findings(lines).size(), 8U);
}

// JSON allows them there.
TEST(Encoding, AllowsMostCharactersInQuotes) {
  EXPECT_TRUE(Findings("a: \"x\x7F\xC2\x9F\xEF\xBF\xBE\xEF\xBB\xBFy\"\nb: 'x\x7Fy'\n").empty());
  EXPECT_EQ(Findings("a: \"x\x01y\"\n").size(), 1U);
  EXPECT_EQ(Findings("a: 'x\x7Fy'\nb: x\x7Fy\n"),
            (Lines{"13-14 DG1003 control character U+007F is not allowed in YAML"}));
  EXPECT_EQ(Findings("# \x7F\na: 'x\x7Fy'\n"), (Lines{"2-3 DG1003 control character U+007F is not allowed in YAML"}));
}

TEST(Encoding, NamesOtherEncodings) {
  EXPECT_EQ(Findings("\xFF\xFE"
                     "a\0"s),
            (Lines{"0-0 DG1004 the file is encoded in UTF-16 (little endian), expected UTF-8"}));
  EXPECT_EQ(Findings("\0a\0:"s), (Lines{"0-0 DG1004 the file is encoded in UTF-16 (big endian), expected UTF-8"}));
  EXPECT_EQ(Findings("a\0:\0"s), (Lines{"0-0 DG1004 the file is encoded in UTF-16 (little endian), expected UTF-8"}));
  EXPECT_EQ(Findings("\xFE\xFF\0a"s), (Lines{"0-0 DG1004 the file is encoded in UTF-16 (big endian), expected UTF-8"}));
  EXPECT_EQ(Findings("\xFF\xFE\0\0a\0\0\0"s),
            (Lines{"0-0 DG1004 the file is encoded in UTF-32 (little endian), expected UTF-8"}));
  EXPECT_EQ(Findings("\0\0\xFE\xFF\0\0\0a"s),
            (Lines{"0-0 DG1004 the file is encoded in UTF-32 (big endian), expected UTF-8"}));
}

TEST(Encoding, TakesAByteOrderMarkBeforeADocumentOnly) {
  EXPECT_TRUE(Findings("\xEF\xBB\xBF"
                       "a: 1\n")
                  .empty());
  EXPECT_TRUE(Findings("a: 1\n...\n\xEF\xBB\xBF"
                       "b: 1\n")
                  .empty());
  EXPECT_EQ(Findings("a: 1\n\xEF\xBB\xBF"
                     "b: 2\n"),
            (Lines{"5-8 DG1005 byte order mark (U+FEFF) inside the text"}));
  EXPECT_EQ(Findings("---\n\xEF\xBB\xBF"
                     "b: 2\n"),
            (Lines{"4-7 DG1005 byte order mark (U+FEFF) inside the text"}));
}

TEST(Limits, OfTheTextsSizeAreKept) {
  ReadOptions options;
  options.limits.file_bytes = 5;
  EXPECT_TRUE(Findings("a: 1\n", options).empty());
  EXPECT_EQ(Findings("a: 12\n", options), (Lines{"0-0 DG1020 the file has 6 bytes, more than the limit of 5"}));
}

TEST(Limits, OfDepthAreKept) {
  ReadOptions options;
  options.limits.depth = 3;
  EXPECT_TRUE(Findings("a: [{b: c}]\n", options).empty());
  EXPECT_EQ(Findings("a: [{b: [c]}]\n", options), (Lines{"8-9 DG1021 nested deeper than the limit of 3 levels"}));
  EXPECT_TRUE(Findings("- - - x\n", options).empty());
  EXPECT_EQ(Findings("- - - - x\n", options), (Lines{"6-7 DG1021 nested deeper than the limit of 3 levels"}));
}

TEST(Limits, OfKeysAreCountedInCharacters) {
  std::string key;
  for (int i = 0; i < 1024; ++i) key += "é";
  EXPECT_TRUE(Findings(key + ": 1\n").empty());
  EXPECT_EQ(Findings(key + "x: 1\n"),
            (Lines{"0-2049 DG1022 the key has 1025 characters, more than the limit of 1024"}));
  EXPECT_EQ(Findings("[" + std::string(2000, 'x') + ": 1]\n"),
            (Lines{"1-2001 DG1022 the key has 2000 characters, more than the limit of 1024"}));
}

}  // namespace
}  // namespace dagc::yaml
