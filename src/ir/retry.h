// SPDX-License-Identifier: Apache-2.0
// How often a failed template runs again, and when.
#pragma once

#include <cstdint>
#include <optional>

#include "ir/duration.h"
#include "ir/text.h"

namespace dagc::ir {

// After which end it runs again: a failure is the program's, an error is the cluster's.
enum class RetryOn : std::uint8_t { kAny, kFailure, kError, kTransientError };

struct Retry {
  Span span;
  Text count;  // of retries after the first attempt
  Text strategy;
  Text duration;
  Text factor;
  Text max_duration;

  // Made by passes/resolve_retries, from the texts above.
  std::int64_t retries = 0;
  RetryOn on = RetryOn::kFailure;
  Duration pause;                      // before the first retry; none: at once
  std::optional<std::int64_t> growth;  // by which each further pause is longer
  Duration longest;                    // after which there is no further retry; none: no limit
};

}  // namespace dagc::ir
