// SPDX-License-Identifier: Apache-2.0
// Context: errors and warnings of a run over some files, with the others as context, are those of a run over all,
// restricted to these files.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "unit/driver/program.h"

namespace dagc::driver {
namespace {

using test::Manifest;
using test::Program;
using testing::HasSubstr;
using testing::Not;

// The lines of `--format oneline` that are errors or warnings in `file`.
std::vector<std::string> FindingsIn(const std::string& file, const std::string& said) {
  std::vector<std::string> found;
  std::istringstream lines(said);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with(file + ":") && line.find(": info: ") == std::string::npos) found.push_back(line);
  }
  return found;
}

std::string Read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// Files that declare something or use what others declare, and every seventh of the rest.
std::vector<std::filesystem::path> Corpus() {
  std::vector<std::filesystem::path> files;
  std::size_t count = 0;
  for (const char* folder : {"ok/v2alpha", "err/v2alpha"}) {
    std::set<std::filesystem::path> sorted;
    for (const auto& entry : std::filesystem::directory_iterator(std::string(DAGC_SOURCE_DIR "/testdata/") + folder)) {
      const std::string name = entry.path().filename().string();
      if (name.ends_with(".yaml") && !name.ends_with(".argo.yaml")) sorted.insert(entry.path());
    }
    for (const std::filesystem::path& path : sorted) {
      const bool declares = Read(path).find("type: stack") != std::string::npos;
      if (declares || count++ % 7 == 0) files.push_back(path);
    }
  }
  return files;
}

TEST(Context, FindingsAreThoseOfARunOverAll) {
  const std::vector<std::filesystem::path> corpus = Corpus();
  ASSERT_GT(corpus.size(), 10U);
  std::map<std::filesystem::path, std::string> texts;
  for (const std::filesystem::path& path : corpus) texts[path] = Read(path);
  const bool all_pairs = std::getenv("DAGC_ALL_PAIRS") != nullptr;  // tools/dev/check.sh
  std::size_t pair = 0;
  for (const std::filesystem::path& a : corpus) {
    for (const std::filesystem::path& b : corpus) {
      if (a == b || (!all_pairs && pair++ % 11 != 0)) continue;
      Program dagc;
      dagc.files.Put("a.yaml", texts[a]);
      dagc.files.Put("b.yaml", texts[b]);
      dagc.Run({"lint", "--format", "oneline", "a.yaml", "b.yaml"});
      const std::string all = dagc.out;
      dagc.Run({"lint", "--format", "oneline", "a.yaml", "--with", "b.yaml"});
      ASSERT_EQ(FindingsIn("a.yaml", dagc.out), FindingsIn("a.yaml", all)) << a << "\nwith " << b;
      ASSERT_EQ(FindingsIn("b.yaml", dagc.out), std::vector<std::string>()) << b << "\nbeside " << a;
      dagc.Run({"lint", "--format", "oneline", "b.yaml", "--with", "a.yaml"});
      ASSERT_EQ(FindingsIn("b.yaml", dagc.out), FindingsIn("b.yaml", all)) << b << "\nwith " << a;
    }
  }
}

TEST(Context, TakesNamesOfWorkflows) {
  Program dagc;
  dagc.files.Put("a.yaml", Manifest("same"));
  dagc.files.Put("b.yaml", Manifest("same"));
  EXPECT_EQ(dagc.Run({"compile", "b.yaml", "--with", "a.yaml"}), 1);
  EXPECT_THAT(dagc.err, HasSubstr("a.yaml:2:7"));
  EXPECT_EQ(dagc.Run({"compile", "a.yaml", "--with", "b.yaml"}), 0) << "the second one is blamed: " << dagc.err;
}

TEST(Context, OfAHookIsTheRepository) {
  Program dagc;
  dagc.files.Put(".git/HEAD", "");
  dagc.files.Put("a/a.yaml", Manifest("same"));
  dagc.files.Put("b/b.yaml", Manifest("same"));
  EXPECT_EQ(dagc.Run({"lint", "b/b.yaml"}), 0);
  EXPECT_EQ(dagc.Run({"lint", "--hook", "b/b.yaml"}), 1);
  EXPECT_THAT(dagc.out, HasSubstr("`same`"));
  dagc.files.Put("dagc.yaml", "workspace: [\"c/**\"]\n");
  dagc.files.Put("c/c.yaml", Manifest("other"));
  EXPECT_EQ(dagc.Run({"lint", "--hook", "b/b.yaml"}), 0) << dagc.out;
}

