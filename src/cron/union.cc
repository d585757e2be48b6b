// SPDX-License-Identifier: Apache-2.0
#include "cron/union.h"

#include <algorithm>
#include <array>

namespace dagc {
namespace {

constexpr std::array<int, 12> kLongestMonth = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

// Calls visit(month, day, weekday) for every date on every day of the week: over the years all of them come. Stops and
// returns false when visit does.
template <typename Visit>
bool ForEachDay(Visit visit) {
  for (int month = 1; month <= 12; ++month) {
    for (int day = 1; day <= kLongestMonth[static_cast<std::size_t>(month - 1)]; ++day) {
      for (int weekday = 0; weekday < 7; ++weekday) {
        if (!visit(month, day, weekday)) return false;
      }
    }
  }
  return true;
}

bool DateFits(const Schedule& schedule, int month, int day, int weekday) {
  return schedule.MonthFits(month) && schedule.DayFits(day, weekday);
}

// The minutes of one day, a set for each hour.
using DayMinutes = std::array<std::uint64_t, 24>;

DayMinutes MinutesOf(const Schedule& schedule) {
  DayMinutes minutes{};
  for (std::size_t hour = 0; hour < minutes.size(); ++hour) {
    if (schedule[CronField::kHour].Has(static_cast<int>(hour))) minutes[hour] = schedule[CronField::kMinute].bits;
  }
  return minutes;
}

// Whether `candidate` fires exactly when one of `crons` does.
bool IsUnion(const Schedule& candidate, std::span<const Expression> crons) {
  const DayMinutes all = MinutesOf(candidate);
  std::vector<DayMinutes> each;
  for (const Expression& cron : crons) each.push_back(MinutesOf(cron.schedule));
  return ForEachDay([&](int month, int day, int weekday) {
    DayMinutes together{};
    for (std::size_t i = 0; i < crons.size(); ++i) {
      if (!DateFits(crons[i].schedule, month, day, weekday)) continue;
      for (std::size_t hour = 0; hour < together.size(); ++hour) together[hour] |= each[i][hour];
    }
    return together == (DateFits(candidate, month, day, weekday) ? all : DayMinutes{});
  });
}

// The union of one field. For a day field: of the crons that restrict it, since the others say nothing about it.
CronSet FieldUnion(std::span<const Expression> crons, CronField field, bool restricted_only) {
  CronSet result;
  for (const Expression& cron : crons) {
    const CronSet& set = cron.schedule[field];
    if (!restricted_only || !set.star) result.bits |= set.bits;
  }
  return result;
}

std::string FormatMerged(const Schedule& merged, std::span<const Expression> crons) {
  std::string text;
  for (std::size_t i = 0; i < kCronFields; ++i) {
    const auto field = static_cast<CronField>(i);
    const bool same = std::all_of(crons.begin(), crons.end(),
                                  [&](const Expression& cron) { return cron.schedule[field] == merged[field]; });
    if (!text.empty()) text += ' ';
    text += same ? crons[0].fields[i] : FormatCronSet(field, merged[field].bits, merged[field].star);
  }
  return text;
}

}  // namespace

std::optional<std::string> MergeCrons(std::span<const Expression> crons) {
  const bool every = std::any_of(crons.begin(), crons.end(), [](const Expression& c) { return c.schedule.is_every(); });
  if (crons.empty() || every) return std::nullopt;
  Schedule merged;
  for (const CronField field : {CronField::kMinute, CronField::kHour, CronField::kMonth}) {
    merged[field] = FieldUnion(crons, field, false);
    merged[field].star = merged[field].bits == AllBits(field);
  }
  // If there is an answer it has these minutes, hours and months; only the two day fields can be combined in more
  // than one way: each a star, or what the crons that restrict it say.
  for (const bool any_month_day : {true, false}) {
    for (const bool any_week_day : {true, false}) {
      const auto set = [&](CronField field, bool any) {
        return any ? CronSet{AllBits(field), true} : FieldUnion(crons, field, true);
      };
      merged[CronField::kDayOfMonth] = set(CronField::kDayOfMonth, any_month_day);
      merged[CronField::kDayOfWeek] = set(CronField::kDayOfWeek, any_week_day);
      const bool writable =
          std::all_of(merged.fields.begin(), merged.fields.end(), [](const CronSet& s) { return s.bits != 0; });
      if (writable && IsUnion(merged, crons)) return FormatMerged(merged, crons);
    }
  }
  return std::nullopt;
}

bool NeverTogether(const Schedule& a, const Schedule& b) {
  if (a.is_every() || b.is_every()) return false;
  const bool same_time = (a[CronField::kMinute].bits & b[CronField::kMinute].bits) != 0 &&
                         (a[CronField::kHour].bits & b[CronField::kHour].bits) != 0;
  if (!same_time) return true;
  return ForEachDay([&](int month, int day, int weekday) {
    return !(DateFits(a, month, day, weekday) && DateFits(b, month, day, weekday));
  });
}

}  // namespace dagc
