// SPDX-License-Identifier: Apache-2.0
#include "base/go_duration.h"

#include <gtest/gtest.h>

#include <limits>

namespace dagc {
namespace {

constexpr std::int64_t kMs = 1'000'000;
constexpr std::int64_t kSecond = 1000 * kMs;
constexpr std::int64_t kHour = 3600 * kSecond;

struct Row {
  std::string_view text;
  std::int64_t nanoseconds;
};

TEST(GoDuration, ReadsWhatGoReads) {
  constexpr Row kRows[] = {{"0", 0},
                           {"-0", 0},
                           {"+0", 0},
                           {"0s", 0},
                           {"90s", 90 * kSecond},
                           {"1h30m", kHour * 3 / 2},
                           {"1.5h", kHour * 3 / 2},
                           {".5h", kHour / 2},
                           {"5.s", 5 * kSecond},
                           {"-1.5h", -kHour * 3 / 2},
                           {"1s1s1h", kHour + 2 * kSecond},
                           {"12ns", 12},
                           {"12us", 12'000},
                           {"12\xC2\xB5s", 12'000},
                           {"12\xCE\xBCs", 12'000},
                           {"100ms", 100 * kMs},
                           {"0.0000000001s", 0},
                           {"9223372036854775807ns", std::numeric_limits<std::int64_t>::max()},
                           {"-9223372036854775808ns", std::numeric_limits<std::int64_t>::min()}};
  for (const Row& row : kRows) {
    const auto parsed = ParseGoDuration(row.text);
    ASSERT_TRUE(parsed) << row.text;
    EXPECT_EQ(parsed->nanoseconds, row.nanoseconds) << row.text;
  }
}

struct BadRow {
  std::string_view text;
  DurationReason reason;
  std::size_t begin;
  std::size_t end;
};

TEST(GoDuration, SaysWhatIsWrongAndWhere) {
  constexpr BadRow kRows[] = {{"", DurationReason::kEmpty, 0, 0},
                              {"-", DurationReason::kMalformed, 0, 1},
                              {"soon", DurationReason::kMalformed, 0, 4},
                              {".s", DurationReason::kMalformed, 0, 2},
                              {"30", DurationReason::kBareNumber, 0, 2},
                              {"1h30", DurationReason::kBareNumber, 2, 4},
                              {"1d", DurationReason::kUnknownUnit, 1, 2},
                              {"1h 30m", DurationReason::kUnknownUnit, 1, 3},
                              {"3H", DurationReason::kUnknownUnit, 1, 2},
                              {"9223372036854775808ns", DurationReason::kTooLarge, 0, 21},
                              {"99999999999999999999s", DurationReason::kTooLarge, 0, 21},
                              {"1h2562047h", DurationReason::kTooLarge, 2, 10},
                              // Go itself wraps around here and reads 0.
                              {"9223372036854775808ns9223372036854775808ns", DurationReason::kTooLarge, 21, 42}};
  for (const BadRow& row : kRows) {
    const auto parsed = ParseGoDuration(row.text);
    ASSERT_FALSE(parsed) << row.text;
    EXPECT_EQ(parsed.fault().reason, row.reason) << row.text;
    EXPECT_EQ(parsed.fault().begin, row.begin) << row.text;
    EXPECT_EQ(parsed.fault().end, row.end) << row.text;
  }
}

TEST(GoDuration, SuggestsOnlyWhatIsCertain) {
  EXPECT_EQ(ParseGoDuration("30").fault().suggestion, "30s");
  EXPECT_EQ(ParseGoDuration("1h30").fault().suggestion, "");
  EXPECT_EQ(ParseGoDuration("5min").fault().suggestion, "5m");
  EXPECT_EQ(ParseGoDuration("2Hours").fault().suggestion, "2h");
  EXPECT_EQ(ParseGoDuration("1h 30m").fault().suggestion, "1h30m");
  EXPECT_EQ(ParseGoDuration("2days").fault().suggestion, "");
  EXPECT_EQ(ParseGoDuration("2days", DurationUnits::kGoDaysWeeks).fault().suggestion, "2d");
  EXPECT_EQ(ParseGoDuration("3 fortnights").fault().suggestion, "");
}

TEST(GoDuration, DaysAndWeeksOnlyWhereAskedFor) {
  const auto parsed = ParseGoDuration("1w1d", DurationUnits::kGoDaysWeeks);
  ASSERT_TRUE(parsed);
  EXPECT_EQ(parsed->nanoseconds, 8 * 24 * kHour);
  EXPECT_TRUE(parsed->has_days_or_weeks);
  EXPECT_FALSE(ParseGoDuration("192h", DurationUnits::kGoDaysWeeks)->has_days_or_weeks);
}

TEST(GoDuration, FormatsInWholeUnits) {
  EXPECT_EQ(FormatGoDuration(0), "0s");
  EXPECT_EQ(FormatGoDuration(36 * kHour), "36h");
  EXPECT_EQ(FormatGoDuration(kHour * 3 / 2), "1h30m");
  EXPECT_EQ(FormatGoDuration(kSecond + 500 * kMs), "1s500ms");
  EXPECT_EQ(FormatGoDuration(1'001), "1us1ns");
  const std::int64_t most = std::numeric_limits<std::int64_t>::max();
  EXPECT_EQ(ParseGoDuration(FormatGoDuration(most))->nanoseconds, most);
}

}  // namespace
}  // namespace dagc