TEST(Context, OfAHookLeavesOutWhatARunOverAllWould) {
  Program dagc;
  dagc.files.Put(".git/HEAD", "");
  dagc.files.Put("old/b.yaml", Manifest("b"));
  dagc.files.Put("wf/b.yaml", Manifest("b"));
  for (const char* text : {"exclude: [old]\n", "include: [\"wf/**\"]\n"}) {
    dagc.files.Put("dagc.yaml", text);
    EXPECT_EQ(dagc.Run({"lint"}), 0) << text << dagc.out;
    EXPECT_EQ(dagc.Run({"lint", "--hook", "wf/b.yaml"}), 0) << text << dagc.out;
  }
}

// The commands of docs/ci.md that see one changed file: pre-commit names it, a hook of Git and the job of a pull
// request list it. The jobs on GitHub and GitLab read everything.
TEST(Context, EachHookOfTheManualFindsInOneFileWhatARunOverAllFinds) {
  const std::string template_of_secret =
      "      spec:\n        use:\n          projection:\n            secrets: [{id: \"t:db\", contextAlias: db}]\n"
      "            projections: {envVars: [{key: A, value: \"{{ .secrets.db.WRONG }}\"}]}\n";
  std::string projecting = Manifest("projecting");
  const std::string spec = "      spec:\n";
  projecting.replace(projecting.find(spec), spec.size(), template_of_secret);
  const std::map<std::string, std::string> repository = {
      {".git/HEAD", ""},
      {"dagc.yaml", "failOn: warning\nexclude: [chart]\nlint: {paths: {\"legacy/**\": {DG7004: off}}}\n"},
      {"res/db.yaml", "version: v2alpha\nname: db\ntype: secret\nsecret:\n  data: {USER: x}\n"},
      {"wf/a.yaml", Manifest("same")},
      {"wf/b.yaml", Manifest("same")},
      {"wf/projecting.yaml", projecting},
      {"wf/broken.yaml", "version: v2alpha\nname: broken\ntype: workflow\nspce: {}\n"},
      {"wf/service.yaml", "kind: Service\n"},
      {"chart/c.yaml", Manifest("same")},
      {"legacy/old.yaml", Manifest("Old")}};
  Program dagc;
  for (const auto& [path, text] : repository) dagc.files.Put(path, text);
  EXPECT_EQ(dagc.Run({"lint", "--format", "oneline"}), 1);
  const std::string all = dagc.out;
  EXPECT_THAT(all, testing::AllOf(HasSubstr("wf/b.yaml:2:7: error"), HasSubstr("WRONG"), HasSubstr("`spce`")));
  for (const auto& [path, text] : repository) {
    if (path == "dagc.yaml" || path == ".git/HEAD") continue;
    const std::vector<std::string> expected = FindingsIn(path, all);
    EXPECT_EQ(dagc.Run({"lint", "--format", "oneline", "--hook", path}), expected.empty() ? 0 : 1) << path << dagc.out;
    EXPECT_EQ(FindingsIn(path, dagc.out), expected) << path;
    dagc.in = path + std::string(1, '\0');
    dagc.Run({"lint", "--format", "oneline", "--hook", "--files-from", "-"});
    EXPECT_EQ(FindingsIn(path, dagc.out), expected) << path;
  }
}

TEST(Context, IsNotJudged) {
  Program dagc;
  dagc.files.Put("a.yaml", Manifest("a"));
  dagc.files.Put("b.yaml", "version: v2alpha\nname: B\ntype: workflow\nspce: {}\n");
  EXPECT_EQ(dagc.Run({"lint", "a.yaml", "--with", "b.yaml"}), 0) << dagc.out;
  EXPECT_THAT(dagc.out, Not(HasSubstr("b.yaml")));
}

TEST(Context, AHookThatLintsDoesNotReadTheEnvironment) {
  Program dagc;
  dagc.files.Put("a.yaml", Manifest("${X}"));
  dagc.environment = {{"X", "x"}};
  dagc.Run({"lint", "a.yaml"});
  EXPECT_THAT(dagc.out, Not(HasSubstr("`X`")));
  dagc.Run({"lint", "--hook", "a.yaml"});
  EXPECT_THAT(dagc.out, HasSubstr("`X`"));
}

}  // namespace
}  // namespace dagc::driver
