// SPDX-License-Identifier: Apache-2.0
#include "base/ignore_rules.h"

#include <gtest/gtest.h>

namespace dagc {
namespace {

using enum IgnoreRules::Verdict;

IgnoreRules::Verdict Of(std::string_view rules, std::string_view path, bool is_directory = true) {
  return IgnoreRules(rules).VerdictOn(path, is_directory);
}

TEST(IgnoreRules, MatchNamesAtAnyDepthAndPathsFromTheFile) {
  EXPECT_EQ(Of("build\n", "a/build"), kIgnored);
  EXPECT_EQ(Of("/build\n", "a/build"), kNone);
  EXPECT_EQ(Of("a/build", "a/build"), kIgnored);
  EXPECT_EQ(Of("a/build", "b/a/build"), kNone);
  EXPECT_EQ(Of("build/\n", "build"), kIgnored);
  EXPECT_EQ(Of("build/\n", "build", false), kNone);
  EXPECT_EQ(Of("build/*\n", "build"), kNone) << "what is in it, and not the folder itself";
  EXPECT_EQ(Of("**/out/\n", "x/y/out"), kIgnored);
  EXPECT_EQ(Of("a/**/b\n", "a/b"), kIgnored);
  EXPECT_EQ(Of("a/**/b\n", "a/x/y/b"), kIgnored);
  EXPECT_EQ(Of("a/**\n", "a"), kNone);
}

TEST(IgnoreRules, LastMatchDecides) {
  EXPECT_EQ(Of("*\n!keep/\n", "keep"), kKept);
  EXPECT_EQ(Of("!keep/\n*\n", "keep"), kIgnored);
}

TEST(IgnoreRules, ReadLinesAsGitDoes) {
  EXPECT_EQ(Of("# build\n", "# build"), kNone);
  EXPECT_EQ(Of("\\# build\n", "# build"), kIgnored);
  EXPECT_EQ(Of("build  \r\n", "build"), kIgnored);
  EXPECT_EQ(Of("build\\ \n", "build "), kIgnored);
  EXPECT_EQ(Of("\xEF\xBB\xBF"
               "build\n",
               "build"),
            kIgnored);
  EXPECT_EQ(Of("build\\\n", "build"), kNone);
  EXPECT_EQ(Of("\n/\n!\n", "a"), kNone);
}

TEST(IgnoreRules, KnowSets) {
  EXPECT_TRUE(WildMatches("[a-c]x", "bx"));
  EXPECT_FALSE(WildMatches("[!a-c]x", "bx"));
  EXPECT_TRUE(WildMatches("[]]", "]"));
  EXPECT_TRUE(WildMatches("[[:digit:]_]", "7"));
  EXPECT_FALSE(WildMatches("[[:nothing:]]", "7"));
  EXPECT_FALSE(WildMatches("[a", "a"));
  EXPECT_FALSE(WildMatches("a[!b]c", "a/c"));
  EXPECT_TRUE(WildMatches("\\*", "*"));
}

TEST(IgnoreRules, NoPatternTakesLong) {
  std::string pattern, path;
  for (int i = 0; i < 1000; ++i) {
    pattern += "*a";
    path += 'a';
  }
  EXPECT_FALSE(WildMatches(pattern + "b", path + path));
}

}  // namespace
}  // namespace dagc
