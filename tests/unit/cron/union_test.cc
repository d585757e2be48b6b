// SPDX-License-Identifier: Apache-2.0
#include "cron/union.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>

namespace dagc {
namespace {

std::vector<Expression> Of(const std::vector<std::string>& crons) {
  std::vector<Expression> result;
  for (const std::string& cron : crons) result.push_back(*ParseCron(cron));
  return result;
}

std::string Merged(const std::vector<std::string>& crons) { return MergeCrons(Of(crons)).value_or("none"); }

TEST(MergeCrons, PutsListsIntoTheFieldThatDiffers) {
  EXPECT_EQ(Merged({"0 6 * * *", "0 18 * * *"}), "0 6,18 * * *");
  EXPECT_EQ(Merged({"0 9 * * MON-FRI", "0 17 * * MON-FRI"}), "0 9,17 * * 1-5");
  EXPECT_EQ(Merged({"*/30 * * * *", "15,45 * * * *"}), "*/15 * * * *");
  EXPECT_EQ(Merged({"0 0 1 1 *", "0 0 1 7 *"}), "0 0 1 1,7 *");
  EXPECT_EQ(Merged({"0 0 1 * *", "0 0 15 * *"}), "0 0 1,15 * *");
  EXPECT_EQ(Merged({"0 0 * * 1-3", "0 0 * * 5"}), "0 0 * * 1-3,5");
}

TEST(MergeCrons, UsesTheRuleOfTheTwoDayFields) {
  EXPECT_EQ(Merged({"0 0 1 * *", "0 0 * * 1"}), "0 0 1 * 1");
  EXPECT_EQ(Merged({"0 0 1 * 1", "0 0 * * 2"}), "0 0 1 * 1,2");
  EXPECT_EQ(Merged({"0 0 1 * 1", "0 0 2 * 1"}), "0 0 1,2 * 1");
  EXPECT_EQ(Merged({"0 0 * * 1-3", "0 0 * * 4-6,0"}), "0 0 * * *");
  EXPECT_EQ(Merged({"0 0 1-15 * *", "0 0 16-31 * *"}), "0 0 * * *");
}

TEST(MergeCrons, OneMayHoldTheOther) {
  EXPECT_EQ(Merged({"@daily", "@hourly"}), "0 * * * *");
  EXPECT_EQ(Merged({"@daily", "0 0 1 * 1"}), "0 0 * * *");
  EXPECT_EQ(Merged({"0 0 * * *", "0 0 * * *"}), "0 0 * * *");
  EXPECT_EQ(Merged({"0 0 * * 1"}), "0 0 * * 1");
}

TEST(MergeCrons, RefusesWhatWouldFireMoreOften) {
  EXPECT_EQ(Merged({"0 6 * * *", "30 18 * * *"}), "none");
  EXPECT_EQ(Merged({"0 0 1 * *", "0 6 * * 1"}), "none");
  EXPECT_EQ(Merged({"0 0 1 1 *", "0 0 2 2 *"}), "none");
  EXPECT_EQ(Merged({"0 0 * 1 1", "0 0 * 2 2"}), "none");
  EXPECT_EQ(Merged({"@every 7m", "@daily"}), "none");
  EXPECT_EQ(Merged({}), "none");
}

TEST(NeverTogether, IsExact) {
  const auto never = [](const std::string& a, const std::string& b) {
    const auto both = Of({a, b});
    return NeverTogether(both[0].schedule, both[1].schedule);
  };
  EXPECT_TRUE(never("0 6 * * *", "30 6 * * *"));
  EXPECT_TRUE(never("0 6 * * *", "0 18 * * *"));
  EXPECT_TRUE(never("0 6 * * 1-5", "0 6 * * 0,6"));
  EXPECT_TRUE(never("0 6 31 * *", "0 6 * 2,4 *"));
  EXPECT_FALSE(never("0 6 13 * *", "0 6 * * 5"));
  EXPECT_FALSE(never("*/15 * * * *", "30 6 * * *"));
  EXPECT_FALSE(never("0 6 29 2 *", "0 6 * * 0"));
  EXPECT_FALSE(never("@every 7m", "0 6 * * *"));
}

// By brute force over four years, a leap year among them.
TEST(MergeCrons, FiresExactlyWhenOneOfThemDoes) {
  std::mt19937 random(3);
  const std::array<std::vector<std::string>, 5> fields = {{{"0", "30", "0,30", "*"},
                                                           {"6", "18", "*", "*/6"},
                                                           {"*", "*", "1", "29-31", "*/2", "0", "1-31"},
                                                           {"*", "*", "2", "1-6", "2,3"},
                                                           {"*", "*", "1", "0-6", "MON-FRI", "*/2"}}};
  int merged_count = 0;
  for (int i = 0; i < 400; ++i) {
    std::vector<std::string> crons;
    std::string base[5];
    for (std::size_t f = 0; f < 5; ++f) base[f] = fields[f][random() % fields[f].size()];
    while (crons.size() < 2 + random() % 2) {
      std::string cron;
      for (std::size_t f = 0; f < 5; ++f) {
        const std::string& other = fields[f][random() % fields[f].size()];
        cron += (f > 0 ? " " : "") + (random() % 4 == 0 ? other : base[f]);
      }
      if (ParseCron(cron)) crons.push_back(cron);
      if (random() % 50 == 0) break;
    }
    if (crons.empty()) continue;
    const auto expressions = Of(crons);
    const auto merged = MergeCrons(expressions);
    if (!merged) continue;
    ++merged_count;
    const Schedule whole = ParseCron(*merged)->schedule;
    // Every field here is a multiple of half an hour, or all minutes.
    for (std::int64_t at = SecondsFromCivil(2026, 1, 1); at < SecondsFromCivil(2029, 3, 2); at += 1800) {
      const CivilTime time = CivilFromSeconds(at);
      const bool any = std::any_of(expressions.begin(), expressions.end(),
                                   [&](const Expression& cron) { return cron.schedule.Fits(time); });
      ASSERT_EQ(whole.Fits(time), any) << *merged;
    }
  }
  EXPECT_GT(merged_count, 50);
}

}  // namespace
}  // namespace dagc
