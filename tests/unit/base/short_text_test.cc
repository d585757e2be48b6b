// SPDX-License-Identifier: Apache-2.0
#include "base/short_text.h"

#include <gtest/gtest.h>

#include <string>

namespace dagc {
namespace {

// Around every size at which another way is taken.
constexpr std::size_t kMostSize = 40;

TEST(IsSameText, SeesADifferenceInEveryByte) {
  for (std::size_t size = 0; size <= kMostSize; ++size) {
    const std::string text(size, 'x');
    EXPECT_TRUE(IsSameText(text, std::string(size, 'x'))) << size;
    EXPECT_FALSE(IsSameText(text, text + 'x')) << size;
    for (std::size_t i = 0; i < size; ++i) {
      std::string other = text;
      other[i] = 'y';
      EXPECT_FALSE(IsSameText(text, other)) << size << ' ' << i;
    }
  }
}

TEST(Contains, FindsAByteWhereverItStands) {
  for (std::size_t size = 0; size <= kMostSize; ++size) {
    for (const char filling : {'x', '%', '#', '\0', '\x01', '\xFF', '\xA4'}) {
      std::string text(size, filling);
      EXPECT_FALSE(Contains(text, '$')) << size;
      for (std::size_t i = 0; i < size; ++i) {
        text[i] = '$';
        EXPECT_TRUE(Contains(text, '$')) << size << ' ' << i;
        text[i] = filling;
      }
    }
  }
}

TEST(CopyText, CopiesEveryByteAndNoMore) {
  std::string text;
  for (std::size_t size = 0; size <= kMostSize; ++size, text += static_cast<char>('a' + size % 26)) {
    std::string to(size + 1, '-');
    CopyText(text, to.data());
    EXPECT_EQ(to, text + '-');
  }
}

}  // namespace
}  // namespace dagc
