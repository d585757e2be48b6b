// SPDX-License-Identifier: Apache-2.0
#include "base/hex.h"

#include <gtest/gtest.h>

#include <limits>

namespace dagc::test {
namespace {

std::string Hex(std::uint64_t value, int digits, HexCase letters = HexCase::kLower) {
  std::string text = "x";
  AppendHex(text, value, digits, letters);
  return text;
}

TEST(Hex, WritesAsManyDigitsAsAreAskedFor) {
  EXPECT_EQ(Hex(0xAB, 2), "xab");
  EXPECT_EQ(Hex(0xAB, 4, HexCase::kUpper), "x00AB");
  EXPECT_EQ(Hex(0x12345, 4), "x2345");
  EXPECT_EQ(Hex(std::numeric_limits<std::uint64_t>::max(), 16), "xffffffffffffffff");
}

TEST(Hex, EscapesBytesOfUris) {
  std::string text;
  AppendPercentEscape(text, '/');
  AppendPercentEscape(text, '\xC3');
  EXPECT_EQ(text, "%2F%C3");
}

TEST(Hex, ReadsDigitsOfBothCases) {
  EXPECT_EQ(HexDigit('0'), 0);
  EXPECT_EQ(HexDigit('9'), 9);
  EXPECT_EQ(HexDigit('a'), 10);
  EXPECT_EQ(HexDigit('F'), 15);
  for (const char c : {'g', 'G', '/', ':', '`', '@', '\0'}) EXPECT_EQ(HexDigit(c), -1) << c;
}

}  // namespace
}  // namespace dagc::test
