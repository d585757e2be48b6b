// SPDX-License-Identifier: Apache-2.0
// Time zones by their IANA names, from the table that is compiled in (zone_table.h).
//
// A name is accepted exactly when the engine's reader, Go's time.LoadLocation, knows it: case-sensitive, backward
// links ("US/Eastern", "EST") and "Etc/GMT+1" included, no offsets. Only "" and "Local", which Go takes for the zone of
// the machine that the controller happens to run on, are refused.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <vector>

namespace dagc {

// A stretch of time with one offset: instants in [begin, end).
struct ZoneSpan {
  std::int64_t begin = std::numeric_limits<std::int64_t>::min();
  std::int64_t end = std::numeric_limits<std::int64_t>::max();
  std::int32_t offset = 0;  // seconds east of UTC
};

class Zone {
 public:
  // Nothing for a name that is not in the table.
  static std::optional<Zone> Find(std::string_view name);

  std::string_view name() const { return name_; }

  // The span that holds `instant`. Before 1970 a zone is taken to be what it was on 1 January 1970.
  ZoneSpan SpanAt(std::int64_t instant) const;

 private:
  struct Transition {
    std::int64_t at;
    std::int32_t offset;
  };
  struct RuleDay {
    int month, week, weekday;
    std::int64_t time;
  };
  struct Rule {
    std::int32_t standard, other;
    RuleDay begin, end;  // of `other`
  };

  static std::int64_t RuleSeconds(const RuleDay& day, int year, std::int32_t offset);
  ZoneSpan SpanByRule(std::int64_t instant) const;

  std::string_view name_;
  std::int32_t first_offset_ = 0;
  std::vector<Transition> transitions_;
  std::optional<Rule> rule_;  // from the last transition on
};

// The name that was probably meant by one that Zone::Find does not know: other case ("europe/paris"), a slip, the last
// part alone ("Paris", "New York"), "Z", or an offset in whole hours ("UTC+2" is "Etc/GMT-2", whose sign is reversed).
// Empty when there is none.
std::string_view SuggestZone(std::string_view name);

}  // namespace dagc
