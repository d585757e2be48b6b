// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/lower/step_name.h"

#include <gtest/gtest.h>

namespace dagc::argo {
namespace {

constexpr ArgoVersion kOldest = ArgoVersion::k3_6;

TEST(IsExpressionWord, FourteenKeywordsHoldInEveryRange) {
  for (const std::string_view word : {"in", "not", "and", "or", "let", "true", "false", "nil", "if", "else", "matches",
                                      "contains", "startsWith", "endsWith"}) {
    for (const std::string_view version : ArgoVersionNames()) {
      EXPECT_TRUE(IsExpressionWord(word, *ParseArgoVersion(version))) << word << ' ' << version;
    }
  }
}

TEST(IsExpressionWord, BuiltinsHoldWhereTheRangeHas35) {
  for (const std::string_view word : {"all", "count", "findLastIndex", "now", "last", "toJSON", "bitushr"}) {
    EXPECT_TRUE(IsExpressionWord(word, ArgoVersion::k3_4)) << word;
    EXPECT_TRUE(IsExpressionWord(word, ArgoVersion::k3_5)) << word;
    EXPECT_FALSE(IsExpressionWord(word, ArgoVersion::k3_6)) << word;
  }
}

TEST(IsExpressionWord, EnvHoldsIn34Only) {
  EXPECT_TRUE(IsExpressionWord("env", ArgoVersion::k3_4));
  EXPECT_FALSE(IsExpressionWord("env", ArgoVersion::k3_5));
}

TEST(IsExpressionWord, CaseMatters) {
  EXPECT_FALSE(IsExpressionWord("startswith", kOldest));
  EXPECT_FALSE(IsExpressionWord("True", kOldest));
}

TEST(CheckStepName, TakesWhatEveryGateTakes) {
  for (const std::string& name : {std::string("a"), std::string("extract-data-2"), std::string("a--b"),
                                  std::string("wait"), std::string("main"), std::string(128, 'a')}) {
    EXPECT_FALSE(CheckStepName(name, kOldest)) << name;
  }
}

TEST(CheckStepName, SaysWhyAndProposesAName) {
  struct Row {
    std::string_view name;
    NameReason reason;
    std::string_view suggestion;
  };
  constexpr Row kRows[] = {{"", NameReason::kEmpty, "step"},
                           {"Load", NameReason::kUpperCase, "load"},
                           {"load_data", NameReason::kUnderscore, "load-data"},
                           {"load.data", NameReason::kDot, "load-data"},
                           {"load data", NameReason::kCharacter, "load-data"},
                           {"2nd", NameReason::kLeadingDigit, "step-2nd"},
                           {"-load", NameReason::kLeadingHyphen, "load"},
                           {"load-", NameReason::kTrailingHyphen, "load"},
                           {"in", NameReason::kExpressionWord, "in-step"},
                           {"startsWith", NameReason::kExpressionWord, "startswith"},
                           {"dagc-load", NameReason::kReservedPrefix, "step-dagc-load"},
                           {"\xC3\xA9t\xC3\xA9", NameReason::kCharacter, "t"},
                           {"___", NameReason::kUnderscore, "step"}};
  for (const Row& row : kRows) {
    const auto fault = CheckStepName(row.name, kOldest);
    ASSERT_TRUE(fault) << row.name;
    EXPECT_EQ(fault->reason, row.reason) << row.name;
    EXPECT_EQ(fault->suggestion, row.suggestion) << row.name;
  }
  const auto too_long = CheckStepName(std::string(129, 'a'), kOldest);
  ASSERT_TRUE(too_long);
  EXPECT_EQ(too_long->reason, NameReason::kTooLong);
  EXPECT_EQ(too_long->suggestion, std::string(128, 'a'));
}

TEST(SuggestName, LeavesLegalNamesAlone) {
  for (const std::string_view name : {"a", "a--b", "step", "extract-data-2"}) {
    EXPECT_EQ(SuggestName(name, kOldest), name);
  }
}

TEST(SuggestName, GivesALegalNameForAnyText) {
  const std::string every_byte = [] {
    std::string text;
    for (int c = 1; c < 256; ++c) text += static_cast<char>(c);
    return text;
  }();
  for (std::size_t begin = 0; begin < every_byte.size(); ++begin) {
    for (const std::size_t length : {1u, 2u, 7u, 80u}) {
      const std::string name = every_byte.substr(begin, length);
      const std::string suggestion = SuggestName(name, ArgoVersion::k3_4, 20);
      EXPECT_FALSE(CheckStepName(suggestion, ArgoVersion::k3_4)) << suggestion;
      EXPECT_LE(suggestion.size(), 20u);
    }
  }
  EXPECT_FALSE(CheckStepName(SuggestName("in-----------------------x", kOldest, 16), kOldest));
}

}  // namespace
}  // namespace dagc::argo
