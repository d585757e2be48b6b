// SPDX-License-Identifier: Apache-2.0
#include "cron/zone.h"

#include <algorithm>
#include <array>

#include "base/check.h"
#include "base/edit_distance.h"
#include "base/text.h"
#include "cron/civil.h"
#include "cron/zone_table.h"

namespace dagc {
namespace {

// Reads the numbers of zone_table.h. The table is ours, so a wrong one is our bug and not an error.
class NumberReader {
 public:
  explicit NumberReader(std::string_view text) : text_(text) {}

  std::int64_t Number() {
    std::int64_t value = 0;
    for (int shift = 0;; shift += 5) {
      DAGC_CHECK(at_ < text_.size() && shift < 60);
      const int digit = text_[at_++] - '0';
      value |= static_cast<std::int64_t>(digit & 31) << shift;
      if (digit < 32) return value;
    }
  }
  int Int() { return static_cast<int>(Number()); }
  std::int32_t Signed() {
    const std::int64_t value = Number();
    return static_cast<std::int32_t>(value % 2 == 0 ? value / 2 : -(value + 1) / 2);
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

bool SameIgnoringCase(std::string_view a, std::string_view b) {
  const auto folded = [](char c) { return c == ' ' ? '_' : AsciiLower(c); };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return folded(x) == folded(y); });
}

// "UTC+2", "GMT-03:00", "+02:00", "+2" to whole hours east of UTC.
std::optional<int> ReadOffset(std::string_view text) {
  for (const std::string_view prefix : {"UTC", "GMT"}) {
    if (SameIgnoringCase(text.substr(0, prefix.size()), prefix)) {
      text.remove_prefix(prefix.size());
      break;
    }
  }
  if (text.empty() || (text[0] != '+' && text[0] != '-')) return std::nullopt;
  const int sign = text[0] == '-' ? -1 : 1;
  text.remove_prefix(1);
  if (text.ends_with(":00")) text.remove_suffix(3);
  if (text.size() == 4 && text.ends_with("00")) text.remove_suffix(2);
  if (text.empty() || text.size() > 2 || !std::all_of(text.begin(), text.end(), IsAsciiDigit)) return std::nullopt;
  int hours = 0;
  for (const char c : text) hours = hours * 10 + (c - '0');
  return sign * hours;
}

// The names of zones at whole hours, from 12 hours west to 14 hours east.
constexpr std::array<std::string_view, 27> kHourZones = {
    "Etc/GMT+12", "Etc/GMT+11", "Etc/GMT+10", "Etc/GMT+9",  "Etc/GMT+8",  "Etc/GMT+7", "Etc/GMT+6",
    "Etc/GMT+5",  "Etc/GMT+4",  "Etc/GMT+3",  "Etc/GMT+2",  "Etc/GMT+1",  "UTC",       "Etc/GMT-1",
    "Etc/GMT-2",  "Etc/GMT-3",  "Etc/GMT-4",  "Etc/GMT-5",  "Etc/GMT-6",  "Etc/GMT-7", "Etc/GMT-8",
    "Etc/GMT-9",  "Etc/GMT-10", "Etc/GMT-11", "Etc/GMT-12", "Etc/GMT-13", "Etc/GMT-14"};

// The name whose last part is `part`; empty where several zones share it ("Eastern").
std::string_view FindByLastPart(std::string_view part) {
  const auto names = ZoneNames();
  std::string_view found;
  std::string_view encoded;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::size_t slash = names[i].rfind('/');
    if (slash == std::string_view::npos || !SameIgnoringCase(names[i].substr(slash + 1), part)) continue;
    if (!found.empty() && EncodedZone(i) != encoded) return {};
    if (found.empty()) found = names[i];
    encoded = EncodedZone(i);
  }
  return found;
}

}  // namespace

