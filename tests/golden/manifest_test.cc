// SPDX-License-Identifier: Apache-2.0
// Every case of testdata/ok, err, lint and projects keeps the promise of its folder; see testdata/README.md.
#include <gtest/gtest.h>

#include <algorithm>

#include "diag/diag_catalog.h"
#include "support/golden.h"
#include "support/run_dagc.h"

namespace dagc::test {
namespace {

std::string Joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + '\n';
  return text;
}

std::size_t CountOf(const std::vector<std::string>& findings, std::string_view level) {
  return static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(),
                                                [&](const std::string& line) { return LevelOfLine(line) == level; }));
}

void ExpectGolden(const std::filesystem::path& path, std::optional<std::string_view> actual) {
  const std::optional<std::string> difference = CompareGolden(path, actual);
  EXPECT_FALSE(difference) << *difference;
}

std::optional<std::string_view> UnlessEmpty(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional<std::string_view>(text);
}

ExampleRun RunCase(const GoldenCase& golden_case) {
  const std::string name = golden_case.input.filename().string();
  return RunExample(ParseExample(ReadText(golden_case.input), name));
}

std::vector<GoldenCase> Manifests(std::string_view kind) {
  return FindCases(TestDataFolder() / kind, ".yaml", {".argo.yaml"});
}

class Manifest : public ::testing::TestWithParam<GoldenCase> {
 protected:
  void ExpectFindingsAndOutput(const ExampleRun& example) const {
    ExpectGolden(Sibling(GetParam(), ".diag"), UnlessEmpty(Joined(example.findings)));
    ExpectGolden(Sibling(GetParam(), ".argo.yaml"), UnlessEmpty(example.run.out));
  }
};

class OkGolden : public Manifest {};
class ErrGolden : public Manifest {};
class LintGolden : public Manifest {};

TEST_P(OkGolden, CompilesWithoutErrorsAndWarnings) {
  const ExampleRun example = RunCase(GetParam());
  EXPECT_EQ(example.run.exit_code, 0);
  EXPECT_EQ(CountOf(example.findings, "error") + CountOf(example.findings, "warning"), 0u) << example.run.err;
  EXPECT_FALSE(example.run.out.empty());
  ExpectFindingsAndOutput(example);
}

TEST_P(ErrGolden, FailsAndWritesNothing) {
  const ExampleRun example = RunCase(GetParam());
  EXPECT_EQ(example.run.exit_code, 1);
  EXPECT_GT(CountOf(example.findings, "error"), 0u);
  EXPECT_EQ(example.run.out, "");
  ExpectFindingsAndOutput(example);
}

TEST_P(LintGolden, CompilesWithFindingsOfItsRule) {
  const ExampleRun example = RunCase(GetParam());
  const std::string rule = GetParam().name.substr(0, GetParam().name.find('/'));
  const DiagInfo* info = FindDiag(rule);
  ASSERT_NE(info, nullptr) << "testdata/lint/" << rule << " is no name of a finding";
  const std::string code = CodeName(info->code);
  for (const std::string& line : example.findings) {
    if (LevelOfLine(line) == "info") continue;
    EXPECT_EQ(CodeOfLine(line), code) << line;
  }
  EXPECT_TRUE(std::any_of(example.findings.begin(), example.findings.end(),
                          [&](const std::string& line) { return CodeOfLine(line) == code; }));
  EXPECT_FALSE(example.run.out.empty()) << "a finding of lint stops no output";
  ExpectFindingsAndOutput(example);
}

const auto kNameOf = [](const auto& golden_case) { return TestNameOf(golden_case.param); };
INSTANTIATE_TEST_SUITE_P(Cases, OkGolden, ::testing::ValuesIn(Manifests("ok")), kNameOf);
INSTANTIATE_TEST_SUITE_P(Cases, ErrGolden, ::testing::ValuesIn(Manifests("err")), kNameOf);
INSTANTIATE_TEST_SUITE_P(Cases, LintGolden, ::testing::ValuesIn(Manifests("lint")), kNameOf);

// A project is a folder: `command` holds a line `dagc ...`, `expected/` everything that came of it, and all else is
// there when the command runs.
class ProjectGolden : public ::testing::TestWithParam<GoldenCase> {};

FileTexts FilesOf(const std::filesystem::path& folder) {
  FileTexts files;
  for (const GoldenCase& found : FindCases(folder, "")) files[found.name] = ReadText(found.input);
  return files;
}

TEST_P(ProjectGolden, GivesWhatIsExpected) {
  const std::filesystem::path folder = GetParam().input;
  FileTexts inputs = FilesOf(folder);
  const Example command = ParseExample("# run: " + inputs["command"]);
  std::erase_if(inputs,
                [](const auto& file) { return file.first == "command" || file.first.starts_with("expected/"); });

  Example example{inputs, command.args};
  std::erase(example.args, "manifest.yaml");  // a project names its inputs itself
  ASSERT_GT(example.args.size(), 1u) << folder / "command"
                                     << " must hold a line `dagc COMMAND INPUT...`";
  const ExampleRun result = RunExample(example);

  FileTexts actual = result.run.written;
  if (!result.findings.empty()) actual["findings.diag"] = Joined(result.findings);
  if (!result.run.out.empty() && example.args.front() != "lint") actual["stdout"] = result.run.out;
  if (result.run.exit_code != 0) actual["exit"] = std::to_string(result.run.exit_code) + '\n';
  for (const auto& [name, text] : actual) ExpectGolden(folder / "expected" / name, text);
  for (const auto& [name, text] : FilesOf(folder / "expected")) {
    if (!actual.contains(name)) ExpectGolden(folder / "expected" / name, std::nullopt);
  }
}

INSTANTIATE_TEST_SUITE_P(Cases, ProjectGolden, ::testing::ValuesIn(FindFolders(TestDataFolder() / "projects")),
                         kNameOf);
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(ProjectGolden);
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(LintGolden);

// No file of testdata is forgotten: each belongs to a case.
TEST(TestData, EveryExpectationHasItsInput) {
  for (const std::string_view kind : {"ok", "err", "lint"}) {
    for (const std::string_view suffix : {".diag", ".argo.yaml"}) {
      for (const GoldenCase& expectation : FindCases(TestDataFolder() / kind, suffix)) {
        EXPECT_TRUE(std::filesystem::exists(Sibling(expectation, ".yaml"))) << expectation.input;
      }
    }
  }
}

}  // namespace
}  // namespace dagc::test
