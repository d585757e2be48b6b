// SPDX-License-Identifier: Apache-2.0
#include "base/glob.h"

#include <gtest/gtest.h>

#include <string>

namespace dagc {
namespace {

TEST(Glob, StarStaysInItsSegment) {
  EXPECT_TRUE(GlobMatches("*.yaml", "a.yaml"));
  EXPECT_TRUE(GlobMatches("*.yaml", ".yaml"));
  EXPECT_FALSE(GlobMatches("*.yaml", "dir/a.yaml"));
  EXPECT_TRUE(GlobMatches("dir/*/c", "dir/b/c"));
  EXPECT_FALSE(GlobMatches("dir/*/c", "dir/a/b/c"));
}

TEST(Glob, TwoStarsCrossSegments) {
  EXPECT_TRUE(GlobMatches("legacy/**", "legacy/a.yaml"));
  EXPECT_TRUE(GlobMatches("legacy/**", "legacy/a/b/c.yaml"));
  EXPECT_FALSE(GlobMatches("legacy/**", "legacy.yaml"));
  EXPECT_FALSE(GlobMatches("legacy/**", "new/legacy/a.yaml"));
  EXPECT_TRUE(GlobMatches("**/a.yaml", "a.yaml"));
  EXPECT_TRUE(GlobMatches("**/a.yaml", "x/y/a.yaml"));
  EXPECT_FALSE(GlobMatches("**/a.yaml", "x/ya.yaml"));
  EXPECT_TRUE(GlobMatches("x/**/z", "x/z"));
  EXPECT_TRUE(GlobMatches("x/**/z", "x/y/y/z"));
  EXPECT_FALSE(GlobMatches("x/**/z", "xz"));
  EXPECT_TRUE(GlobMatches("**", "anything/at all"));
}

TEST(Glob, QuestionMarkIsOneByteButNoSlash) {
  EXPECT_TRUE(GlobMatches("a?c", "abc"));
  EXPECT_FALSE(GlobMatches("a?c", "a/c"));
  EXPECT_FALSE(GlobMatches("a?c", "ac"));
}

TEST(Glob, EverythingElseIsItself) {
  EXPECT_TRUE(GlobMatches("a.b[1]{x}", "a.b[1]{x}"));
  EXPECT_FALSE(GlobMatches("a.b", "aXb"));
  EXPECT_TRUE(GlobMatches("", ""));
  EXPECT_FALSE(GlobMatches("", "a"));
  EXPECT_FALSE(GlobMatches("a", "ab"));
}

TEST(Glob, SomePatternsCanMatchNothing) {
  for (const char* good : {"a", "/a", "a/", "./a/**", "**/x.yaml", "[", ".hidden/a"})
    EXPECT_TRUE(GlobCanMatch(good)) << good;
  for (const char* bad : {"", "/", "a//b", "../a", "a/../b", "a/./b", "//a"}) EXPECT_FALSE(GlobCanMatch(bad)) << bad;
}

TEST(Glob, ManyStarsTakeNoExponentialTime) {
  std::string pattern;
  for (int i = 0; i < 200; ++i) pattern += "*a";
  EXPECT_FALSE(GlobMatches(pattern + "b", std::string(2000, 'a')));
}

}  // namespace
}  // namespace dagc
