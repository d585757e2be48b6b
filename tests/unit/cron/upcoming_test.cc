// SPDX-License-Identifier: Apache-2.0
#include "cron/upcoming.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/rfc3339.h"
#include "cron/expression.h"
#include "cron/next.h"

namespace dagc {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::string Show(const UpcomingRun& run) {
  constexpr std::array<const char*, 5> kMarks = {"", " skipped", " first", " second", " missed"};
  const CivilTime& t = run.local;
  const std::int64_t shown = SecondsFromCivil(t.year, t.month, t.day, t.hour, t.minute, t.second);
  return FormatRfc3339(shown).substr(5, 11) + kMarks[static_cast<std::size_t>(run.mark)];
}

std::vector<UpcomingRun> Runs(std::string_view cron, std::string_view zone, std::string_view from, std::size_t count) {
  const auto expression = ParseCron(cron);
  EXPECT_TRUE(expression) << cron;
  return UpcomingRuns(expression->schedule, *Zone::Find(zone), *ParseRfc3339(from), count);
}

std::vector<std::string> Shown(std::string_view cron, std::string_view zone, std::string_view from, std::size_t count) {
  std::vector<std::string> result;
  for (const UpcomingRun& run : Runs(cron, zone, from, count)) result.push_back(Show(run));
  return result;
}

TEST(UpcomingRuns, ShowsWhatTheClockJumpsOver) {
  EXPECT_THAT(Shown("30 2 * * *", "America/New_York", "2026-03-07T12:00:00Z", 2),
              ElementsAre("03-08T02:30 skipped", "03-09T02:30", "03-10T02:30"));
  const UpcomingRun skipped = Runs("30 2 * * *", "America/New_York", "2026-03-07T12:00:00Z", 2)[0];
  EXPECT_FALSE(skipped.fires());
  EXPECT_EQ(FormatRfc3339(skipped.instant), "2026-03-08T07:00:00Z");
  EXPECT_EQ(skipped.offset, -5 * kHourSeconds);
}

TEST(UpcomingRuns, ShowsWhatComesTwice) {
  EXPECT_THAT(Shown("30 1 * * *", "America/New_York", "2026-10-31T12:00:00Z", 3),
              ElementsAre("11-01T01:30 first", "11-01T01:30 second", "11-02T01:30"));
  EXPECT_THAT(Shown("0,30 1-2 * * *", "Europe/Paris", "2026-10-24T23:30:00Z", 4),
              ElementsAre("10-25T02:00 first", "10-25T02:30 first", "10-25T02:00 second", "10-25T02:30 second"));
}

TEST(UpcomingRuns, SaysNothingWhereThePaceIsKept) {
  EXPECT_THAT(Shown("*/30 * * * *", "America/New_York", "2026-03-08T06:00:00Z", 3),
              ElementsAre("03-08T01:30", "03-08T03:00", "03-08T03:30"));
  EXPECT_THAT(Shown("30 * * * *", "America/New_York", "2026-11-01T05:00:00Z", 3),
              ElementsAre("11-01T01:30", "11-01T01:30", "11-01T02:30"));
  EXPECT_THAT(Shown("0 12 * * *", "Europe/Paris", "2026-03-28T00:00:00Z", 2),
              ElementsAre("03-28T12:00", "03-29T12:00"));
}

TEST(UpcomingRuns, AChangeOfHalfAnHourDisturbsAnHourlyPace) {
  EXPECT_THAT(Shown("0 * * * *", "Australia/Lord_Howe", "2026-10-03T14:30:00Z", 1),
              ElementsAre("10-04T02:00 skipped", "10-04T03:00"));
  EXPECT_THAT(Shown("*/30 * * * *", "Australia/Lord_Howe", "2026-10-03T14:30:00Z", 2),
              ElementsAre("10-04T01:30", "10-04T02:30"));
}

TEST(UpcomingRuns, ShowsWhatTheEngineStepsOver) {
  EXPECT_THAT(Shown("0 0 * * *", "Australia/Lord_Howe", "2026-04-04T03:00:00Z", 2),
              ElementsAre("04-05T00:00", "04-06T00:00 missed", "04-07T00:00"));
}

TEST(UpcomingRuns, EndsWithTheEngine) {
  EXPECT_THAT(Shown("0 0 30 2 *", "UTC", "2026-01-01T00:00:00Z", 3), IsEmpty());
  EXPECT_THAT(Shown("0 0 29 2 *", "UTC", "2091-01-01T00:00:00Z", 3), ElementsAre("02-29T00:00", "02-29T00:00"));
  EXPECT_THAT(Shown("0 0 * * *", "UTC", "2026-01-01T00:00:00Z", 0), IsEmpty());
}

TEST(UpcomingRuns, EveryIsCountedFromTheStart) {
  EXPECT_THAT(Shown("@every 7m", "America/New_York", "2026-03-08T06:55:00Z", 2),
              ElementsAre("03-08T03:02", "03-08T03:09"));
}

// Over years and odd zones: the runs are the engine's, in order, and every other line says why it is there.
TEST(UpcomingRuns, HoldsExactlyTheFiringsOfTheEngine) {
  for (const std::string_view name : {"America/New_York", "Australia/Lord_Howe", "Asia/Gaza", "America/Sao_Paulo",
                                      "Antarctica/Troll", "Pacific/Apia", "Africa/Cairo"}) {
    const Zone zone = *Zone::Find(name);
    for (const std::string_view cron : {"0 0 * * *", "30 0-3 * * *", "15 1 * * 0", "*/20 2,3 * * *", "0 0 1 * *"}) {
      const Schedule schedule = ParseCron(cron)->schedule;
      const std::int64_t from = SecondsFromCivil(2010, 3, 1);
      const auto runs = UpcomingRuns(schedule, zone, from, 600);
      std::int64_t at = from;
      std::int64_t before = from;
      std::size_t firings = 0;
      for (const UpcomingRun& run : runs) {
        EXPECT_GE(run.instant, before) << name << ' ' << cron;
        before = run.instant;
        if (!run.fires()) continue;
        at = *NextFiring(schedule, zone, at);
        ASSERT_EQ(run.instant, at) << name << ' ' << cron;
        ++firings;
      }
      EXPECT_EQ(firings, 600u);
    }
  }
}

}  // namespace
}  // namespace dagc
