// SPDX-License-Identifier: Apache-2.0
// Durations as Go's time.ParseDuration reads them, because that is the reader behind every duration of the engine
// (https://pkg.go.dev/time#ParseDuration):
//
//   duration = [ "+" | "-" ] ( "0" | part { part } )
//   part     = digits [ "." [ digits ] ] unit  |  "." digits unit
//   unit     = "ns" | "us" | "µs" (U+00B5) | "μs" (U+03BC) | "ms" | "s" | "m" | "h"
//
// There is no white space, and units may come in any order and more than once. Fractions are cut at the nanosecond
// with the same floating point steps as Go, so both readers get the same number.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/parsed.h"

namespace dagc {

enum class DurationReason : std::uint8_t {
  kEmpty,        // no text
  kMalformed,    // no number where one must be
  kBareNumber,   // a number without a unit
  kUnknownUnit,  // letters after a number that are no unit
  kTooLarge,     // above 292 years, what 64 bits of nanoseconds hold
  kNegative,     // only where the reader asks for a length of time
};
using DurationFault = Fault<DurationReason>;

enum class DurationUnits : std::uint8_t {
  kGo,
  kGoDaysWeeks,  // also "d" (24 hours) and "w" (7 days)
};

struct GoDuration {
  std::int64_t nanoseconds = 0;
  bool has_days_or_weeks = false;  // the text holds a "d" or "w"
};

// Never gives kNegative: a sign is part of the grammar.
Parsed<GoDuration, DurationFault> ParseGoDuration(std::string_view text, DurationUnits units = DurationUnits::kGo);

// The shortest text in whole units, largest first, no zero parts: "36h", "1h30m", "1s500ms"; zero is "0s".
// `nanoseconds` is not negative. Any Go program and the engine's CRD patterns read it.
std::string FormatGoDuration(std::int64_t nanoseconds);

}  // namespace dagc
