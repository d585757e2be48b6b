// SPDX-License-Identifier: Apache-2.0
#include "base/work.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

#include "base/edit_distance.h"

namespace dagc {
namespace {

TEST(Work, IsUnlimitedOutsideOfAScope) {
  EXPECT_TRUE(SpendWork(kUnlimitedWork));
  EXPECT_EQ(WorkLeft(), kUnlimitedWork);
}

TEST(Work, EndsWithItsBudget) {
  const WorkScope scope(10);
  EXPECT_TRUE(SpendWork(4));
  EXPECT_EQ(WorkLeft(), 6u);
  EXPECT_TRUE(SpendWork(6));
  EXPECT_FALSE(scope.exhausted());
  EXPECT_FALSE(SpendWork(1));
  EXPECT_TRUE(scope.exhausted());
}

TEST(Work, HasNothingLeftAfterTooMuchWasAskedFor) {
  const WorkScope scope(10);
  EXPECT_FALSE(SpendWork(11));
  EXPECT_EQ(WorkLeft(), 0u);
  EXPECT_EQ(scope.spent(), 10u);
  EXPECT_FALSE(SpendWork(0));
}

TEST(Work, IsOfTheInnermostScope) {
  const WorkScope outer(10);
  {
    const WorkScope inner(5);
    EXPECT_FALSE(SpendWork(6));
    const UncountedWork uncounted;
    EXPECT_TRUE(SpendWork(100));
  }
  EXPECT_EQ(outer.spent(), 0u);
  EXPECT_TRUE(SpendWork(10));
}

TEST(Work, OfAFileGrowsWithItsLength) {
  EXPECT_EQ(WorkFor(0, 100), 100u);
  EXPECT_EQ(WorkFor(200'000, 100), 200u);
  EXPECT_EQ(WorkFor(1'000'000, 4'000'000), 24'000'000u);
}

// Which name was meant is searched for in no more than a share of the work, and no file is refused for it.
TEST(Work, OfSuggestionsEnds) {
  std::vector<std::string> names;
  for (int i = 0; i < 2000; ++i) names.push_back("step-number-" + std::to_string(i));
  const std::vector<std::string_view> known(names.begin(), names.end());
  const WorkScope scope(1000);
  EXPECT_EQ(Nearest("step-numbr-7", known), "step-number-7");
  int found = 0;
  for (int i = 0; i < 5000; ++i) found += Nearest("step-numbr-7", known).empty() ? 0 : 1;
  EXPECT_GT(found, 10);
  EXPECT_LT(found, 5000);
  EXPECT_EQ(scope.spent(), 0u);
}

}  // namespace
}  // namespace dagc
