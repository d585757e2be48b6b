// SPDX-License-Identifier: Apache-2.0
#include "base/path.h"

#include <gtest/gtest.h>

namespace dagc {
namespace {

TEST(CleanPath, MakesOneSpellingOfOnePlace) {
  EXPECT_EQ(CleanPath("/data"), "/data");
  EXPECT_EQ(CleanPath("//data/./raw/"), "/data/raw");
  EXPECT_EQ(CleanPath("/"), "/");
  EXPECT_EQ(CleanPath("/."), "/");
}

TEST(IsAtOrBelow, IsAboutWholeComponents) {
  EXPECT_TRUE(IsAtOrBelow("/data", "/data"));
  EXPECT_TRUE(IsAtOrBelow("/data/raw", "/data"));
  EXPECT_FALSE(IsAtOrBelow("/database", "/data"));
  EXPECT_FALSE(IsAtOrBelow("/dat", "/data"));
}

TEST(HasParentComponent, IsAboutWholeComponents) {
  for (const char* path : {"..", "../a", "/a/..", "a/../b"}) EXPECT_TRUE(HasParentComponent(path)) << path;
  for (const char* path : {"", "..a", "a..", "a/..b/", "/..."}) EXPECT_FALSE(HasParentComponent(path)) << path;
}

}  // namespace
}  // namespace dagc
