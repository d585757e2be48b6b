// SPDX-License-Identifier: Apache-2.0
#include "driver/walk.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "diag/collecting_sink.h"
#include "source/memory_file_system.h"

namespace dagc::driver {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> Paths(const Inputs& inputs) {
  std::vector<std::string> paths;
  for (const Input& input : inputs.files) paths.push_back(input.path);
  return paths;
}

std::vector<std::string> Find(const std::vector<std::string>& arguments, FileSystem& files,
                              const std::string& output = "") {
  CollectingSink sink;
  const Inputs inputs = FindInputs(arguments, {.output = output.empty() ? "" : files.Canonical(output)}, files, sink);
  EXPECT_TRUE(sink.empty());
  return Paths(inputs);
}

TEST(Walk, FindsManifestsBelowADirectoryInOrderOfTheirBytes) {
  MemoryFileSystem files;
  for (const char* path : {"in/b.yaml", "in/a/z.yml", "in/a.json", "in/a-b.yaml", "in/B.yaml", "in/note.txt", "in/yaml",
                           "in/c.yaml.bak"}) {
    files.Put(path, "");
  }
  EXPECT_THAT(Find({"in"}, files), ElementsAre("in/B.yaml", "in/a-b.yaml", "in/a.json", "in/a/z.yml", "in/b.yaml"));
  EXPECT_THAT(Find({"in/"}, files), testing::Contains("in/a/z.yml"));
}

TEST(Walk, NamesWhatLiesInTheWorkingDirectoryWithoutADot) {
  MemoryFileSystem files;
  files.Put("a.yaml", "");
  files.Put("b/c.yaml", "");
  EXPECT_THAT(Find({"."}, files), ElementsAre("a.yaml", "b/c.yaml"));
}

TEST(Walk, PassesOverDotDirectoriesTheTargetFileAndTheOutput) {
  MemoryFileSystem files;
  for (const char* path : {"in/.git/a.yaml", "in/dagc.yaml", "in/x/dagc.yaml", "in/out/a.yaml", "in/out/b/c.yaml",
                           "in/outer/a.yaml", "in/.hidden.yaml"}) {
    files.Put(path, "");
  }
  EXPECT_THAT(Find({"in"}, files, "in/out"), ElementsAre("in/.hidden.yaml", "in/outer/a.yaml"));
  EXPECT_THAT(Find({"in"}, files, "in"), testing::SizeIs(4)) << "an output that is the input itself hides nothing";
}

TEST(Walk, TakesNamedFilesAsTheyAre) {
  MemoryFileSystem files;
  files.Put("a", "");
  EXPECT_THAT(Find({"a", "missing", "-"}, files), ElementsAre("a", "missing", kStandardInput));
}

TEST(Walk, CountsAFileOnce) {
  MemoryFileSystem files;
  files.Put("in/a.yaml", "");
  EXPECT_THAT(Find({"in", "in/a.yaml", "./in/../in/a.yaml", "-", "-"}, files),
              ElementsAre("in/a.yaml", kStandardInput));
}

TEST(Walk, SaysWhatCannotBeListedAndWhatIsEmpty) {
  MemoryFileSystem files;
  files.Put("in/a.yaml", "");
  files.Put("in/closed/b.yaml", "");
  files.Put("none/b.txt", "");
  files.Break("in/closed", "Permission denied");
  CollectingSink sink;
  const std::vector<std::string> arguments = {"in", "none"};
  const Inputs inputs = FindInputs(arguments, {}, files, sink);
  EXPECT_THAT(Paths(inputs), ElementsAre("in/a.yaml"));
  EXPECT_THAT(inputs.empty, ElementsAre("none"));
  ASSERT_EQ(sink.diagnostics().size(), 1U);
  EXPECT_EQ(sink.diagnostics().front().message, "cannot read `in/closed`: Permission denied");
}

TEST(Walk, RelativePathsBeginBelowTheArgument) {
  MemoryFileSystem files;
  files.Put("x/in/a/b.yaml", "");
  CollectingSink sink;
  const std::vector<std::string> arguments = {"x/in", "x/in/../other.yaml"};
  const Inputs inputs = FindInputs(arguments, {}, files, sink);
  ASSERT_EQ(inputs.files.size(), 2U);
  EXPECT_EQ(inputs.files[0].relative, "a/b.yaml");
  EXPECT_EQ(inputs.files[1].relative, "other.yaml");
  EXPECT_TRUE(inputs.has_directory);
}

// On the real disk, because a MemoryFileSystem has no links.
TEST(Walk, TakesAFileOnceAndNoLinkThatLeadsOut) {
  std::string name = (std::filesystem::temp_directory_path() / "dagc-walk-XXXXXX").string();
  ASSERT_NE(mkdtemp(name.data()), nullptr);
  const std::filesystem::path root = name;
  std::filesystem::create_directories(root / "in/sub");
  std::ofstream(root / "outside.yaml") << "a: 1\n";
  std::ofstream(root / "in/sub/a.yaml") << "a: 1\n";
  std::filesystem::create_symlink("sub/a.yaml", root / "in/inside.yaml");
  std::filesystem::create_symlink("../outside.yaml", root / "in/out.yaml");
  std::filesystem::create_symlink("nowhere.yaml", root / "in/dangling.yaml");
  std::filesystem::create_directory_symlink(".", root / "in/loop");
  std::filesystem::create_directory_symlink("..", root / "in/up");
  RealFileSystem files;
  CollectingSink sink;
  const std::vector<std::string> arguments = {(root / "in").string()};
  std::filesystem::create_symlink("pc@host.17", root / "in/.#a.yaml");
  ASSERT_EQ(mkfifo((root / "in/pipe.yaml").c_str(), 0600), 0);
  const Inputs inputs = FindInputs(arguments, {}, files, sink);
  std::vector<std::string> found, outside;
  for (const Input& input : inputs.files) found.push_back(input.relative);
  for (const std::string& link : inputs.passed_over.outside) outside.push_back(BaseName(link));
  std::filesystem::remove_all(root);
  EXPECT_THAT(found, ElementsAre("sub/a.yaml")) << "the link beside it is the same file";
  EXPECT_THAT(outside, testing::UnorderedElementsAre("out.yaml", "up"));
  EXPECT_EQ(inputs.passed_over.special, 2U) << "the dangling link and the pipe";
  EXPECT_TRUE(sink.empty());
}

TEST(Walk, TakesExtensionsInAnyCaseAndPackages) {
  MemoryFileSystem files;
  for (const char* path : {"in/a.YAML", "in/b.Yml", "in/c.JSON", "in/package.toml", "in/pyproject.toml",
                           "in/Cargo.toml", "in/x.cloacina", "in/.#a.yaml"}) {
    files.Put(path, "");
  }
  EXPECT_THAT(Find({"in"}, files), ElementsAre("in/a.YAML", "in/b.Yml", "in/c.JSON", "in/package.toml",
                                               "in/pyproject.toml", "in/x.cloacina"));
}

TEST(Walk, PassesOverIgnoredFoldersAndWhatIsExcluded) {
  MemoryFileSystem files;
  for (const char* path : {"in/.git/HEAD", "in/node_modules/a.yaml", "in/chart/b.yaml", "in/x/c.yaml", "in/x/d.json"}) {
    files.Put(path, "");
  }
  files.Put("in/.gitignore", "node_modules/\n*.json\n");
  WalkOptions options;
  options.honour_ignored = true;
  options.exclude.Add(files.Canonical("in"), "chart/**");
  CollectingSink sink;
  const std::vector<std::string> arguments = {"in", "in/chart/b.yaml"};
  Inputs inputs = FindInputs(arguments, options, files, sink);
  EXPECT_THAT(Paths(inputs), ElementsAre("in/x/c.yaml", "in/x/d.json", "in/chart/b.yaml")) << "a named file counts";
  EXPECT_EQ(inputs.passed_over.ignored, 1U);
  EXPECT_EQ(inputs.passed_over.excluded, 1U);
  options.exclude_named = true;
  EXPECT_THAT(Paths(FindInputs(arguments, options, files, sink)), ElementsAre("in/x/c.yaml", "in/x/d.json"));
  options.honour_ignored = false;
  EXPECT_THAT(Paths(FindInputs(arguments, options, files, sink)), testing::Contains("in/node_modules/a.yaml"));
}

TEST(Walk, MissingArgumentsAreInputsUnlessTheyAreSkipped) {
  MemoryFileSystem files;
  files.Put("a.yaml", "");
  CollectingSink sink;
  const std::vector<std::string> arguments = {"a.yaml", "gone.yaml"};
  EXPECT_THAT(Paths(FindInputs(arguments, {}, files, sink)), ElementsAre("a.yaml", "gone.yaml"));
  EXPECT_THAT(Paths(FindInputs(arguments, {.skip_missing = true}, files, sink)), ElementsAre("a.yaml"));
}

TEST(Walk, KnowsWhatIsWithin) {
  EXPECT_TRUE(IsWithin("/a/b", "/a"));
  EXPECT_TRUE(IsWithin("/a", "/a"));
  EXPECT_TRUE(IsWithin("/a", "/"));
  EXPECT_FALSE(IsWithin("/ab", "/a"));
  EXPECT_FALSE(IsWithin("/", "/a"));
}

}  // namespace
}  // namespace dagc::driver
