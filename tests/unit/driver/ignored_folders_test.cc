// SPDX-License-Identifier: Apache-2.0
#include "driver/ignored_folders.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <set>
#include <string_view>
#include <vector>

#include "source/memory_file_system.h"

namespace dagc::driver {
namespace {

TEST(IgnoredFolders, AreThoseOfTheRepository) {
  MemoryFileSystem files;
  files.Put("repo/.git/HEAD", "");
  files.Put("repo/.gitignore", "node_modules/\nbuild\n");
  files.Put("repo/a/.gitignore", "!build\n/out\n");
  files.Put("repo/a/sub/.git", "gitdir: elsewhere");
  files.Put("outside/.gitignore", "build\n");
  IgnoredFolders folders(files);
  EXPECT_TRUE(folders.Contains(files.Canonical("repo/node_modules")));
  EXPECT_TRUE(folders.Contains(files.Canonical("repo/b/c/build")));
  EXPECT_FALSE(folders.Contains(files.Canonical("repo/a/build"))) << "the deeper file wins";
  EXPECT_TRUE(folders.Contains(files.Canonical("repo/a/out")));
  EXPECT_FALSE(folders.Contains(files.Canonical("repo/a/b/out")));
  EXPECT_FALSE(folders.Contains(files.Canonical("repo/a/sub/node_modules"))) << "another repository";
  EXPECT_FALSE(folders.Contains(files.Canonical("outside/build"))) << "no repository";
}

// Real Git is asked about generated patterns and every folder of a tree. What Git ignores because a folder above it is
// ignored, a walk never reaches.
class AgainstGit : public ::testing::Test {
 protected:
  void SetUp() override {
    if (std::system("git --version >/dev/null 2>&1") != 0) GTEST_SKIP() << "git is absent";
    std::string name = (std::filesystem::temp_directory_path() / "dagc-ignore-XXXXXX").string();
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    root_ = std::filesystem::canonical(name).string();
    ASSERT_EQ(std::system(("git init -q '" + root_ + "' >/dev/null 2>&1").c_str()), 0);
    MakeFolders("", 3);
    std::ofstream list(root_ + "/.git/folders", std::ios::binary);
    for (const std::string& folder : folders_) list << folder << '\0';
  }
  void TearDown() override {
    if (!root_.empty()) std::filesystem::remove_all(root_);
  }

  void MakeFolders(const std::string& above, int levels) {
    for (const char* name : {"a", "b", "ab", "b c", "[a]", "A"}) {
      folders_.push_back(above + name);
      std::filesystem::create_directory(root_ + "/" + folders_.back());
      if (levels > 1) MakeFolders(above + name + "/", levels - 1);
    }
  }

  std::set<std::string> IgnoredByGit() {
    const std::string command = "cd '" + root_ +
                                "' && GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null "
                                "git check-ignore -z --stdin <.git/folders";
    std::set<std::string> ignored;
    FILE* pipe = popen(command.c_str(), "r");
    std::string path;
    for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) {
      if (c != 0) {
        path += static_cast<char>(c);
      } else {
        ignored.insert(std::exchange(path, ""));
      }
    }
    pclose(pipe);
    return ignored;
  }

  std::set<std::string> IgnoredByDagc() {
    RealFileSystem files;
    IgnoredFolders ignored(files);
    std::set<std::string> found;
    for (const std::string& folder : folders_) {  // a folder stands before what is in it
      const std::size_t slash = folder.rfind('/');
      const bool above = slash != std::string::npos && found.contains(folder.substr(0, slash));
      if (above || ignored.Contains(root_ + "/" + folder)) found.insert(folder);
    }
    return found;
  }

  std::string root_;
  std::vector<std::string> folders_;
};

class PatternGenerator {
 public:
  std::string File() {
    std::string text;
    for (unsigned i = 0; i < 1 + Below(5); ++i) text += Pattern() + (Below(10) == 0 ? "\r\n" : "\n");
    return text;
  }

 private:
  unsigned Below(unsigned limit) { return static_cast<unsigned>(random_() % limit); }

  std::string Pattern() {
    std::string pattern = Below(4) == 0 ? "!" : "";
    if (Below(4) == 0) pattern += "/";
    const unsigned parts = 1 + Below(3);
    for (unsigned i = 0; i < parts; ++i) pattern += (i == 0 ? "" : "/") + Part();
    if (Below(3) == 0) pattern += "/";
    if (Below(12) == 0) pattern += " ";
    return pattern;
  }

  std::string Part() {
    static constexpr std::array<std::string_view, 22> kPieces = {
        "a",   "b",     "ab",    "*",       "**",          "?",           "[ab]",    "[!a]", "[^b]", "[a-b]", "\\a",
        "b c", "b\\ c", "[[]a]", "\\[a\\]", "[[:alpha:]]", "[[:upper:]]", "[[:x:]]", "[",    "[a",   "A",     "***"};
    std::string part;
    for (unsigned i = 0; i < 1 + Below(2); ++i) part += kPieces[Below(kPieces.size())];
    return part;
  }

  std::mt19937 random_{20260115};
};

TEST_F(AgainstGit, AgreeOnGeneratedPatterns) {
  PatternGenerator generator;
  std::size_t ignored = 0;
  for (int round = 0; round < 250; ++round) {
    const std::string top = generator.File(), inner = generator.File();
    std::ofstream(root_ + "/.gitignore") << top;
    std::ofstream(root_ + "/a/.gitignore") << inner;
    const std::set<std::string> expected = IgnoredByGit();
    EXPECT_EQ(IgnoredByDagc(), expected) << "--- .gitignore\n" << top << "--- a/.gitignore\n" << inner;
    ignored += expected.size();
  }
  EXPECT_GT(ignored, 1000u) << "the patterns match something";
}

}  // namespace
}  // namespace dagc::driver
