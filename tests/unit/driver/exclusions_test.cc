// SPDX-License-Identifier: Apache-2.0
#include "driver/exclusions.h"

#include <gtest/gtest.h>

namespace dagc::driver {
namespace {

Exclusions Of(std::string_view glob) {
  Exclusions exclusions;
  exclusions.Add("/repo", glob);
  return exclusions;
}

TEST(Exclusions, SpeakOfPathsBelowTheirFolder) {
  EXPECT_TRUE(Of("chart/**").Contains("/repo/chart/a/b.yaml"));
  EXPECT_FALSE(Of("chart/**").Contains("/repo/x/chart/b.yaml"));
  EXPECT_FALSE(Of("chart/**").Contains("/other/chart/b.yaml"));
  EXPECT_FALSE(Of("chart/**").Contains("/repository/chart/b.yaml"));
  EXPECT_TRUE(Of("./a/*.yaml").Contains("/repo/a/b.yaml"));
  EXPECT_FALSE(Of("a/*.yaml").Contains("/repo/a/c/b.yaml"));
  EXPECT_TRUE(Of("**/a.yaml").Contains("/repo/x/a.yaml"));
}

TEST(Exclusions, NamesWithoutASlashCountAtAnyDepth) {
  EXPECT_TRUE(Of("vendor").Contains("/repo/x/vendor/y/a.yaml"));
  EXPECT_TRUE(Of("*.json").Contains("/repo/x/a.json"));
  EXPECT_FALSE(Of("/a.yaml").Contains("/repo/x/a.yaml"));
  EXPECT_TRUE(Of("/a.yaml").Contains("/repo/a.yaml"));
}

TEST(Exclusions, ASlashAtTheEndMeansFolders) {
  EXPECT_TRUE(Of("old/").Contains("/repo/x/old/a.yaml"));
  EXPECT_FALSE(Of("old/").Contains("/repo/x/old"));
}

TEST(Exclusions, KnowFoldersThatNeedNotBeEntered) {
  EXPECT_TRUE(Of("chart/**").Names("/repo/chart", true));
  EXPECT_FALSE(Of("chart/**/x.yaml").Names("/repo/chart", true));
  EXPECT_FALSE(Of("chart/**").Names("/repo", true));
}

}  // namespace
}  // namespace dagc::driver
