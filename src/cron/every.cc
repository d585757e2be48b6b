// SPDX-License-Identifier: Apache-2.0
#include "cron/every.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace dagc {
namespace {

constexpr std::int64_t kDayMinutes = std::int64_t{24} * 60;

// The minutes of each hour at which something fires that fires every `period` minutes from midnight on.
std::array<std::uint64_t, 24> MinutesByHour(std::int64_t period) {
  std::array<std::uint64_t, 24> minutes{};
  for (std::int64_t at = 0; at < kDayMinutes; at += period) {
    minutes[static_cast<std::size_t>(at / 60)] |= std::uint64_t{1} << (at % 60);
  }
  return minutes;
}

// One cron for each distinct set of minutes, in the order of the first hour that has it.
std::vector<std::string> AlignedCrons(std::int64_t period) {
  std::vector<std::string> crons;
  const auto by_hour = MinutesByHour(period);
  for (std::size_t hour = 0; hour < by_hour.size(); ++hour) {
    const bool seen = std::find(by_hour.begin(), by_hour.begin() + static_cast<std::ptrdiff_t>(hour), by_hour[hour]) !=
                      by_hour.begin() + static_cast<std::ptrdiff_t>(hour);
    if (by_hour[hour] == 0 || seen) continue;
    std::uint64_t hours = 0;
    for (std::size_t i = hour; i < by_hour.size(); ++i) {
      if (by_hour[i] == by_hour[hour]) hours |= std::uint64_t{1} << i;
    }
    crons.push_back(FormatCronSet(CronField::kMinute, by_hour[hour]) + ' ' + FormatCronSet(CronField::kHour, hours) +
                    " * * *");
  }
  return crons;
}

// The one cron that fires at that pace, for a period that divides a day; empty when it takes several.
std::string SingleCron(std::int64_t period) {
  const std::string step = "*/";
  if (period == 1) return "* * * * *";
  if (period < 60) return 60 % period == 0 ? step + std::to_string(period) + " * * * *" : "";
  const std::int64_t hours = period / 60;
  if (period % 60 != 0) return "";
  if (hours == 1) return "0 * * * *";
  return "0 " + (hours == 24 ? "0" : step + std::to_string(hours)) + " * * *";
}

}  // namespace

Expression EngineEvery(std::string_view text, std::int64_t nanoseconds) {
  Expression expression;
  expression.schedule.every_seconds = std::max<std::int64_t>(nanoseconds / kNanosecondsPerSecond, 1);
  expression.text = text;
  expression.drifts = true;
  return expression;
}

Expression RewriteEvery(std::int64_t nanoseconds) {
  Expression expression = EngineEvery({}, nanoseconds);
  const std::int64_t seconds = expression.schedule.every_seconds;
  expression.text = "@every " + FormatGoDuration(seconds * kNanosecondsPerSecond);
  if (seconds % 60 != 0 || kDayMinutes % (seconds / 60) != 0) return expression;
  const std::string cron = SingleCron(seconds / 60);
  if (cron.empty()) {
    expression.aligned = AlignedCrons(seconds / 60);
    return expression;
  }
  Expression fields = *ParseCron(cron);
  fields.every_rewritten = true;
  return fields;
}

bool IsWholeDuration(std::string_view text) {
  if (text.empty()) return false;
  while (!text.empty()) {
    const std::size_t digits =
        static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), IsAsciiDigit) - text.begin());
    const std::size_t unit_end = static_cast<std::size_t>(
        std::find_if(text.begin() + static_cast<std::ptrdiff_t>(digits), text.end(), IsAsciiDigit) - text.begin());
    const std::string_view unit = text.substr(digits, unit_end - digits);
    const bool known = unit == "ns" || unit == "us" || unit == "\xC2\xB5s" || unit == "ms" || unit == "s" ||
                       unit == "m" || unit == "h";
    if (digits == 0 || !known) return false;
    text.remove_prefix(unit_end);
  }
  return true;
}

}  // namespace dagc
