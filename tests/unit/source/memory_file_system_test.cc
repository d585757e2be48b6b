// SPDX-License-Identifier: Apache-2.0
#include "source/memory_file_system.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dagc {
namespace {

using ::testing::ElementsAre;
using ::testing::Field;

TEST(MemoryFileSystem, ReadsWhatWasPutAndRemembersWhatWasRead) {
  MemoryFileSystem files;
  files.Put("dir/a.yaml", "a: 1\n");
  std::string text;
  EXPECT_FALSE(files.ReadFile("./dir//a.yaml", 100, text));
  EXPECT_EQ(text, "a: 1\n");
  const auto missing = files.ReadFile("b.yaml", 100, text);
  ASSERT_TRUE(missing);
  EXPECT_EQ(missing->fault, FileFault::kMissing);
  EXPECT_EQ(files.ReadFile("dir", 100, text)->message, "Is a directory");
  EXPECT_EQ(files.ReadFile("dir/a.yaml", 4, text)->fault, FileFault::kTooLarge);
  EXPECT_THAT(files.read_paths(), ElementsAre("./dir//a.yaml", "b.yaml", "dir", "dir/a.yaml"));
}

TEST(MemoryFileSystem, DirectoriesAreImpliedByTheirFiles) {
  MemoryFileSystem files;
  files.Put("dir/sub/a.yaml", "");
  files.Put("dir/b.yaml", "");
  EXPECT_TRUE(files.IsDirectory("dir/"));
  EXPECT_TRUE(files.IsDirectory("."));
  EXPECT_FALSE(files.Exists("di"));
  std::vector<DirectoryEntry> entries;
  ASSERT_FALSE(files.ListDirectory("dir", entries));
  EXPECT_THAT(entries, ElementsAre(Field(&DirectoryEntry::name, "b.yaml"), Field(&DirectoryEntry::name, "sub")));
  EXPECT_EQ(entries[1].kind, FileKind::kDirectory);
  ASSERT_FALSE(files.ListDirectory(".", entries));
  EXPECT_THAT(entries, ElementsAre(Field(&DirectoryEntry::name, "dir")));
}

TEST(MemoryFileSystem, WritesOnlyIntoDirectoriesThatExist) {
  MemoryFileSystem files;
  EXPECT_TRUE(files.WriteAtomically("out/a.yaml", "x"));
  EXPECT_FALSE(files.CreateDirectories("out"));
  EXPECT_FALSE(files.WriteAtomically("out/a.yaml", "x"));
  EXPECT_FALSE(files.WriteAtomically("top.yaml", "y"));
  EXPECT_EQ(files.Get("out/a.yaml"), "x");
  EXPECT_THAT(files.written_paths(), ElementsAre("out/a.yaml", "top.yaml"));
  EXPECT_TRUE(files.CreateDirectories("top.yaml"));
}

TEST(MemoryFileSystem, RemovesFilesAndEmptyDirectories) {
  MemoryFileSystem files;
  files.Put("sub/a", "x");
  files.Put("sub/b", "x");
  EXPECT_TRUE(files.Remove("sub"));
  EXPECT_FALSE(files.Remove("sub/a"));
  EXPECT_TRUE(files.Remove("sub/a"));
  EXPECT_FALSE(files.CreateDirectories("sub"));
  EXPECT_TRUE(files.Remove("sub"));
  EXPECT_EQ(files.Get("sub/b"), "x");
  EXPECT_FALSE(files.CreateDirectories("empty"));
  EXPECT_FALSE(files.Remove("empty"));
  EXPECT_EQ(files.KindOf("empty"), FileKind::kMissing);
  EXPECT_THAT(files.removed_paths(), ElementsAre("sub/a", "empty"));
}

TEST(MemoryFileSystem, BrokenPathsFailAsTold) {
  MemoryFileSystem files;
  files.Put("a", "x");
  files.Break("a", "Permission denied");
  std::string text;
  EXPECT_EQ(files.ReadFile("a", 10, text)->message, "Permission denied");
  EXPECT_EQ(files.WriteAtomically("a", "y")->message, "Permission denied");
  EXPECT_EQ(files.Get("a"), "x");
}

}  // namespace
}  // namespace dagc
