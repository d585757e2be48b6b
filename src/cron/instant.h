// SPDX-License-Identifier: Apache-2.0
// Instants as text: RFC 3339 (https://www.rfc-editor.org/rfc/rfc3339), the form of `endOn`, `--now` and `--from`.
//
//   2027-01-01T00:00:00Z    2027-01-01T05:30:00.25+05:30
//
// "T" and "Z" may be in lower case; a leap second (":60") is refused, as Go refuses it. Years 0001 to 9999.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/parsed.h"
#include "cron/civil.h"

namespace dagc {

enum class InstantReason : std::uint8_t {
  kEmpty,
  kMalformed,  // not of the form: the range begins where it goes wrong
  kNoOffset,   // a date and a time, and then neither "Z" nor an offset; the suggestion adds "Z"
  kNoTime,     // a date alone; the suggestion is midnight UTC
  kRange,      // month 13, 30 February, hour 24
};
using InstantFault = Fault<InstantReason>;

struct Instant {
  std::int64_t seconds = 0;      // since 1970, UTC, rounded down
  std::int32_t nanoseconds = 0;  // on top; digits after the ninth are dropped

  // The first whole second that is not before it.
  std::int64_t RoundedUp() const { return seconds + (nanoseconds > 0 ? 1 : 0); }
};

Parsed<Instant, InstantFault> ParseInstant(std::string_view text);

// "2027-01-01T00:00:00Z".
std::string FormatUtc(std::int64_t instant);

// "2026-11-01T01:30:00-04:00"; an offset of zero is "+00:00", one with seconds ("-00:44:30") is written out.
std::string FormatLocal(const CivilTime& local, std::int32_t offset);

}  // namespace dagc
