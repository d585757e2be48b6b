// SPDX-License-Identifier: Apache-2.0
#include "cron/expression.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <span>

namespace dagc {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Expression Of(std::string_view text) {
  const auto parsed = ParseCron(text);
  EXPECT_TRUE(parsed) << text;
  return parsed ? *parsed : Expression();
}

struct Rewritten {
  std::string_view text;
  std::string_view written;
};

TEST(ParseCron, WritesWhatParserAndCrdTake) {
  constexpr Rewritten kRows[] = {{"0 0 * * *", "0 0 * * *"},
                                 {"*/15 9-17 1,15 JAN-jun mon-FRI", "*/15 9-17 1,15 1-6 1-5"},
                                 {"15 6 4 Jan,Apr,Jul,Oct *", "15 6 4 1,4,7,10 *"},
                                 {"0 0 1 FEB-8/2 sun,WED,6", "0 0 1 2-8/2 0,3,6"},
                                 {"0 0 1 mar/3 *", "0 0 1 3/3 *"},
                                 {"05 00 ? * ?", "05 00 ? * ?"},
                                 {"5/20 * * * *", "5/20 * * * *"},
                                 {"*/61 * * * *", "*/61 * * * *"},
                                 {"  0\t0  *\n* * ", "0 0 * * *"},
                                 {"0\xC2\xA0"
                                  "0\xE3\x80\x80* * *",
                                  "0 0 * * *"},
                                 {"+5 * * * *", "5 * * * *"},
                                 {"*/+5 * * * *", "*/5 * * * *"},
                                 {"*- * * * *", "* * * * *"},
                                 {"*-x-y/2 * * * *", "*/2 * * * *"},
                                 {"1,,2, * * * *", "1,2 * * * *"},
                                 {"@daily", "@daily"},
                                 {"@hourly", "@hourly"}};
  for (const Rewritten& row : kRows) {
    const Expression expression = Of(row.text);
    EXPECT_EQ(expression.text, row.written) << row.text;
    EXPECT_TRUE(MatchesSchedulePattern(expression.text)) << row.text;
    EXPECT_EQ(Of(expression.text).schedule, expression.schedule) << row.text;
  }
}

TEST(ParseCron, SundayAsSevenBecomesZero) {
  constexpr Rewritten kRows[] = {{"7", "0"},           {"5-7", "5-6,0"},     {"6-7", "6,0"},   {"7-7", "0"},
                                 {"0-7", "0-6"},       {"1-7", "0-6"},       {"sun-7", "0-6"}, {"MON,7", "1,0"},
                                 {"1-7/2", "1,3,5,0"}, {"0-7/2", "0,2,4,6"}, {"0-7/7", "0"},   {"7/2", "0"},
                                 {"FRI-7", "5-6,0"}};
  for (const Rewritten& row : kRows) {
    const Expression expression = Of("0 0 1 * " + std::string(row.text));
    EXPECT_EQ(expression.fields[4], row.written) << row.text;
    EXPECT_TRUE(expression.sunday_rewritten) << row.text;
    const auto engine = ParseCron(expression.text, CronDialect::kEngine);
    ASSERT_TRUE(engine) << row.text;
    EXPECT_EQ(engine->schedule, expression.schedule) << row.text;
  }
  EXPECT_FALSE(Of("0 0 7 7 *").sunday_rewritten);
}

TEST(ParseCron, AStarInADayFieldIsRemembered) {
  const auto star = [](std::string_view dow) {
    return Of("0 0 1 * " + std::string(dow)).schedule[CronField::kDayOfWeek].star;
  };
  EXPECT_TRUE(star("*"));
  EXPECT_TRUE(star("?"));
  EXPECT_TRUE(star("1,*"));
  EXPECT_TRUE(star("*/1"));
  EXPECT_FALSE(star("*/2"));
  EXPECT_FALSE(star("0-6"));
  EXPECT_FALSE(star("0-7"));
}

struct Bad {
  std::string_view text;
  CronReason reason;
  std::size_t begin;
  std::size_t end;
  std::string_view suggestion;
};

void ExpectFaults(std::span<const Bad> rows, CronDialect dialect) {
  for (const Bad& row : rows) {
    const auto parsed = ParseCron(row.text, dialect);
    ASSERT_FALSE(parsed) << row.text;
    EXPECT_EQ(parsed.fault().reason, row.reason) << row.text;
    EXPECT_EQ(parsed.fault().begin, row.begin) << row.text;
    EXPECT_EQ(parsed.fault().end, row.end) << row.text;
    EXPECT_EQ(parsed.fault().suggestion, row.suggestion) << row.text;
  }
}

TEST(ParseCron, SaysWhatIsWrongAndWhere) {
  constexpr Bad kRows[] = {{"", CronReason::kEmpty, 0, 0, ""},
                           {" ", CronReason::kEmpty, 0, 1, ""},
                           {"TZ=UTC 0 0 * * *", CronReason::kTimeZonePrefix, 0, 6, "0 0 * * *"},
                           {"CRON_TZ=Europe/Paris @daily", CronReason::kTimeZonePrefix, 0, 20, "@daily"},
                           {"TZ=UTC", CronReason::kTimeZonePrefix, 0, 6, ""},
                           {"* * * *", CronReason::kFieldCount, 0, 7, ""},
                           {"0 0 12 * * ?", CronReason::kFieldCount, 0, 12, "0 12 * * ?"},
                           {"5 0 12 * * ?", CronReason::kFieldCount, 0, 12, ""},
                           {"0 12 * * * 2027", CronReason::kFieldCount, 0, 15, ""},
                           {"0 0 * * * # nightly", CronReason::kComment, 10, 19, "0 0 * * *"},
                           {"@reboot", CronReason::kReboot, 0, 7, ""},
                           {"@Daily", CronReason::kUnknownDescriptor, 0, 6, "@daily"},
                           {"@weeekly", CronReason::kUnknownDescriptor, 0, 8, "@weekly"},
                           {"@fortnightly", CronReason::kUnknownDescriptor, 0, 12, ""},
                           {"@daily ", CronReason::kDescriptorSpace, 0, 7, "@daily"},
                           {" @daily", CronReason::kDescriptorSpace, 0, 7, "@daily"},
                           {"0 0 * * monday", CronReason::kUnknownName, 8, 14, "0 0 * * MON"},
                           {"0 0 * september-november Tues", CronReason::kUnknownName, 6, 15, "0 0 * SEP-NOV TUE"},
                           {"0 0 * * JAN", CronReason::kUnknownName, 8, 11, ""},
                           {"noon * * * *", CronReason::kUnknownName, 0, 4, ""},
                           {"0 0 1.5 * *", CronReason::kNotANumber, 4, 7, ""},
                           {"-5 * * * *", CronReason::kNotANumber, 0, 0, ""},
                           {"5- * * * *", CronReason::kNotANumber, 2, 2, ""},
                           {"*/x * * * *", CronReason::kNotANumber, 2, 3, ""},
                           {"*/-5 * * * *", CronReason::kNotANumber, 2, 4, ""},
                           {"0 0 L * *", CronReason::kLast, 4, 5, ""},
                           {"0 0 LW * *", CronReason::kLast, 4, 6, ""},
                           {"0 0 * * 5L", CronReason::kLast, 8, 10, ""},
                           {"0 0 15W * *", CronReason::kNearestWeekday, 4, 7, ""},
                           {"0 0 * * 1#2", CronReason::kNth, 8, 11, ""},
                           {"H * * * *", CronReason::kHash, 0, 1, ""},
                           {"H/15 * * * *", CronReason::kHash, 0, 1, ""},
                           {"0 0 0 * *", CronReason::kBelowMinimum, 4, 5, ""},
                           {"0 0 * 0 *", CronReason::kBelowMinimum, 6, 7, ""},
                           {"60 * * * *", CronReason::kAboveMaximum, 0, 2, ""},
                           {"0 1-24 * * *", CronReason::kAboveMaximum, 4, 6, ""},
                           {"0 0 32 * *", CronReason::kAboveMaximum, 4, 6, ""},
                           {"0 0 * 13 *", CronReason::kAboveMaximum, 6, 8, ""},
                           {"0 0 * * 8", CronReason::kAboveMaximum, 8, 9, ""},
                           {"99999999999999999999 * * * *", CronReason::kAboveMaximum, 0, 20, ""},
                           {"50-10 * * * *", CronReason::kWrapAround, 0, 5, "50-59,0-10 * * * *"},
                           {"0 0 * * 5-0", CronReason::kWrapAround, 8, 11, "0 0 * * 5-6,0"},
                           {"0 0 * * FRI-SUN", CronReason::kWrapAround, 8, 15, "0 0 * * 5-6,0"},
                           {"0 0 * * 7-2", CronReason::kWrapAround, 8, 11, "0 0 * * 0-2"},
                           {"0 22-2/2 * * *", CronReason::kWrapAround, 2, 6, ""},
                           {"1-2-3 * * * *", CronReason::kTooManyHyphens, 0, 5, ""},
                           {"1/2/3 * * * *", CronReason::kTooManySlashes, 0, 5, ""},
                           {"*/0 * * * *", CronReason::kZeroStep, 0, 3, ""}};
  ExpectFaults(kRows, CronDialect::kManifest);
}

TEST(ParseCron, NamesFieldAndCount) {
  EXPECT_EQ(ParseCron("0 24 * * *").fault().field, CronField::kHour);
  EXPECT_EQ(ParseCron("0 0 * * monday").fault().field, CronField::kDayOfWeek);
  EXPECT_EQ(ParseCron("0 0 0 0 0 0 0").fault().found_fields, 7u);
}

TEST(ParseCron, TheEnginesDialectHasNoSundayAsSeven) {
  constexpr Bad kRows[] = {{"0 0 * * 7", CronReason::kSundayIsZero, 8, 9, "0 0 * * 0"},
                           {"0 0 * * 5-7", CronReason::kSundayIsZero, 10, 11, "0 0 * * 5-6,0"}};
  ExpectFaults(kRows, CronDialect::kEngine);
}

TEST(ParseCron, EveryBecomesFieldsWhereOneCronCanSayIt) {
  constexpr Rewritten kRows[] = {
      {"@every 1m", "* * * * *"},     {"@every 15m", "*/15 * * * *"},    {"@every 30m", "*/30 * * * *"},
      {"@every 60s", "* * * * *"},    {"@every 1h", "0 * * * *"},        {"@every 60m", "0 * * * *"},
      {"@every 6h", "0 */6 * * *"},   {"@every 12h", "0 */12 * * *"},    {"@every 24h", "0 0 * * *"},
      {"@every 1h0.5s", "0 * * * *"}, {"@every 1h59m60s", "0 */2 * * *"}};
  for (const Rewritten& row : kRows) {
    const Expression expression = Of(row.text);
    EXPECT_EQ(expression.text, row.written) << row.text;
    EXPECT_TRUE(expression.every_rewritten) << row.text;
    EXPECT_FALSE(expression.drifts) << row.text;
    EXPECT_FALSE(expression.schedule.is_every()) << row.text;
  }
}

TEST(ParseCron, OtherPeriodsDriftInWholeUnits) {
  constexpr Rewritten kRows[] = {{"@every 90m", "@every 1h30m"}, {"@every 1.5h", "@every 1h30m"},
                                 {"@every 7m", "@every 7m"},     {"@every 30s", "@every 30s"},
                                 {"@every 100h", "@every 100h"}, {"@every 1500ms", "@every 1s"}};
  for (const Rewritten& row : kRows) {
    const Expression expression = Of(row.text);
    EXPECT_EQ(expression.text, row.written) << row.text;
    EXPECT_TRUE(expression.drifts) << row.text;
    EXPECT_TRUE(MatchesSchedulePattern(expression.text)) << row.text;
  }
  EXPECT_EQ(Of("@every 90m").schedule.every_seconds, 5400);
}

TEST(ParseCron, SeveralCronsSayWhatOneCannot) {
  EXPECT_THAT(Of("@every 90m").aligned, ElementsAre("0 */3 * * *", "30 1-22/3 * * *"));
  EXPECT_THAT(Of("@every 8m").aligned, ElementsAre("*/8 */2 * * *", "4-52/8 1-23/2 * * *"));
  EXPECT_THAT(Of("@every 7m").aligned, IsEmpty());
  EXPECT_THAT(Of("@every 100h").aligned, IsEmpty());
}

// Whatever divides a day: the crons together are due exactly every so many minutes from midnight on.
TEST(ParseCron, AlignedCronsKeepThePace) {
  for (int period = 1; period <= 1440; ++period) {
    if (1440 % period != 0) continue;
    const Expression expression = Of("@every " + std::to_string(period) + "m");
    std::vector<std::string> crons = expression.aligned;
    if (crons.empty()) crons.push_back(expression.text);
    std::vector<int> due(1440, 0);
    for (const std::string& cron : crons) {
      const Schedule schedule = Of(cron).schedule;
      for (int minute = 0; minute < 1440; ++minute) {
        due[static_cast<std::size_t>(minute)] += schedule.Fits(CivilFromSeconds(minute * kMinuteSeconds)) ? 1 : 0;
      }
    }
    for (int minute = 0; minute < 1440; ++minute) {
      EXPECT_EQ(due[static_cast<std::size_t>(minute)], minute % period == 0 ? 1 : 0) << period << ' ' << minute;
    }
  }
}

TEST(ParseCron, EveryHasMistakesOfItsOwn) {
  constexpr Bad kRows[] = {{"@every", CronReason::kEveryDuration, 6, 6, ""},
                           {"@every soon", CronReason::kEveryDuration, 7, 11, ""},
                           {"@every 1d", CronReason::kEveryDuration, 8, 9, "@every 24h"},
                           {"@every 90", CronReason::kEveryDuration, 7, 9, "@every 1m30s"},
                           {"@every 1h 30m", CronReason::kEveryDuration, 8, 10, "@every 1h30m"},
                           {"@every  1h", CronReason::kDescriptorSpace, 0, 10, "@every 1h"},
                           {"@every\t1h", CronReason::kDescriptorSpace, 0, 9, "@every 1h"},
                           {"@every -1h", CronReason::kEveryNegative, 7, 10, ""},
                           {"@every 0s", CronReason::kEveryBelowSecond, 7, 9, ""},
                           {"@every 500ms", CronReason::kEveryBelowSecond, 7, 12, ""}};
  ExpectFaults(kRows, CronDialect::kManifest);
  EXPECT_EQ(ParseCron("@every 1d").fault().duration_reason, DurationReason::kUnknownUnit);
}

TEST(ParseCron, TheEngineMakesASecondOfLess) {
  for (const std::string_view text : {"@every 0s", "@every -1h", "@every 500ms"}) {
    const auto parsed = ParseCron(text, CronDialect::kEngine);
    ASSERT_TRUE(parsed) << text;
    EXPECT_EQ(parsed->schedule.every_seconds, 1) << text;
    EXPECT_EQ(parsed->text, text);
  }
}

TEST(CanFire, IsExactOnTheCalendar) {
  for (const std::string_view text :
       {"0 0 29 2 *", "0 0 31 2,4,12 *", "0 0 30 2 1", "0 0 31 2 */2", "0 0 * 2 0", "@yearly", "@every 1h"}) {
    EXPECT_TRUE(CanFire(Of(text).schedule)) << text;
  }
  for (const std::string_view text : {"0 0 30 2 *", "0 0 31 2,4,6,9,11 ?", "0 0 30,31 2 */1", ", * * * *", "0 , * * *",
                                      "0 0 , * *", "0 0 * , *", "0 0 * * ,", "0 0 31 4 1,*"}) {
    EXPECT_FALSE(CanFire(Of(text).schedule)) << text;
  }
}

TEST(MatchesSchedulePattern, IsTheNarrowestCrdsPattern) {
  for (const std::string_view text : {"* * * * *", "0  0\t* * *", "0-59/2 ?,1 * * *", "@every 1h", "@every \t 1h30m",
                                      "@daily", "@every 1ms5\xC2\xB5s", "@every 1m1s"}) {
    EXPECT_TRUE(MatchesSchedulePattern(text)) << text;
  }
  for (const std::string_view text :
       {"", " * * * * *", "* * * * * ", "* * * *", "* * * * * *", "@every 1.5h", "@every -1h", "@every", "@every ",
        "@every1h", "@Daily", "TZ=UTC * * * * *", "+5 * * * *", "* * * * *\n", "@every 1", "@every 1sm", "* * * JAN *",
        "* * * * MON-FRI", "x x x x x"}) {
    EXPECT_FALSE(MatchesSchedulePattern(text)) << text;
  }
}

TEST(FormatCronSet, ReadsBackAsTheSameSet) {
  std::mt19937_64 random(5);
  for (int i = 0; i < 3000; ++i) {
    const auto field = static_cast<CronField>(i % 5);
    std::uint64_t bits = random() & AllBits(field);
    if (i % 3 == 0) bits &= random();
    if (bits == 0) continue;
    std::string text = "* * * * *";
    text.replace(static_cast<std::size_t>(i % 5) * 2, 1, FormatCronSet(field, bits, false));
    EXPECT_EQ(Of(text).schedule[field], (CronSet{bits, false})) << text;
  }
  EXPECT_EQ(FormatCronSet(CronField::kHour, AllBits(CronField::kHour)), "*");
  EXPECT_EQ(FormatCronSet(CronField::kDayOfWeek, AllBits(CronField::kDayOfWeek), false), "0-6");
  EXPECT_EQ(FormatCronSet(CronField::kHour, 1 << 6 | 1 << 18), "6,18");
  EXPECT_EQ(FormatCronSet(CronField::kHour, 7), "0-2");
  EXPECT_EQ(FormatCronSet(CronField::kMinute, std::uint64_t{1} | 1 << 15 | 1 << 30 | std::uint64_t{1} << 45), "*/15");
}

TEST(ParseCron, NoTextIsTooOdd) {
  std::mt19937 random(11);
  constexpr std::string_view kAlphabet = "0157*/-,?@ LW#+monfriJAN\xC3\xA9\t.e";
  for (int i = 0; i < 50'000; ++i) {
    std::string text(random() % 24, ' ');
    for (char& c : text) c = kAlphabet[random() % kAlphabet.size()];
    const auto parsed = ParseCron(text);
    if (parsed) {
      EXPECT_TRUE(MatchesSchedulePattern(parsed->text)) << text;
    } else {
      EXPECT_LE(parsed.fault().begin, parsed.fault().end) << text;
      EXPECT_LE(parsed.fault().end, text.size()) << text;
      const std::string& suggestion = parsed.fault().suggestion;
      EXPECT_TRUE(suggestion.empty() || ParseCron(suggestion)) << text;
    }
  }
  std::string many = "0 0 * * monday";
  for (int i = 0; i < 100'000; ++i) many += ",monday";
  EXPECT_EQ(ParseCron(many).fault().suggestion, "");
}

}  // namespace
}  // namespace dagc
