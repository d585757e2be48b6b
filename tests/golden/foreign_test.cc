// SPDX-License-Identifier: Apache-2.0
// Files of other tools, valid and broken: testdata/foreign. Whatever is wrong with them, dagc finds nothing in them
// that is more than a remark, however they reach it.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "support/golden.h"
#include "support/run_dagc.h"

namespace dagc::test {
namespace {

constexpr std::size_t kFewestKinds = 60;

constexpr std::string_view kWorkflow =
    "version: v2alpha\nname: ours\ntype: workflow\nspec:\n  dag:\n    - name: load\n      spec:\n        stack: "
    "container\n        resources:\n          requests: {cpu: 100m, memory: 128Mi}\n          limits: {cpu: 500m, "
    "memory: 512Mi}\n        stackSpec:\n          image: docker.io/library/alpine:3.20\n          command: [date]\n";

std::vector<std::filesystem::path> ForeignFiles() {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(TestDataFolder() / "foreign")) {
    paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::string ContentOf(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string NameOf(const std::filesystem::path& path) { return path.filename().string(); }

// Findings above info, and the exit code, as one text; empty when there is nothing of it. That the only input of a run
// is nothing to compile is said of the run.
std::string Complaints(std::vector<std::string> args, const FileTexts& files, bool single) {
  args.insert(args.end(), {"--format", "oneline"});
  const DagcRun run = RunDagc(args, files);
  std::string complaints = run.exit_code == 0 ? "" : "exit " + std::to_string(run.exit_code) + '\n';
  std::string text = run.out + run.err;
  while (!text.empty()) {
    const std::string line = text.substr(0, text.find('\n'));
    text.erase(0, line.size() + 1);
    const std::string level = LevelOfLine(line);
    if (level != "error" && level != "warning") continue;
    if (!single || CodeOfLine(line) != "DG0031") complaints += line + '\n';
  }
  return complaints;
}

class Foreign : public ::testing::TestWithParam<std::filesystem::path> {};

TEST_P(Foreign, IsNoErrorAlone) {
  const std::string name = NameOf(GetParam());
  for (const char* command : {"lint", "compile"}) {
    const FileTexts files = {{name, ContentOf(GetParam())}};
    EXPECT_EQ(Complaints({command, name}, files, true), "") << command;
    EXPECT_EQ(Complaints({command, name, "--hook"}, files, false), "") << command;
  }
}

TEST_P(Foreign, IsNoErrorBesideAManifest) {
  const std::string name = NameOf(GetParam());
  const FileTexts files = {{name, ContentOf(GetParam())}, {"ours.yaml", std::string(kWorkflow)}};
  for (const char* command : {"lint", "compile"}) {
    EXPECT_EQ(Complaints({command, name, "ours.yaml"}, files, false), "") << command;
    EXPECT_EQ(Complaints({command, "--hook", name, "ours.yaml", "gone.yaml"}, files, false), "") << command;
  }
  // Two of one name are in nobody's way.
  FileTexts twice = files;
  twice["other/" + name] = twice[name];
  EXPECT_EQ(Complaints({"compile", name, "other/" + name, "ours.yaml", "-o", "out/"}, twice, false), "");
}

TEST_P(Foreign, IsNoErrorInAWalk) {
  const std::string name = NameOf(GetParam());
  const FileTexts files = {{"in/a/" + name, ContentOf(GetParam())}, {"in/ours.yaml", std::string(kWorkflow)}};
  for (const char* command : {"lint", "compile"}) {
    EXPECT_EQ(Complaints({command, "in"}, files, false), "") << command;
    EXPECT_EQ(Complaints({command, "in/a"}, files, false).find("error"), std::string::npos) << command;
  }
}

std::string TestName(const std::filesystem::path& path) {
  std::string name = NameOf(path);
  std::replace_if(
      name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Kinds, Foreign, ::testing::ValuesIn(ForeignFiles()),
                         [](const auto& file) { return TestName(file.param); });

TEST(ForeignFiles, AreManyKinds) { EXPECT_GE(ForeignFiles().size(), kFewestKinds); }

TEST(ForeignFiles, TogetherAreSkippedAndCounted) {
  FileTexts files;
  std::vector<std::string> args = {"lint"};
  for (const std::filesystem::path& path : ForeignFiles()) {
    files[NameOf(path)] = ContentOf(path);
    args.push_back(NameOf(path));
  }
  EXPECT_EQ(Complaints(args, files, false), "");
  const std::string count = std::to_string(files.size());
  EXPECT_NE(RunDagc(args, files).out.find("skipped " + count + " files not meant for dagc"), std::string::npos);
}

}  // namespace
}  // namespace dagc::test
