// SPDX-License-Identifier: Apache-2.0
#include "base/edit_distance.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace dagc {
namespace {

TEST(EditDistance, CountsEditsUpToTheLimit) {
  EXPECT_EQ(EditDistance("depends", "depends", 3), 0u);
  EXPECT_EQ(EditDistance("dpends", "depends", 3), 1u);
  EXPECT_EQ(EditDistance("depnesd", "depends", 3), 2u);
  EXPECT_EQ(EditDistance("iamge", "image", 3), 1u);  // neighbours swapped
  EXPECT_EQ(EditDistance("Image", "image", 3), 0u);
  EXPECT_EQ(EditDistance("abc", "xyzxyz", 2), 3u);
}

// The table that the distance is read from, whole.
std::size_t PlainDistance(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> table(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        table[i][j] = i + j;
        continue;
      }
      table[i][j] =
          std::min({table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        table[i][j] = std::min(table[i][j], table[i - 2][j - 2] + 1);
      }
    }
  }
  return table[a.size()][b.size()];
}

TEST(EditDistance, IsThatOfTheWholeTable) {
  std::vector<std::string> words = {"", std::string(70, 'a'), std::string(69, 'a') + "bb"};
  for (unsigned number = 0; number < 3 * 3 * 3 * 3 * 3; ++number) {
    std::string word;
    for (unsigned rest = number; rest > 0; rest /= 3) word += static_cast<char>('a' + rest % 3);
    words.push_back(word);
  }
  for (const std::string& a : words) {
    for (const std::string& b : words) {
      for (const std::size_t limit : {0U, 1U, 2U, 3U}) {
        ASSERT_EQ(EditDistance(a, b, limit), std::min(PlainDistance(a, b), limit + 1)) << a << " " << b << " " << limit;
      }
    }
  }
}

TEST(Nearest, TakesTheFirstOfTheNearest) {
  constexpr std::array<std::string_view, 3> kKeys = {"command", "arguments", "image"};
  EXPECT_EQ(Nearest("imgae", kKeys), "image");
  EXPECT_EQ(Nearest("comand", kKeys), "command");
  EXPECT_EQ(Nearest("volumes", kKeys), "");
  EXPECT_EQ(Nearest("x", kKeys), "");
}

TEST(Nearest, TakesAShortForm) {
  constexpr std::array<std::string_view, 3> kKeys = {"values", "directory", "dire"};
  EXPECT_EQ(Nearest("val", kKeys), "values");
  EXPECT_EQ(Nearest("dir", kKeys), "dire");
  EXPECT_EQ(Nearest("direc", kKeys), "dire");
  EXPECT_EQ(Nearest("di", kKeys), "");
}

}  // namespace
}  // namespace dagc
