// SPDX-License-Identifier: Apache-2.0
// How often a failed template runs again, and when.
#pragma once

#include <string_view>

#include "ir/text.h"

namespace dagc::ir {

// `count` is retries after the first attempt.
struct Retry {
  Text count;
  Text strategy;
  Text duration;
  Text factor;
  Text max_duration;
  Span span;

  // Made by passes/resolve_retries: what the engine reads.
  std::string_view limit;            // decimal; empty: no retries
  std::string_view policy;           // Always, OnFailure, OnError, OnTransientError
  std::string_view backoff;          // Go duration; empty: none
  std::string_view backoff_factor;   // decimal; empty: none
  std::string_view backoff_maximum;  // Go duration; empty: none
};

}  // namespace dagc::ir
