// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "source/memory_file_system.h"
#include "target/load.h"

namespace dagc {
namespace {

TEST(FindTargetFile, TakesTheNearestOneUpwards) {
  MemoryFileSystem files;
  files.Put("/repo/dagc.yaml", "");
  files.Put("/repo/team/a/w.yaml", "");
  files.Put("/repo/team/b/dagc.yaml", "");
  files.Put("/repo/team/b/c/w.yaml", "");
  EXPECT_EQ(FindTargetFile("/repo/team/a/w.yaml", "/", files), "/repo/dagc.yaml");
  EXPECT_EQ(FindTargetFile("/repo/team/b/c/w.yaml", "/", files), "/repo/team/b/dagc.yaml");
  EXPECT_EQ(FindTargetFile("/repo/team/b", "/", files), "/repo/team/b/dagc.yaml");
  EXPECT_EQ(FindTargetFile("/repo/team/b/", "/", files), "/repo/team/b/dagc.yaml");
}

TEST(FindTargetFile, LooksInTheRootAndEnds) {
  MemoryFileSystem files;
  files.Put("/a/w.yaml", "");
  EXPECT_EQ(FindTargetFile("/a/w.yaml", "/", files), "");
  files.Put("/dagc.yaml", "");
  EXPECT_EQ(FindTargetFile("/a/w.yaml", "/", files), "/dagc.yaml");
}

TEST(FindTargetFile, KeepsRelativePathsRelative) {
  MemoryFileSystem files;
  files.Put("dagc.yaml", "");
  files.Put("manifests/nightly/w.yaml", "");
  EXPECT_EQ(FindTargetFile("manifests/nightly/w.yaml", "/", files), "dagc.yaml");
  EXPECT_EQ(FindTargetFile("manifests", "/", files), "dagc.yaml");
  EXPECT_EQ(FindTargetFile("w.yaml", "/", files), "dagc.yaml");
  EXPECT_EQ(FindTargetFile("", "/", files), "dagc.yaml");
}

TEST(FindTargetFile, LeavesTheWorkingDirectoryUpwards) {
  MemoryFileSystem files;
  files.Put("../../dagc.yaml", "");
  files.Put("../other/w.yaml", "");
  EXPECT_EQ(FindTargetFile("w.yaml", "/", files), "../../dagc.yaml");
  EXPECT_EQ(FindTargetFile("../other/w.yaml", "/", files), "../../dagc.yaml");
}

TEST(FindTargetFile, EndsWhereNothingIsFound) {
  MemoryFileSystem files;
  files.Put("w.yaml", "");
  EXPECT_EQ(FindTargetFile("w.yaml", "/", files), "");
}

TEST(FindTargetFile, PassesOverAFolderOfThatName) {
  MemoryFileSystem files;
  files.Put("a/dagc.yaml/x", "");
  files.Put("dagc.yaml", "");
  EXPECT_EQ(FindTargetFile("a/w.yaml", "/", files), "dagc.yaml");
}

}  // namespace
}  // namespace dagc
