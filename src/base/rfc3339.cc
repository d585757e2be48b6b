// SPDX-License-Identifier: Apache-2.0
#include "base/rfc3339.h"

#include <chrono>

#include "base/text.h"

namespace dagc {
namespace {

// Takes what it reads off the front of the text; every step answers whether the text went on as it must.
class TimeReader {
 public:
  explicit TimeReader(std::string_view text) : rest_(text) {}

  bool Number(std::size_t digits, int& to) {
    if (rest_.size() < digits) return false;
    to = 0;
    for (std::size_t i = 0; i < digits; ++i) {
      if (!IsAsciiDigit(rest_[i])) return false;
      to = to * 10 + (rest_[i] - '0');
    }
    rest_.remove_prefix(digits);
    return true;
  }

  bool Character(char c) {
    if (!rest_.starts_with(c)) return false;
    rest_.remove_prefix(1);
    return true;
  }

  // `more` says whether there is more than the whole second.
  bool Fraction(bool& more) {
    more = false;
    if (!Character('.')) return true;
    std::size_t digits = 0;
    while (digits < rest_.size() && IsAsciiDigit(rest_[digits])) more |= rest_[digits++] != '0';
    rest_.remove_prefix(digits);
    return digits > 0;
  }

  // `Z`, or `+hh:mm` east of Greenwich, in seconds.
  bool Offset(int& to) {
    to = 0;
    if (Character('Z')) return true;
    const bool west = rest_.starts_with('-');
    int hours = 0;
    int minutes = 0;
    if (!west && !rest_.starts_with('+')) return false;
    rest_.remove_prefix(1);
    if (!Number(2, hours) || !Character(':') || !Number(2, minutes) || hours > 23 || minutes > 59) return false;
    to = (hours * 60 + minutes) * (west ? -60 : 60);
    return true;
  }

  bool AtEnd() const { return rest_.empty(); }

 private:
  std::string_view rest_;
};

void AppendPadded(std::string& to, long long number, std::size_t digits) {
  const std::string text = std::to_string(number);
  if (text.size() < digits) to.append(digits - text.size(), '0');
  to += text;
}

}  // namespace

std::optional<std::int64_t> ParseRfc3339(std::string_view text) {
  TimeReader reader(text);
  int year = 0;
  int month = 0;
  int day = 0;
  int hour = 0;
  int minute = 0;
  int second = 0;
  int offset = 0;
  bool round_up = false;
  const bool date = reader.Number(4, year) && reader.Character('-') && reader.Number(2, month) &&
                    reader.Character('-') && reader.Number(2, day);
  const bool time = date && reader.Character('T') && reader.Number(2, hour) && reader.Character(':') &&
                    reader.Number(2, minute) && reader.Character(':') && reader.Number(2, second);
  if (!time || !reader.Fraction(round_up) || !reader.Offset(offset) || !reader.AtEnd()) return std::nullopt;
  const std::chrono::year_month_day calendar(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                             std::chrono::day(static_cast<unsigned>(day)));
  if (!calendar.ok() || hour > 23 || minute > 59 || second > 59) return std::nullopt;
  const std::int64_t days = std::chrono::sys_days(calendar).time_since_epoch().count();
  const int seconds_of_day = hour * 3600 + minute * 60 + second + (round_up ? 1 : 0);
  const std::int64_t seconds = days * 86400 + seconds_of_day - offset;
  // An offset may move the first or the last day of four-digit years beyond them.
  constexpr std::int64_t kFirst = -62167219200;
  constexpr std::int64_t kLast = 253402300799;
  return seconds < kFirst || seconds > kLast ? std::nullopt : std::optional(seconds);
}

std::string FormatRfc3339(std::int64_t seconds) {
  const std::chrono::sys_seconds instant{std::chrono::seconds(seconds)};
  const auto day = std::chrono::floor<std::chrono::days>(instant);
  const std::chrono::year_month_day calendar(day);
  const std::chrono::hh_mm_ss time(instant - day);
  std::string text;
  AppendPadded(text, static_cast<int>(calendar.year()), 4);
  text += '-';
  AppendPadded(text, static_cast<unsigned>(calendar.month()), 2);
  text += '-';
  AppendPadded(text, static_cast<unsigned>(calendar.day()), 2);
  text += 'T';
  AppendPadded(text, time.hours().count(), 2);
  text += ':';
  AppendPadded(text, time.minutes().count(), 2);
  text += ':';
  AppendPadded(text, time.seconds().count(), 2);
  return text + 'Z';
}

}  // namespace dagc
