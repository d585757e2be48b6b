// SPDX-License-Identifier: Apache-2.0
#include "diag/explain.h"
#include "dagc/diag_code.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dagc {
namespace {

using ::testing::StartsWith;

constexpr std::string_view kPage =
    "# DG1201 duplicate-key\n\nMeaning.\n\n## Why it matters\n\nBecause.\n\n"
    "## Wrong\n\n```yaml\na: 1\na: 2\n```\n\n## Right\n\n```yaml\na: 1\n```\n";

std::string Problem(std::string_view find, std::string_view put) {
  std::string page(kPage);
  page.replace(page.find(find), find.size(), put);
  std::string problem;
  EXPECT_FALSE(ParseExplainPage(page, problem)) << page;
  return problem;
}

TEST(Explain, PagesAreCompiledIn) {
  ASSERT_TRUE(ExplainPage(DiagCode::kDuplicateKey));
  EXPECT_THAT(std::string(*ExplainPage(DiagCode::kDuplicateKey)), StartsWith("# DG1201 duplicate-key\n"));
  EXPECT_FALSE(ExplainPage(DiagCode{9999}));
}

TEST(Explain, PageIsTakenApart) {
  std::string problem;
  const auto parts = ParseExplainPage(kPage, problem);
  ASSERT_TRUE(parts) << problem;
  EXPECT_EQ(parts->title, "DG1201 duplicate-key");
  EXPECT_EQ(parts->meaning, "Meaning.");
  EXPECT_EQ(parts->why, "Because.");
  EXPECT_EQ(parts->language, "yaml");
  EXPECT_EQ(parts->wrong, "a: 1\na: 2\n");
  EXPECT_EQ(parts->right, "a: 1\n");
}

TEST(Explain, OtherShapesAreRefusedWithTheReason) {
  EXPECT_EQ(Problem("# DG", "DG"), "no # ");
  EXPECT_EQ(Problem("## Why it matters", "## Why"), "no \\n\\n## Why it matters\\n\\n");
  EXPECT_EQ(Problem("## Right\n\n```yaml", "## Right\n\n```text"), "two examples of different languages");
  EXPECT_EQ(Problem("a: 2\n```\n", "a: 2\n```\nmore\n"), "no ```\\n\\n## Right\\n\\n```");
  EXPECT_EQ(Problem("a: 1\n```\n", "a: 1\n```\nmore\n"), "text behind the right example");
  EXPECT_EQ(Problem("Meaning.", "Meaning.\n\nMore."), "more than one paragraph under a heading");
}

}  // namespace
}  // namespace dagc
