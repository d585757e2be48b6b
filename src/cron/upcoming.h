// SPDX-License-Identifier: Apache-2.0
// The next runs of a schedule as a person wants to read them: every firing the engine will make, and between them what
// it will not make although the clock on the wall says so. Nothing is marked where a change of the clock does not
// disturb the pace: "*/15 * * * *" simply goes on.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "cron/schedule.h"
#include "cron/zone.h"

namespace dagc {

enum class RunMark : std::uint8_t {
  kNone,
  kSkipped,      // no run: this local time does not exist that day, the clock jumps over it
  kFirstOfTwo,   // this local time comes twice that day; a run
  kSecondOfTwo,  // and here it is again; a second run
  kMissed,       // no run: the local time exists, but the engine's search steps over it after a change of the clock
};

struct UpcomingRun {
  std::int64_t instant = 0;  // of kSkipped: the moment at which the clock jumps
  CivilTime local;           // the time on the wall; of kSkipped the one that does not exist
  std::int32_t offset = 0;   // of `local` from UTC in seconds; of kSkipped the one before the jump
  RunMark mark = RunMark::kNone;

  bool fires() const { return mark != RunMark::kSkipped && mark != RunMark::kMissed; }
};

// The next `count` firings after `from`, fewer where the engine finds no more, and what is skipped up to the last of
// them. In order of time. An "@every" is counted from `from` and has no marks.
std::vector<UpcomingRun> UpcomingRuns(const Schedule& schedule, const Zone& zone, std::int64_t from, std::size_t count);

}  // namespace dagc
