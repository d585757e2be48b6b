// SPDX-License-Identifier: Apache-2.0
#include "support/golden.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>

namespace dagc::test {
namespace {

using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;

class Golden : public ::testing::Test {
 protected:
  Golden() {
    const std::string name = ::testing::UnitTest::GetInstance()->current_test_info()->name();
    folder_ = std::filesystem::temp_directory_path() / ("dagc-golden-" + std::to_string(::getpid()) + "-" + name);
    std::filesystem::create_directories(folder_);
    if (const char* set = std::getenv("DAGC_UPDATE_GOLDEN")) saved_ = set;
    ::unsetenv("DAGC_UPDATE_GOLDEN");
  }
  ~Golden() override {
    if (saved_) ::setenv("DAGC_UPDATE_GOLDEN", saved_->c_str(), 1);
    std::filesystem::remove_all(folder_);
  }

  std::filesystem::path folder_;
  std::optional<std::string> saved_;
};

TEST_F(Golden, CasesAreFoundSortedWithoutTheirExpectations) {
  for (const char* name : {"b/two.yaml", "b/two.argo.yaml", "a.yaml", "b/one-case.yaml", "a.diag"}) {
    WriteText(folder_ / name, "x");
  }
  const std::vector<GoldenCase> cases = FindCases(folder_, ".yaml", {".argo.yaml"});
  EXPECT_THAT(cases, ElementsAre(Field(&GoldenCase::name, "a"), Field(&GoldenCase::name, "b/one-case"),
                                 Field(&GoldenCase::name, "b/two")));
  EXPECT_EQ(TestNameOf(cases[1]), "b_one_case");
  EXPECT_EQ(Sibling(cases[2], ".argo.yaml"), folder_ / "b" / "two.argo.yaml");
  EXPECT_THAT(FindFolders(folder_), ElementsAre(Field(&GoldenCase::name, "b")));
  EXPECT_TRUE(FindCases(folder_ / "nowhere", ".yaml").empty());
}

TEST_F(Golden, EqualTextIsNoDifference) {
  WriteText(folder_ / "a", "one\ntwo\n");
  EXPECT_EQ(CompareGolden(folder_ / "a", "one\ntwo\n"), std::nullopt);
  EXPECT_EQ(CompareGolden(folder_ / "none", std::nullopt), std::nullopt);
}

TEST_F(Golden, DifferenceIsShownByLines) {
  WriteText(folder_ / "a", "one\ntwo\nthree\n");
  const auto difference = CompareGolden(folder_ / "a", "one\n2\nthree\n");
  ASSERT_TRUE(difference);
  EXPECT_THAT(*difference, HasSubstr(" one\n-two\n+2\n three\n"));
  EXPECT_THAT(*CompareGolden(folder_ / "missing", "x\n"), HasSubstr("does not exist"));
  EXPECT_THAT(*CompareGolden(folder_ / "a", std::nullopt), HasSubstr("nothing to compare"));
  EXPECT_THAT(*CompareGolden(folder_ / "a", "one\ntwo\nthree"), HasSubstr("no line end"));
}

TEST_F(Golden, UpdatingWritesAndRemovesInsteadOfComparing) {
  ::setenv("DAGC_UPDATE_GOLDEN", "1", 1);
  EXPECT_EQ(CompareGolden(folder_ / "sub" / "a", "new\n"), std::nullopt);
  EXPECT_EQ(ReadText(folder_ / "sub" / "a"), "new\n");
  EXPECT_EQ(CompareGolden(folder_ / "sub" / "a", std::nullopt), std::nullopt);
  EXPECT_FALSE(std::filesystem::exists(folder_ / "sub" / "a"));
  ::unsetenv("DAGC_UPDATE_GOLDEN");
}

TEST(LineDiff, ShowsWhatChangedWithThreeLinesAround) {
  EXPECT_EQ(LineDiff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nx\n6\n7\n8\n9\n"),
            "@ line 2\n 2\n 3\n 4\n-5\n+x\n 6\n 7\n 8\n");
  EXPECT_EQ(LineDiff("a\nb\nc\n", "a\nc\n"), " a\n-b\n c\n");
  EXPECT_EQ(LineDiff("a\nc\n", "a\nb\nc\n"), " a\n+b\n c\n");
  EXPECT_EQ(LineDiff("a\nx\nb\ny\nc\n", "a\nb\nc\n"), " a\n-x\n b\n-y\n c\n");
}

}  // namespace
}  // namespace dagc::test
