// SPDX-License-Identifier: Apache-2.0
#include "base/display_width.h"

#include <gtest/gtest.h>

#include <clocale>
#include <cwchar>

namespace dagc {
namespace {

TEST(DisplayWidth, LettersMarksAndIdeographs) {
  EXPECT_EQ(DisplayWidth("abc"), 3u);
  EXPECT_EQ(DisplayWidth("e\xCC\x81"), 1u);                 // e with a combining acute
  EXPECT_EQ(DisplayWidth("\xE6\x97\xA5\xE6\x9C\xAC"), 4u);  // two ideographs
  EXPECT_EQ(DisplayWidth("\xF0\x9F\x9A\x80"), 2u);          // a rocket
  EXPECT_EQ(DisplayWidth("\xE1\x84\x92\xE1\x85\xA1"), 2u);  // a Hangul syllable in two jamo
  EXPECT_EQ(DisplayWidth("a\xFF"
                         "b"),
            3u);  // a stray byte
  EXPECT_EQ(DisplayWidth(""), 0u);
}

// The C library has a table of its own, of another Unicode version: where both know a character they agree, but for
// a handful that the two versions changed.
TEST(DisplayWidth, AgreesWithTheCLibrary) {
  const char* before = std::setlocale(LC_CTYPE, nullptr);
  const std::string saved = before == nullptr ? "C" : before;
  if (std::setlocale(LC_CTYPE, "C.UTF-8") == nullptr) GTEST_SKIP() << "SKIPPED: no C.UTF-8 locale";
  std::size_t known = 0;
  std::string differing;
  std::size_t differences = 0;
  for (std::uint32_t c = 0xA0; c < 0x110000; ++c) {
    const int theirs = ::wcwidth(static_cast<wchar_t>(c));
    if (theirs < 0) continue;
    ++known;
    if (theirs == DisplayWidth(c)) continue;
    ++differences;
    if (differences < 100) differing += " " + std::to_string(c);
  }
  std::setlocale(LC_CTYPE, saved.c_str());
  EXPECT_GT(known, 200'000u);
  EXPECT_LT(differences, 100u) << differing;
}

}  // namespace
}  // namespace dagc