std::optional<Zone> Zone::Find(std::string_view name) {
  const auto names = ZoneNames();
  const auto found = std::lower_bound(names.begin(), names.end(), name);
  if (found == names.end() || *found != name) return std::nullopt;
  Zone zone;
  zone.name_ = *found;
  NumberReader read(EncodedZone(static_cast<std::size_t>(found - names.begin())));
  std::vector<std::int32_t> offsets(static_cast<std::size_t>(read.Number()));
  for (std::int32_t& offset : offsets) offset = read.Signed();
  const auto offset_at = [&](std::int64_t index) {
    DAGC_CHECK(index < static_cast<std::int64_t>(offsets.size()));
    return offsets[static_cast<std::size_t>(index)];
  };
  zone.first_offset_ = offset_at(0);
  zone.transitions_.resize(static_cast<std::size_t>(read.Number()));
  std::int64_t at = 0;
  for (Transition& transition : zone.transitions_) {
    at += read.Number();
    transition = {at, offset_at(read.Number())};
  }
  if (read.Number() == 1) {
    Rule rule{};
    rule.standard = read.Signed();
    rule.other = read.Signed();
    for (RuleDay* day : {&rule.begin, &rule.end}) {
      day->month = read.Int();
      day->week = read.Int();
      day->weekday = read.Int();
      day->time = read.Signed();
    }
    zone.rule_ = rule;
  }
  return zone;
}

ZoneSpan Zone::SpanAt(std::int64_t instant) const {
  const auto next = std::upper_bound(transitions_.begin(), transitions_.end(), instant,
                                     [](std::int64_t t, const Transition& transition) { return t < transition.at; });
  if (next == transitions_.end() && rule_) return SpanByRule(instant);
  ZoneSpan span;
  span.offset = first_offset_;
  if (next != transitions_.begin()) {
    span.begin = std::prev(next)->at;
    span.offset = std::prev(next)->offset;
  }
  if (next != transitions_.end()) span.end = next->at;
  return span;
}

// The instant at which the day's change happens, under the offset in force before it.
std::int64_t Zone::RuleSeconds(const RuleDay& day, int year, std::int32_t offset) {
  const std::int64_t first = DaysFromCivil(year, day.month, 1);
  const std::int64_t length = DaysFromCivil(year, day.month + 1, 1) - first;
  const int first_weekday = CivilFromSeconds(first * kDaySeconds).weekday;
  std::int64_t in_month = (day.weekday - first_weekday + 7) % 7 + (day.week - 1) * 7;
  if (in_month >= length) in_month -= 7;
  return (first + in_month) * kDaySeconds + day.time - offset;
}

ZoneSpan Zone::SpanByRule(std::int64_t instant) const {
  const int year = CivilFromSeconds(instant).year;
  ZoneSpan span;
  span.offset = rule_->standard;
  if (!transitions_.empty()) span.begin = transitions_.back().at;
  // A change happens up to some days before or after its year in UTC begins or ends, hence one year more each way.
  std::array<Transition, 6> changes{};
  for (std::size_t i = 0; i < 3; ++i) {
    const int of_year = year - 1 + static_cast<int>(i);
    changes[2 * i] = {RuleSeconds(rule_->begin, of_year, rule_->standard), rule_->other};
    changes[2 * i + 1] = {RuleSeconds(rule_->end, of_year, rule_->other), rule_->standard};
  }
  std::sort(changes.begin(), changes.end(), [](const Transition& a, const Transition& b) { return a.at < b.at; });
  for (const Transition& change : changes) {
    if (change.at <= instant) {
      span.offset = change.offset;
      span.begin = std::max(span.begin, change.at);
    } else {
      span.end = change.at;
      break;
    }
  }
  return span;
}

std::string_view SuggestZone(std::string_view name) {
  const auto names = ZoneNames();
  if (name == "Z" || name == "z") return "UTC";
  if (const std::optional<int> hours = ReadOffset(name)) {
    const int index = *hours + 12;
    const bool known = index >= 0 && index < static_cast<int>(kHourZones.size());
    return known ? kHourZones[static_cast<std::size_t>(index)] : std::string_view();
  }
  for (const std::string_view known : names) {
    if (SameIgnoringCase(known, name)) return known;
  }
  if (const std::string_view found = FindByLastPart(name); !found.empty()) return found;
  // An abbreviation is near to everything and means nothing of it.
  return name.size() < 4 ? std::string_view() : Nearest(name, names);
}

}  // namespace dagc
