// SPDX-License-Identifier: Apache-2.0
// "@every <duration>" as the engine takes it and as dagc writes it. Where an hour or a day holds a whole number of
// periods, five fields fire at the same pace, aligned to the clock and surviving restarts, which "@every" does not.
#pragma once

#include <cstdint>
#include <string_view>

#include "cron/expression.h"

namespace dagc {

inline constexpr std::int64_t kNanosecondsPerSecond = 1'000'000'000;

// As the engine runs it: whole seconds, at least one.
Expression EngineEvery(std::string_view text, std::int64_t nanoseconds);

// As dagc writes it; at least a second.
Expression RewriteEvery(std::int64_t nanoseconds);

// The part of the CRD's pattern after "@every": ([0-9]+(ns|us|µs|ms|s|m|h))+
bool IsWholeDuration(std::string_view text);

}  // namespace dagc
