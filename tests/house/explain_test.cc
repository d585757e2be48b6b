// SPDX-License-Identifier: Apache-2.0
// Every code has a page of the one shape, and what the page shows is true: the wrong example gives exactly this code,
// the right one gives neither errors nor warnings.
#include "diag/explain.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "diag/diag_catalog.h"
#include "support/run_dagc.h"

namespace dagc::test {
namespace {

std::optional<ExplainParts> PartsOf(const DiagInfo& info) {
  std::string problem;
  const auto page = ExplainPage(info.code);
  if (!page) return std::nullopt;
  return ParseExplainPage(*page, problem);
}

// The findings that count: errors and warnings, and those of `code` whatever their level.
std::set<std::string> CodesOf(std::string_view text, const std::string& code) {
  std::set<std::string> codes;
  for (const std::string& line : RunExample(ParseExample(text)).findings) {
    const std::string found = CodeOfLine(line);
    if (LevelOfLine(line) != "info" || found == code) codes.insert(found);
  }
  return codes;
}

TEST(ExplainPages, EveryCodeHasAPageOfTheOneShape) {
  for (const DiagInfo& info : DiagCatalog()) {
    const std::string code = CodeName(info.code);
    const auto page = ExplainPage(info.code);
    EXPECT_TRUE(page) << "src/diag/explain/" << code << ".md (" << info.name << ") is missing";
    if (!page) continue;
    std::string problem;
    const auto parts = ParseExplainPage(*page, problem);
    EXPECT_TRUE(parts) << code << ": " << problem;
    if (!parts) continue;
    EXPECT_EQ(parts->title, code + ' ' + std::string(info.name));
    EXPECT_FALSE(parts->meaning.empty() || parts->why.empty() || parts->wrong.empty() || parts->right.empty()) << code;
    EXPECT_NE(parts->wrong, parts->right) << code;
  }
}

TEST(ExplainPages, EveryPageHasACode) {
  for (const auto& entry :
       std::filesystem::directory_iterator(std::filesystem::path(DAGC_SOURCE_DIR) / "src/diag/explain")) {
    const std::string name = entry.path().filename().string();
    ASSERT_TRUE(name.ends_with(".md")) << name;
    EXPECT_NE(FindDiag(name.substr(0, name.size() - 3)), nullptr) << name;
  }
}

class ExplainExample : public ::testing::TestWithParam<DiagInfo> {};

TEST_P(ExplainExample, WrongGivesTheCodeAndRightGivesNothing) {
  const auto parts = PartsOf(GetParam());
  if (!parts) return;                     // the tests above speak of it
  if (parts->language == "text") return;  // not about a manifest
  const std::string code = CodeName(GetParam().code);
  EXPECT_EQ(CodesOf(parts->wrong, code), std::set<std::string>{code}) << "the wrong example";
  EXPECT_EQ(CodesOf(parts->right, code), std::set<std::string>{}) << "the right example";
}

// Each name that an example sets stands in it.
TEST(ExplainPages, SetOnlyWhatTheyUse) {
  constexpr std::string_view kSet = "--set ";
  for (const DiagInfo& info : DiagCatalog()) {
    const auto parts = PartsOf(info);
    if (!parts) continue;
    for (const std::string_view text : {parts->wrong, parts->right}) {
      for (std::size_t at = text.find(kSet); at != std::string_view::npos; at = text.find(kSet, at + 1)) {
        const std::size_t name = at + kSet.size();
        const std::string used = "${" + std::string(text.substr(name, text.find('=', name) - name)) + "}";
        EXPECT_NE(text.find(used), std::string_view::npos) << CodeName(info.code) << ": " << used;
      }
    }
  }
}

// A target file that a page shows is one.
TEST(ExplainPages, ShowTargetFilesOfTheirSchema) {
  std::size_t shown = 0;
  for (const DiagInfo& info : DiagCatalog()) {
    const auto parts = PartsOf(info);
    if (!parts || parts->language != "text") continue;
    for (const std::string_view text : {parts->wrong, parts->right}) {
      if (!text.starts_with("# dagc.yaml")) continue;
      ++shown;
      const DagcRun run =
          RunDagc({"lint", "none.yaml", "--format", "oneline"}, {{"none.yaml", ""}, {"dagc.yaml", std::string(text)}});
      EXPECT_EQ((run.out + run.err).find("dagc.yaml:"), std::string::npos) << CodeName(info.code) << run.out << run.err;
    }
  }
  EXPECT_GT(shown, 1u);
}

INSTANTIATE_TEST_SUITE_P(Codes, ExplainExample, ::testing::ValuesIn(DiagCatalog().begin(), DiagCatalog().end()),
                         [](const auto& code) { return CodeName(code.param.code); });

}  // namespace
}  // namespace dagc::test
