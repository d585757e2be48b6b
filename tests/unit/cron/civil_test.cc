// SPDX-License-Identifier: Apache-2.0
#include "cron/civil.h"

#include <gtest/gtest.h>

namespace dagc {
namespace {

TEST(Civil, KnowsSomeDates) {
  EXPECT_EQ(CivilFromSeconds(0), (CivilTime{1970, 1, 1, 4, 0, 0, 0}));
  EXPECT_EQ(CivilFromSeconds(-1), (CivilTime{1969, 12, 31, 3, 23, 59, 59}));
  EXPECT_EQ(CivilFromSeconds(1'709'210'096), (CivilTime{2024, 2, 29, 4, 12, 34, 56}));
  EXPECT_EQ(SecondsFromCivil(2024, 2, 29, 12, 34, 56), 1'709'210'096);
}

TEST(Civil, CarriesOver) {
  EXPECT_EQ(DaysFromCivil(2026, 13, 1), DaysFromCivil(2027, 1, 1));
  EXPECT_EQ(DaysFromCivil(2026, 0, 1), DaysFromCivil(2025, 12, 1));
  EXPECT_EQ(DaysFromCivil(2026, 2, 29), DaysFromCivil(2026, 3, 1));
  EXPECT_EQ(DaysFromCivil(2026, 3, 0), DaysFromCivil(2026, 2, 28));
}

TEST(Civil, GoesThereAndBack) {
  for (std::int64_t day = -200'000; day < 200'000; day += 7) {
    const CivilTime time = CivilFromSeconds(day * kDaySeconds + 3661);
    EXPECT_EQ(SecondsFromCivil(time.year, time.month, time.day, time.hour, time.minute, time.second),
              day * kDaySeconds + 3661);
  }
}

}  // namespace
}  // namespace dagc
