// SPDX-License-Identifier: Apache-2.0
// What the wrong example of every page of a code says, word for word: testdata/explain/DGnnnn.diag. So every finding
// about a manifest is shown by a golden as soon as it has its page, and a change of wording or of a place is seen.
#include <gtest/gtest.h>

#include "diag/diag_catalog.h"
#include "diag/explain.h"
#include "support/golden.h"
#include "support/run_dagc.h"

namespace dagc::test {
namespace {

std::filesystem::path Folder() { return TestDataFolder() / "explain"; }

// The findings of the page's wrong example; nullopt without a page, or when it is not about a manifest.
std::optional<std::string> FindingsOf(DiagCode code) {
  std::string problem;
  const auto parts = ParseExplainPage(ExplainPage(code).value_or(""), problem);
  if (!parts || parts->language != "yaml") return std::nullopt;
  std::string text;
  for (const std::string& line : RunExample(ParseExample(parts->wrong)).findings) text += line + '\n';
  return text;
}

class ExplainGolden : public ::testing::TestWithParam<DiagInfo> {};

TEST_P(ExplainGolden, WrongExampleSaysWhatItSaid) {
  const std::string code = CodeName(GetParam().code);
  const std::optional<std::string> difference = CompareGolden(Folder() / (code + ".diag"), FindingsOf(GetParam().code));
  EXPECT_FALSE(difference) << *difference;
}

INSTANTIATE_TEST_SUITE_P(Codes, ExplainGolden, ::testing::ValuesIn(DiagCatalog().begin(), DiagCatalog().end()),
                         [](const auto& row) { return CodeName(row.param.code); });

TEST(ExplainGoldens, EachHasACode) {
  for (const GoldenCase& golden : FindCases(Folder(), "")) {
    const bool is_known = golden.name.ends_with(".diag") && FindDiag(golden.name.substr(0, golden.name.size() - 5));
    if (!is_known && UpdatingGoldens()) std::filesystem::remove(golden.input);
    EXPECT_TRUE(is_known || UpdatingGoldens()) << golden.input;
  }
}

}  // namespace
}  // namespace dagc::test
