// SPDX-License-Identifier: Apache-2.0
#include "cron/upcoming.h"

#include <algorithm>

#include "cron/next.h"

namespace dagc {
namespace {

// More than any zone is from UTC, and than any change of a clock.
constexpr std::int64_t kFarthest = 26 * kHourSeconds;

// Where a local time falls: in the spans that have it, or else between the two around the jump.
struct Occurrences {
  std::vector<ZoneSpan> spans;
  ZoneSpan before_jump;
  ZoneSpan after_jump;
};

Occurrences FindLocal(const Zone& zone, std::int64_t local) {
  Occurrences found;
  ZoneSpan span = zone.SpanAt(local - kFarthest);
  for (;;) {
    const std::int64_t instant = local - span.offset;
    if (instant >= span.begin && instant < span.end) found.spans.push_back(span);
    if (span.end > local + kFarthest) return found;
    const ZoneSpan next = zone.SpanAt(span.end);
    if (instant >= span.end && local - next.offset < next.begin) {
      found.before_jump = span;
      found.after_jump = next;
    }
    span = next;
  }
}

std::int64_t LocalSeconds(const CivilTime& t) { return SecondsFromCivil(t.year, t.month, t.day, t.hour, t.minute); }

class Listing {
 public:
  Listing(const Schedule& schedule, const Zone& zone, std::int64_t from)
      : schedule_(schedule), zone_(zone), from_(from) {
    every_hour_ = schedule[CronField::kHour].bits == AllBits(CronField::kHour);
  }

  std::vector<UpcomingRun> Make(std::size_t count) {
    for (std::int64_t at = from_; firings_.size() < count;) {
      const auto next = NextFiring(schedule_, zone_, at);
      if (!next) break;
      firings_.push_back(at = *next);
    }
    if (firings_.empty()) return {};
    explained_.assign(firings_.size(), false);
    if (!schedule_.is_every()) WalkDays();
    for (std::size_t i = 0; i < firings_.size(); ++i) {
      if (!explained_[i]) AddRun(firings_[i], zone_.SpanAt(firings_[i]), RunMark::kNone);
    }
    std::sort(runs_.begin(), runs_.end(), [](const UpcomingRun& a, const UpcomingRun& b) {
      return a.instant != b.instant ? a.instant < b.instant : LocalSeconds(a.local) < LocalSeconds(b.local);
    });
    return std::move(runs_);
  }

 private:
  void WalkDays() {
    const std::int64_t last = FloorDiv(firings_.back() + kFarthest, kDaySeconds);
    for (std::int64_t day = FloorDiv(from_ - kFarthest, kDaySeconds); day <= last; ++day) {
      const CivilTime date = CivilFromSeconds(day * kDaySeconds);
      if (schedule_.MonthFits(date.month) && schedule_.DayFits(date.day, date.weekday)) WalkDay(day * kDaySeconds);
    }
  }

  void WalkDay(std::int64_t midnight) {
    if (!ClockChanges(midnight)) return;
    for (int hour = 0; hour < 24; ++hour) {
      if (!schedule_[CronField::kHour].Has(hour)) continue;
      for (int minute = 0; minute < 60; ++minute) {
        if (schedule_[CronField::kMinute].Has(minute)) {
          Explain(midnight + hour * kHourSeconds + minute * kMinuteSeconds);
        }
      }
    }
  }

  // Whether the clock changes on that local day or shortly before, so that something may be odd about it.
  bool ClockChanges(std::int64_t midnight) const {
    return zone_.SpanAt(midnight - kDaySeconds - kFarthest).end <= midnight + kDaySeconds + kFarthest;
  }

  // One local time at which the schedule is due.
  void Explain(std::int64_t local) {
    const Occurrences found = FindLocal(zone_, local);
    if (found.spans.empty()) {
      const std::int64_t jump = found.before_jump.end;
      const std::int32_t by = found.after_jump.offset - found.before_jump.offset;
      if (InWindow(jump) && !Undisturbed(local + by)) {
        runs_.push_back({jump, CivilFromSeconds(local), found.before_jump.offset, RunMark::kSkipped});
      }
      return;
    }
    const bool twice = found.spans.size() > 1;
    for (std::size_t i = 0; i < found.spans.size(); ++i) {
      const ZoneSpan& span = found.spans[i];
      const std::int64_t instant = local - span.offset;
      if (!InWindow(instant)) continue;
      const auto firing = std::lower_bound(firings_.begin(), firings_.end(), instant);
      if (firing == firings_.end() || *firing != instant) {
        AddRun(instant, span, RunMark::kMissed);
        continue;
      }
      explained_[static_cast<std::size_t>(firing - firings_.begin())] = true;
      RunMark mark = RunMark::kNone;
      if (twice && !Undisturbed(local + (found.spans[0].offset - found.spans[1].offset))) {
        mark = i == 0 ? RunMark::kFirstOfTwo : RunMark::kSecondOfTwo;
      }
      AddRun(instant, span, mark);
    }
  }

  bool InWindow(std::int64_t instant) const { return instant > from_ && instant <= firings_.back(); }

  // Whether a schedule that runs around the clock is due as well at the time that the wall would show without the
  // change: then the same runs take place, only under other names.
  bool Undisturbed(std::int64_t local) const { return every_hour_ && schedule_.Fits(CivilFromSeconds(local)); }

  void AddRun(std::int64_t instant, const ZoneSpan& span, RunMark mark) {
    runs_.push_back({instant, CivilFromSeconds(instant + span.offset), span.offset, mark});
  }

  const Schedule& schedule_;
  const Zone& zone_;
  std::int64_t from_;
  bool every_hour_;
  std::vector<std::int64_t> firings_;
  std::vector<bool> explained_;  // which firings are in runs_ already
  std::vector<UpcomingRun> runs_;
};

}  // namespace

std::vector<UpcomingRun> UpcomingRuns(const Schedule& schedule, const Zone& zone, std::int64_t from,
                                      std::size_t count) {
  return Listing(schedule, zone, from).Make(count);
}

}  // namespace dagc
