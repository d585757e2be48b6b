// SPDX-License-Identifier: Apache-2.0
#include "cron/instant.h"

#include <optional>

#include "base/text.h"

namespace dagc {
namespace {

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  Parsed<Instant, InstantFault> Read() {
    if (text_.empty()) return InstantFault{InstantReason::kEmpty, 0, 0, {}};
    CivilTime time;
    if (!Digits(4, time.year) || !Take("-") || !Digits(2, time.month) || !Take("-") || !Digits(2, time.day)) {
      return Malformed();
    }
    if (!DateExists(time)) return InstantFault{InstantReason::kRange, 0, at_, {}};
    if (at_ == text_.size()) return InstantFault{InstantReason::kNoTime, at_, at_, Added("T00:00:00Z")};
    if (!Take("Tt")) return Malformed();
    const std::size_t time_at = at_;
    if (!Digits(2, time.hour) || !Take(":") || !Digits(2, time.minute) || !Take(":") || !Digits(2, time.second)) {
      return Malformed();
    }
    if (time.hour > 23 || time.minute > 59 || time.second > 59) {
      return InstantFault{InstantReason::kRange, time_at, at_, {}};
    }
    Instant instant;
    if (!ReadFraction(instant.nanoseconds)) return Malformed();
    if (at_ == text_.size()) return InstantFault{InstantReason::kNoOffset, at_, at_, Added("Z")};
    return Finish(instant, time);
  }

 private:
  Parsed<Instant, InstantFault> Finish(Instant instant, const CivilTime& time) {
    instant.seconds = SecondsFromCivil(time.year, time.month, time.day, time.hour, time.minute, time.second);
    const std::size_t offset_at = at_;
    if (!Take("Zz")) {
      const bool west = Peek() == '-';
      int hours = 0;
      int minutes = 0;
      if (!Take("+-") || !Digits(2, hours) || !Take(":") || !Digits(2, minutes)) return Malformed();
      if (hours > 23 || minutes > 59) return InstantFault{InstantReason::kRange, offset_at, at_, {}};
      const std::int64_t offset = hours * kHourSeconds + minutes * kMinuteSeconds;
      instant.seconds += west ? offset : -offset;
    }
    if (at_ != text_.size()) return Malformed();
    return instant;
  }

  char Peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  bool Take(std::string_view one_of) {
    if (at_ == text_.size() || one_of.find(text_[at_]) == one_of.npos) return false;
    ++at_;
    return true;
  }

  bool Digits(int count, int& value) {
    value = 0;
    for (int i = 0; i < count; ++i, ++at_) {
      if (!IsAsciiDigit(Peek())) return false;
      value = value * 10 + (text_[at_] - '0');
    }
    return true;
  }

  bool ReadFraction(std::int32_t& nanoseconds) {
    if (!Take(".")) return true;
    const std::size_t begin = at_;
    std::int32_t unit = 100'000'000;
    for (; IsAsciiDigit(Peek()); ++at_, unit /= 10) nanoseconds += unit * (text_[at_] - '0');
    return at_ > begin;
  }

  static bool DateExists(const CivilTime& time) {
    if (time.year < 1 || time.month < 1 || time.month > 12 || time.day < 1) return false;
    return DaysFromCivil(time.year, time.month, time.day) < DaysFromCivil(time.year, time.month + 1, 1);
  }

  std::string Added(std::string_view end) const { return std::string(text_) + std::string(end); }
  InstantFault Malformed() const { return {InstantReason::kMalformed, at_, text_.size(), {}}; }

  std::string_view text_;
  std::size_t at_ = 0;
};

void AppendPadded(std::string& to, int value, std::size_t width) {
  const std::string digits = std::to_string(value);
  if (digits.size() < width) to.append(width - digits.size(), '0');
  to += digits;
}

std::string FormatCivil(const CivilTime& time) {
  std::string text;
  AppendPadded(text, time.year, 4);
  text += '-';
  AppendPadded(text, time.month, 2);
  text += '-';
  AppendPadded(text, time.day, 2);
  text += 'T';
  AppendPadded(text, time.hour, 2);
  text += ':';
  AppendPadded(text, time.minute, 2);
  text += ':';
  AppendPadded(text, time.second, 2);
  return text;
}

}  // namespace

Parsed<Instant, InstantFault> ParseInstant(std::string_view text) { return Reader(text).Read(); }

std::string FormatUtc(std::int64_t instant) { return FormatCivil(CivilFromSeconds(instant)) + 'Z'; }

std::string FormatLocal(const CivilTime& local, std::int32_t offset) {
  std::string text = FormatCivil(local);
  text += offset < 0 ? '-' : '+';
  const int distance = offset < 0 ? -offset : offset;
  AppendPadded(text, distance / 3600, 2);
  text += ':';
  AppendPadded(text, distance / 60 % 60, 2);
  if (distance % 60 == 0) return text;
  text += ':';
  AppendPadded(text, distance % 60, 2);
  return text;
}

}  // namespace dagc
