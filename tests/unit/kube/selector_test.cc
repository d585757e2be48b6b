// SPDX-License-Identifier: Apache-2.0
#include "kube/selector.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dagc {
namespace {

using ::testing::ElementsAre;

SelectorRequirement One(std::string_view text) {
  const auto parsed = ParseSelector(text);
  EXPECT_TRUE(parsed) << text;
  if (!parsed || parsed->size() != 1) return {};
  return parsed->front();
}

TEST(ParseSelector, ReadsEveryOperator) {
  EXPECT_EQ(One("status.phase").op, SelectorOperator::kExists);
  EXPECT_EQ(One("!status.phase").op, SelectorOperator::kDoesNotExist);
  EXPECT_EQ(One("a=b").op, SelectorOperator::kEquals);
  EXPECT_EQ(One("a == b").op, SelectorOperator::kEquals);
  EXPECT_EQ(One("a != b").op, SelectorOperator::kNotEquals);
  EXPECT_EQ(One("status.availableReplicas > 0").op, SelectorOperator::kGreater);
  EXPECT_EQ(One("a<10").op, SelectorOperator::kLess);
  EXPECT_EQ(One("a in (b)").op, SelectorOperator::kIn);
  EXPECT_EQ(One("a notin (b)").op, SelectorOperator::kNotIn);
}

TEST(ParseSelector, ReadsKeysAndValues) {
  const SelectorRequirement list = One("status.phase in (Failed, Error)");
  EXPECT_EQ(list.key, "status.phase");
  EXPECT_THAT(list.values, ElementsAre("Failed", "Error"));
  EXPECT_THAT(One("a in (,b,,c,)").values, ElementsAre("", "b", "", "c", ""));
  EXPECT_THAT(One("a in ()").values, ElementsAre(""));
  EXPECT_THAT(One("a=").values, ElementsAre(""));
  EXPECT_EQ(One("example.com/a=b").key, "example.com/a");
}

TEST(ParseSelector, JoinsWithCommas) {
  EXPECT_EQ(ParseSelector("a=b,c , !d,e in (f,g)")->size(), 4u);
  EXPECT_TRUE(ParseSelector("")->empty());
  EXPECT_TRUE(ParseSelector(" \t")->empty());
}

TEST(ParseSelector, InAndNotinAreWordsOnlyBetweenKeyAndList) {
  EXPECT_EQ(One("in in (in)").key, "in");
  EXPECT_THAT(One("notin=notin").values, ElementsAre("notin"));
}

struct Row {
  std::string_view text;
  SelectorReason reason;
  std::size_t begin;
  std::size_t end;
};

TEST(ParseSelector, SaysWhatIsWrongAndWhere) {
  const std::string long_key(64, 'k');
  const Row rows[] = {{"=a", SelectorReason::kExpectedKey, 0, 1},
                      {"a=b,", SelectorReason::kExpectedKey, 4, 4},
                      {"a=b,,c", SelectorReason::kExpectedKey, 4, 5},
                      {"!", SelectorReason::kExpectedKey, 1, 1},
                      {"status.conditions.#(type==\"Ready\")", SelectorReason::kBadKey, 18, 19},
                      {long_key, SelectorReason::kBadKey, 63, 64},
                      {"a b", SelectorReason::kExpectedOperator, 2, 3},
                      {"a ! b", SelectorReason::kExpectedOperator, 2, 3},
                      {"a == ==", SelectorReason::kExpectedValue, 5, 7},
                      {"a = 'b'", SelectorReason::kBadValue, 4, 5},
                      {"a > many", SelectorReason::kNotANumber, 4, 8},
                      {"a > -1", SelectorReason::kNotANumber, 4, 6},
                      {"a > ", SelectorReason::kNotANumber, 4, 4},
                      {"a > 9223372036854775808", SelectorReason::kNotANumber, 4, 23},
                      {"a in b", SelectorReason::kExpectedList, 5, 6},
                      {"a in (b", SelectorReason::kUnclosedList, 7, 7},
                      {"a in (b c)", SelectorReason::kUnclosedList, 8, 9},
                      {"a in (=)", SelectorReason::kExpectedValue, 6, 7},
                      {"a = b c", SelectorReason::kExpectedComma, 6, 7},
                      {"a = b && c", SelectorReason::kExpectedComma, 6, 8},
                      {"!a = b", SelectorReason::kExpectedComma, 3, 4}};
  for (const Row& row : rows) {
    const auto parsed = ParseSelector(row.text);
    ASSERT_FALSE(parsed) << row.text;
    EXPECT_EQ(parsed.fault().reason, row.reason) << row.text;
    EXPECT_EQ(parsed.fault().begin, row.begin) << row.text;
    EXPECT_EQ(parsed.fault().end, row.end) << row.text;
  }
  EXPECT_EQ(ParseSelector(long_key).fault().name_reason, NameReason::kTooLong);
}

TEST(ParseSelector, NumbersFillSixtyFourBits) {
  EXPECT_TRUE(ParseSelector("a > 9223372036854775807"));
  EXPECT_TRUE(ParseSelector("a < 0000000000000000000001"));
}

}  // namespace
}  // namespace dagc
