// SPDX-License-Identifier: Apache-2.0
#include "base/text.h"

#include <gtest/gtest.h>

#include <array>

namespace dagc {
namespace {

TEST(QuotedList, ReadsLikeASentence) {
  constexpr std::array<std::string_view, 3> kWords = {"a", "b", "c"};
  EXPECT_EQ(QuotedList(kWords), "`a`, `b` and `c`");
  EXPECT_EQ(QuotedList(std::span(kWords).first(1)), "`a`");
  EXPECT_EQ(QuotedList(kWords, 2), "`a`, `b` and 1 more");
}

TEST(Join, PutsTheSeparatorBetween) {
  constexpr std::array<std::string_view, 3> kWords = {"", "b", ""};
  EXPECT_EQ(Join(kWords, "/"), "/b/");
}

TEST(TakeDigits, TakesThoseInFront) {
  std::string_view text = "12a3";
  EXPECT_EQ(TakeDigits(text), "12");
  EXPECT_EQ(text, "a3");
  EXPECT_EQ(TakeDigits(text), "");
}

TEST(ReplaceEach, GoesFromLeftToRight) {
  EXPECT_EQ(ReplaceEach("aaa", "aa", "b"), "ba");
  EXPECT_EQ(ReplaceEach("a.a", "a", "aa"), "aa.aa");
  EXPECT_EQ(ReplaceEach("", "a", "b"), "");
}

TEST(Utf8, DecodesWhatItEncodes) {
  for (std::uint32_t c : {0x24u, 0xA2u, 0x20ACu, 0xD7FFu, 0xE000u, 0x10348u, 0x10FFFFu}) {
    std::string text;
    AppendUtf8(text, c);
    const CodePoint decoded = DecodeUtf8(text, 0);
    EXPECT_EQ(decoded.value, c);
    EXPECT_EQ(decoded.length, text.size());
  }
}

TEST(Utf8, IsJudgedAsAWhole) {
  for (const std::string_view good : {"", "abc", "K\xC3\xB6ln", "\xF0\x9F\x98\x80"}) EXPECT_TRUE(IsUtf8(good)) << good;
  for (const std::string_view bad : {"K\xF6ln", "\xC3", "a\xFF", "\xED\xA0\x80"}) EXPECT_FALSE(IsUtf8(bad));
}

TEST(Utf8, RefusesOverlongSurrogateTruncatedAndTooLarge) {
  for (std::string_view bad : {"\xC0\x80", "\xED\xA0\x80", "\xE2\x82", "\xF4\x90\x80\x80", "\xFF", "\x80"}) {
    EXPECT_EQ(DecodeUtf8(bad, 0).value, CodePoint::kInvalid) << bad.size();
    EXPECT_EQ(DecodeUtf8(bad, 0).length, 1u);
  }
}

}  // namespace
}  // namespace dagc
