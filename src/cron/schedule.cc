// SPDX-License-Identifier: Apache-2.0
#include "cron/schedule.h"

namespace dagc {

std::string_view CronFieldName(CronField field) {
  constexpr std::array<std::string_view, kCronFields> kNames = {"minute", "hour", "day of month", "month",
                                                                "day of week"};
  return kNames[static_cast<std::size_t>(field)];
}

bool Schedule::DayFits(int day, int weekday) const {
  const CronSet& month_days = (*this)[CronField::kDayOfMonth];
  const CronSet& week_days = (*this)[CronField::kDayOfWeek];
  if (month_days.star || week_days.star) return month_days.Has(day) && week_days.Has(weekday);
  return month_days.Has(day) || week_days.Has(weekday);
}

bool Schedule::Fits(const CivilTime& local) const {
  return (*this)[CronField::kMinute].Has(local.minute) && (*this)[CronField::kHour].Has(local.hour) &&
         MonthFits(local.month) && DayFits(local.day, local.weekday) && local.second == 0;
}

bool CanFire(const Schedule& schedule) {
  if (schedule.is_every()) return true;
  if (schedule[CronField::kMinute].bits == 0 || schedule[CronField::kHour].bits == 0) return false;
  constexpr std::array<int, 12> kLongest = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  for (int month = 1; month <= 12; ++month) {
    if (!schedule.MonthFits(month)) continue;
    // Every date, 29 February included, falls on every day of the week in some year.
    for (int day = 1; day <= kLongest[static_cast<std::size_t>(month - 1)]; ++day) {
      for (int weekday = 0; weekday < 7; ++weekday) {
        if (schedule.DayFits(day, weekday)) return true;
      }
    }
  }
  return false;
}

}  // namespace dagc
