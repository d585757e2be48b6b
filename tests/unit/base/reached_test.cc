// SPDX-License-Identifier: Apache-2.0
// Patterns are matched 64 places of a path at a time: what lies on both sides of such a border must not differ.
#include <gtest/gtest.h>

#include <string>

#include "base/glob.h"
#include "base/ignore_rules.h"

namespace dagc {
namespace {

constexpr std::size_t kLongest = 200;

TEST(Reached, ABorderOfWordsMakesNoDifference) {
  for (std::size_t n = 0; n <= kLongest; ++n) {
    SCOPED_TRACE(n);
    const std::string part(n, 'a');
    for (const auto matches : {GlobMatches, WildMatches}) {
      EXPECT_TRUE(matches(part, part));
      EXPECT_TRUE(matches("*", part));
      EXPECT_TRUE(matches("*b", part + "b"));
      EXPECT_FALSE(matches("*b", part));
      EXPECT_TRUE(matches("*a*b*", part + "ab" + part));
      EXPECT_FALSE(matches("*", part + "/"));
      EXPECT_FALSE(matches("*b", part + "/b"));
      EXPECT_TRUE(matches("**/b", part + "/b"));
      EXPECT_TRUE(matches("**/*b", part + "/" + part + "b"));
      EXPECT_FALSE(matches("**/b", part + "b" + (n == 0 ? "c" : "")));
      EXPECT_TRUE(matches("x/**", "x/" + part + "/" + part));
      EXPECT_TRUE(matches(std::string(n, '?'), part));
      EXPECT_FALSE(matches(std::string(n + 1, '?'), part));
    }
  }
}

TEST(Reached, EveryByteValueHasItsMask) {
  std::string all;
  for (int c = 1; c < 256; ++c) {
    if (c != '*' && c != '?' && c != '[' && c != '\\') all += static_cast<char>(c);
  }
  EXPECT_TRUE(GlobMatches(all, all));
  EXPECT_TRUE(GlobMatches("*" + all.substr(all.find('/') + 1), "x" + all.substr(all.find('/') + 1)));
  EXPECT_FALSE(GlobMatches(all + "x", all + "y"));
}

}  // namespace
}  // namespace dagc
