// SPDX-License-Identifier: Apache-2.0
#include "kube/names.h"

#include <gtest/gtest.h>

namespace dagc {
namespace {

struct Row {
  std::string text;
  NameReason reason;
  std::size_t begin;
  std::size_t end;
};

template <typename Check>
void ExpectFaults(Check check, const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    const std::optional<NameFault> fault = check(row.text);
    ASSERT_TRUE(fault) << row.text;
    EXPECT_EQ(fault->reason, row.reason) << row.text;
    EXPECT_EQ(fault->begin, row.begin) << row.text;
    EXPECT_EQ(fault->end, row.end) << row.text;
  }
}

template <typename Check>
void ExpectLegal(Check check, const std::vector<std::string>& names) {
  for (const std::string& name : names) EXPECT_FALSE(check(name)) << name;
}

const auto kLabel = [](std::string_view name) { return CheckLabel(name); };

TEST(CheckLabel, TakesLabels) { ExpectLegal(kLabel, {"a", "0", "a-b", "a--b", "9a", std::string(63, 'a')}); }

TEST(CheckLabel, SaysWhatIsWrongAndWhere) {
  ExpectFaults(kLabel, {{"", NameReason::kEmpty, 0, 0},
                        {"aB", NameReason::kUpperCase, 1, 2},
                        {"a_b", NameReason::kUnderscore, 1, 2},
                        {"a.b", NameReason::kDot, 1, 2},
                        {"a b", NameReason::kCharacter, 1, 2},
                        {"caf\xC3\xA9", NameReason::kCharacter, 3, 5},
                        {"-a", NameReason::kLeadingHyphen, 0, 1},
                        {"a-", NameReason::kTrailingHyphen, 1, 2},
                        {std::string(64, 'a'), NameReason::kTooLong, 63, 64}});
}

TEST(CheckLabel, TakesTheLengthOfTheObject) {
  EXPECT_FALSE(CheckLabel(std::string(52, 'a'), kMaxCronWorkflowName));
  EXPECT_EQ(CheckLabel(std::string(53, 'a'), kMaxCronWorkflowName)->reason, NameReason::kTooLong);
}

TEST(CheckSubdomain, IsLabelsJoinedByDots) {
  ExpectLegal(CheckSubdomain, {"a", "a.b", "a-1.b-2.c", std::string(253, 'a')});
  ExpectFaults(CheckSubdomain, {{"", NameReason::kEmpty, 0, 0},
                                {".a", NameReason::kEmptyPart, 0, 0},
                                {"a.", NameReason::kEmptyPart, 2, 2},
                                {"a..b", NameReason::kEmptyPart, 2, 2},
                                {"a.-b", NameReason::kLeadingHyphen, 2, 3},
                                {"a-.b", NameReason::kTrailingHyphen, 1, 2},
                                {"a.B", NameReason::kUpperCase, 2, 3},
                                {std::string(254, 'a'), NameReason::kTooLong, 253, 254}});
}

TEST(CheckLabelKey, HasAnOptionalPrefix) {
  ExpectLegal(CheckLabelKey, {"a", "A_b.c", "example.com/a", "example.com/A_b"});
  ExpectFaults(CheckLabelKey, {{"", NameReason::kEmpty, 0, 0},
                               {"/a", NameReason::kEmptyPart, 0, 0},
                               {"a/", NameReason::kEmptyPart, 2, 2},
                               {"a/b/c", NameReason::kExtraSlash, 3, 4},
                               {"A/b", NameReason::kUpperCase, 0, 1},
                               {"a/_b", NameReason::kLeadingHyphen, 2, 3},
                               {"a/b.", NameReason::kTrailingHyphen, 3, 4},
                               {"a/b c", NameReason::kCharacter, 3, 4},
                               {"a/" + std::string(64, 'b'), NameReason::kTooLong, 65, 66}});
}

TEST(CheckLabelValue, MayBeEmpty) {
  ExpectLegal(CheckLabelValue, {"", "a", "A_b.c-9", std::string(63, 'a')});
  ExpectFaults(CheckLabelValue, {{"a b", NameReason::kCharacter, 1, 2},
                                 {"a/b", NameReason::kCharacter, 1, 2},
                                 {".a", NameReason::kLeadingHyphen, 0, 1},
                                 {"a_", NameReason::kTrailingHyphen, 1, 2},
                                 {std::string(64, 'a'), NameReason::kTooLong, 63, 64}});
}

TEST(CheckVariableName, AllowsDotsAndHyphens) {
  ExpectLegal(CheckVariableName, {"A", "_", "a.b-c", ".a", "-", std::string(300, 'a')});
  ExpectFaults(CheckVariableName, {{"", NameReason::kEmpty, 0, 0},
                                   {"1A", NameReason::kLeadingDigit, 0, 1},
                                   {"A=B", NameReason::kCharacter, 1, 2},
                                   {".", NameReason::kDotDot, 0, 1},
                                   {"..", NameReason::kDotDot, 0, 2},
                                   {"..a", NameReason::kDotDot, 0, 3}});
}

TEST(CheckSecretKey, MayBeginWithADigit) {
  ExpectLegal(CheckSecretKey, {"A", "1a", "connector.name", "connection-url", ".a", std::string(253, 'a')});
  ExpectFaults(CheckSecretKey, {{"", NameReason::kEmpty, 0, 0},
                                {"a/b", NameReason::kCharacter, 1, 2},
                                {".", NameReason::kDotDot, 0, 1},
                                {"..a", NameReason::kDotDot, 0, 3},
                                {std::string(254, 'a'), NameReason::kTooLong, 253, 254}});
}

TEST(CheckFieldName, IsTheEnginesOwnCheck) {
  ExpectLegal(CheckFieldName, {"a", "A", "9", "a-", "a--b", std::string(128, 'a')});
  ExpectFaults(CheckFieldName, {{"", NameReason::kEmpty, 0, 0},
                                {"a_b", NameReason::kUnderscore, 1, 2},
                                {"a.b", NameReason::kDot, 1, 2},
                                {"-a", NameReason::kLeadingHyphen, 0, 1},
                                {"{{x}}", NameReason::kCharacter, 0, 1},
                                {std::string(129, 'a'), NameReason::kTooLong, 128, 129}});
}

TEST(CheckParameterName, AllowsUnderscores) {
  ExpectLegal(CheckParameterName, {"a", "_", "-", "A_b-9", std::string(300, 'a')});
  ExpectFaults(CheckParameterName, {{"", NameReason::kEmpty, 0, 0}, {"a.b", NameReason::kDot, 1, 2}});
}

}  // namespace
}  // namespace dagc
