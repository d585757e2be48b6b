// SPDX-License-Identifier: Apache-2.0
// Durations in manifests: Go's (base/go_duration.h) plus "d" and "w", which the engine does not know and which are
// therefore written in hours. A length of time has no sign, and a bare number is refused: DataOS and the engine read
// "30" differently from field to field.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/go_duration.h"

namespace dagc {

struct Duration {
  std::string text;  // what to write: as the user wrote it, unless that has a "d" or "w" or a sign ("1d12h" is "36h")
  std::int64_t nanoseconds = 0;
};

// For a bare number the suggestion is the number in seconds.
Parsed<Duration, DurationFault> ParseDuration(std::string_view text);

}  // namespace dagc
