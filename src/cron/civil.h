// SPDX-License-Identifier: Apache-2.0
// Dates and times of day without a zone. Time is seconds since 1970-01-01T00:00:00 of whatever clock is meant: UTC
// ("instant") or a wall clock ("local"). Integer arithmetic on the proleptic Gregorian calendar, nothing else: no
// clock is read and no locale has a say.
#pragma once

#include <chrono>
#include <cstdint>

namespace dagc {

inline constexpr std::int64_t kMinuteSeconds = 60;
inline constexpr std::int64_t kHourSeconds = 3600;
inline constexpr std::int64_t kDaySeconds = 86400;

struct CivilTime {
  int year = 1970;
  int month = 1;    // 1 to 12
  int day = 1;      // 1 to 31
  int weekday = 4;  // 0 is Sunday
  int hour = 0;
  int minute = 0;
  int second = 0;
  bool operator==(const CivilTime&) const = default;
};

constexpr std::int64_t FloorDiv(std::int64_t a, std::int64_t b) { return a / b - (a % b != 0 && (a < 0) != (b < 0)); }

// Days since 1970-01-01. Month and day may be out of range and are carried over: month 13 is January of the next year,
// day 0 the last of the month before.
constexpr std::int64_t DaysFromCivil(int year, int month, int day) {
  const int months = year * 12 + (month - 1);
  const int carried_year = static_cast<int>(FloorDiv(months, 12));
  const auto first = std::chrono::year(carried_year) / (months - carried_year * 12 + 1) / 1;
  return std::chrono::sys_days(first).time_since_epoch().count() + (day - 1);
}

constexpr CivilTime CivilFromSeconds(std::int64_t seconds) {
  const std::int64_t days = FloorDiv(seconds, kDaySeconds);
  const auto of_day = static_cast<int>(seconds - days * kDaySeconds);
  const std::chrono::sys_days date{std::chrono::days(static_cast<int>(days))};
  const std::chrono::year_month_day ymd(date);
  CivilTime result;
  result.year = static_cast<int>(ymd.year());
  result.month = static_cast<int>(static_cast<unsigned>(ymd.month()));
  result.day = static_cast<int>(static_cast<unsigned>(ymd.day()));
  result.weekday = static_cast<int>(std::chrono::weekday(date).c_encoding());
  result.hour = of_day / 3600;
  result.minute = of_day / 60 % 60;
  result.second = of_day % 60;
  return result;
}

constexpr std::int64_t SecondsFromCivil(int year, int month, int day, int hour = 0, int minute = 0, int second = 0) {
  return DaysFromCivil(year, month, day) * kDaySeconds + hour * kHourSeconds + minute * kMinuteSeconds + second;
}

}  // namespace dagc
