// SPDX-License-Identifier: Apache-2.0
// When something fires: five sets of numbers, or a fixed delay. This is the engine's own model (SpecSchedule and
// ConstantDelaySchedule of https://pkg.go.dev/github.com/robfig/cron/v3), with the one thing about it that surprises:
//
// A day fits when day of month AND day of week fit, if either was written with a star; otherwise when day of month OR
// day of week fits. A star is "*" or "?", also inside a list; "*/n" is one only for n = 1. So "0-6" and "*" are not the
// same day of week.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "cron/civil.h"

namespace dagc {

enum class CronField : std::uint8_t { kMinute, kHour, kDayOfMonth, kMonth, kDayOfWeek };
inline constexpr std::size_t kCronFields = 5;

// "day of month".
std::string_view CronFieldName(CronField field);

struct CronBounds {
  int min;
  int max;
};
constexpr CronBounds BoundsOf(CronField field) {
  constexpr std::array<CronBounds, kCronFields> kBounds = {{{0, 59}, {0, 23}, {1, 31}, {1, 12}, {0, 6}}};
  return kBounds[static_cast<std::size_t>(field)];
}

// The numbers of one field.
struct CronSet {
  std::uint64_t bits = 0;  // bit n: n is in the set
  bool star = false;

  constexpr bool Has(int value) const { return (bits >> value & 1) != 0; }
  bool operator==(const CronSet&) const = default;
};

// All numbers of a field, without a star.
constexpr std::uint64_t AllBits(CronField field) {
  const CronBounds bounds = BoundsOf(field);
  return ((std::uint64_t{2} << bounds.max) - 1) & ~((std::uint64_t{1} << bounds.min) - 1);
}

struct Schedule {
  std::array<CronSet, kCronFields> fields;
  std::int64_t every_seconds = 0;  // above 0: "@every", counted from whenever it was started; the fields are unused

  bool is_every() const { return every_seconds > 0; }
  constexpr const CronSet& operator[](CronField field) const { return fields[static_cast<std::size_t>(field)]; }
  constexpr CronSet& operator[](CronField field) { return fields[static_cast<std::size_t>(field)]; }

  bool MonthFits(int month) const { return (*this)[CronField::kMonth].Has(month); }
  bool DayFits(int day, int weekday) const;
  // Whether it fires at this local minute. Not for "@every".
  bool Fits(const CivilTime& local) const;

  bool operator==(const Schedule&) const = default;
};

// Whether a date and a time exist at which it fires. False for "0 0 30 2 *" and for a field that is only commas.
bool CanFire(const Schedule& schedule);

}  // namespace dagc
