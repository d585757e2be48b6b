// SPDX-License-Identifier: Apache-2.0
#include "cron/next.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/rfc3339.h"
#include "cron/expression.h"

namespace dagc {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> Next(std::string_view cron, std::string_view zone_name, std::string_view from, int count) {
  const auto zone = Zone::Find(zone_name);
  const auto expression = ParseCron(cron, CronDialect::kEngine);
  EXPECT_TRUE(zone && expression) << cron;
  std::vector<std::string> result;
  std::optional<std::int64_t> at = ParseRfc3339(from);
  while (count-- > 0 && (at = NextFiring(expression->schedule, *zone, *at))) result.push_back(FormatRfc3339(*at));
  return result;
}

TEST(NextFiring, IsLaterThanNow) {
  EXPECT_THAT(Next("0 0 * * *", "UTC", "2026-03-07T00:00:00Z", 2),
              ElementsAre("2026-03-08T00:00:00Z", "2026-03-09T00:00:00Z"));
}

TEST(NextFiring, PassesOverATimeThatDoesNotExist) {
  EXPECT_THAT(Next("30 2 * * *", "America/New_York", "2026-03-07T12:00:00Z", 2),
              ElementsAre("2026-03-09T06:30:00Z", "2026-03-10T06:30:00Z"));
}

TEST(NextFiring, FiresTwiceAtATimeThatExistsTwice) {
  EXPECT_THAT(Next("30 1 * * *", "America/New_York", "2026-10-31T12:00:00Z", 3),
              ElementsAre("2026-11-01T05:30:00Z", "2026-11-01T06:30:00Z", "2026-11-02T06:30:00Z"));
}

TEST(NextFiring, LosesADayWithoutMidnight) {
  EXPECT_THAT(Next("0 0 * * *", "America/Sao_Paulo", "2018-11-03T12:00:00Z", 1), ElementsAre("2018-11-05T02:00:00Z"));
}

TEST(NextFiring, StepsOverMidnightAfterHalfAnHour) {
  EXPECT_THAT(Next("0 0 * * *", "Australia/Lord_Howe", "2026-04-04T03:00:00Z", 2),
              ElementsAre("2026-04-04T13:00:00Z", "2026-04-06T13:30:00Z"));
}

TEST(NextFiring, DayFieldsJoinByOrUnlessOneIsAStar) {
  EXPECT_THAT(Next("0 0 13 * 5", "UTC", "2026-11-01T00:00:00Z", 3),
              ElementsAre("2026-11-06T00:00:00Z", "2026-11-13T00:00:00Z", "2026-11-20T00:00:00Z"));
  EXPECT_THAT(Next("0 0 13 * *", "UTC", "2026-11-01T00:00:00Z", 2),
              ElementsAre("2026-11-13T00:00:00Z", "2026-12-13T00:00:00Z"));
}

TEST(NextFiring, LooksFiveYearsAhead) {
  EXPECT_THAT(Next("0 0 29 2 *", "UTC", "2024-03-01T00:00:00Z", 1), ElementsAre("2028-02-29T00:00:00Z"));
  // 2100 is no leap year, and the engine gives up before 2104.
  EXPECT_THAT(Next("0 0 29 2 *", "UTC", "2096-03-01T00:00:00Z", 1), IsEmpty());
  EXPECT_THAT(Next("0 0 30 2 *", "UTC", "2026-01-01T00:00:00Z", 1), IsEmpty());
  EXPECT_THAT(Next(", * * * *", "UTC", "2026-01-01T00:00:00Z", 1), IsEmpty());
}

TEST(NextFiring, EveryCountsFromNow) {
  EXPECT_THAT(Next("@every 90m", "America/New_York", "2026-03-08T06:00:30Z", 2),
              ElementsAre("2026-03-08T07:30:30Z", "2026-03-08T09:00:30Z"));
}

// The engine's search hangs on this date, which Samoa left out.
TEST(NextFiring, EndsWhereADateDoesNotExist) {
  EXPECT_THAT(Next("0 0 31 * *", "Pacific/Apia", "2011-12-28T00:00:00Z", 1), ElementsAre("2011-12-30T10:00:00Z"));
}

}  // namespace
}  // namespace dagc
