// SPDX-License-Identifier: Apache-2.0
// The next firing, minute for minute as the engine finds it (SpecSchedule.Next of robfig/cron v3), its peculiarities
// around clock changes included: a local time that does not exist is passed over, one that exists twice fires twice, a
// day without midnight loses what was due at midnight, and after a change of half an hour (Australia/Lord_Howe) the
// engine's search, which goes in steps of an hour, may step over a whole hour. upcoming.h tells these apart.
#pragma once

#include <cstdint>
#include <optional>

#include "cron/schedule.h"
#include "cron/zone.h"

namespace dagc {

// The first firing later than `instant`; nothing when there is none within five years, where the engine gives up.
std::optional<std::int64_t> NextFiring(const Schedule& schedule, const Zone& zone, std::int64_t instant);

}  // namespace dagc
