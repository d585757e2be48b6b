// SPDX-License-Identifier: Apache-2.0
#include "cron/next.h"

#include "cron/civil.h"

namespace dagc {
namespace {

// Calendar steps in a zone with the conventions of Go's time package, which the engine's search is built on.
class WallClock {
 public:
  WallClock(const Zone& zone, std::int64_t instant) : zone_(zone), instant_(instant) {}

  std::int64_t instant() const { return instant_; }
  CivilTime Now() { return CivilFromSeconds(instant_ + SpanOf(instant_).offset); }

  void Add(std::int64_t seconds) { instant_ += seconds; }
  // To the whole minute of UTC, which is that of the wall clock wherever offsets are whole minutes.
  void TruncateToMinute() { instant_ = FloorDiv(instant_, kMinuteSeconds) * kMinuteSeconds; }

  // To a wall clock time; parts out of range carry over. For a time that does not exist, or exists twice, one of the
  // two offsets around the change is taken, the same one as Go takes.
  void Set(int year, int month, int day, int hour = 0, int minute = 0, int second = 0) {
    const std::int64_t local = SecondsFromCivil(year, month, day, hour, minute, second);
    const ZoneSpan guess = SpanOf(local);
    const std::int64_t utc = local - guess.offset;
    const bool right = utc >= guess.begin && utc < guess.end;
    instant_ = right ? utc : local - SpanOf(utc).offset;
  }

 private:
  ZoneSpan SpanOf(std::int64_t instant) {
    if (instant < span_.begin || instant >= span_.end) span_ = zone_.SpanAt(instant);
    return span_;
  }

  const Zone& zone_;
  std::int64_t instant_;
  ZoneSpan span_{0, 0, 0};  // the span last asked for; empty at first
};

// The engine's search: from the largest field to the smallest, each advanced until it fits; when one wraps around, it
// begins again from the largest. What is smaller than the first field that moved is set to its beginning, once.
class Search {
 public:
  Search(const Schedule& schedule, const Zone& zone, std::int64_t instant)
      : schedule_(schedule), clock_(zone, instant + 1) {}

  std::optional<std::int64_t> Run() {
    const int last_year = clock_.Now().year + 5;
    while (clock_.Now().year <= last_year) {
      if (MoveMonth() && MoveDay() && MoveHour() && MoveMinute() && MoveSecond()) return clock_.instant();
    }
    return std::nullopt;
  }

 private:
  // Each returns false when its field wrapped around.
  bool MoveMonth() {
    for (CivilTime now = clock_.Now(); !schedule_.MonthFits(now.month); now = clock_.Now()) {
      if (First()) clock_.Set(now.year, now.month, 1);
      now = clock_.Now();
      clock_.Set(now.year, now.month + 1, now.day, now.hour, now.minute, now.second);
      if (clock_.Now().month == 1) return false;
    }
    return true;
  }

  bool MoveDay() {
    for (CivilTime now = clock_.Now(); !schedule_.DayFits(now.day, now.weekday); now = clock_.Now()) {
      if (First()) clock_.Set(now.year, now.month, now.day);
      now = clock_.Now();
      const std::int64_t before = clock_.instant();
      clock_.Set(now.year, now.month, now.day + 1, now.hour, now.minute, now.second);
      // A date that does not exist (Pacific/Apia, 30 December 2011) leads back to where we were. The engine hangs
      // there.
      if (clock_.instant() <= before) clock_.Add(kDaySeconds);
      // Where midnight does not exist the clock shows one hour to or past it.
      if (const int hour = clock_.Now().hour; hour != 0) clock_.Add((hour > 12 ? 24 - hour : -hour) * kHourSeconds);
      if (clock_.Now().day == 1) return false;
    }
    return true;
  }

  bool MoveHour() {
    for (CivilTime now = clock_.Now(); !Has(CronField::kHour, now.hour); now = clock_.Now()) {
      if (First()) clock_.Set(now.year, now.month, now.day, now.hour);
      clock_.Add(kHourSeconds);
      if (clock_.Now().hour == 0) return false;
    }
    return true;
  }

  bool MoveMinute() {
    for (CivilTime now = clock_.Now(); !Has(CronField::kMinute, now.minute); now = clock_.Now()) {
      if (First()) clock_.TruncateToMinute();
      clock_.Add(kMinuteSeconds);
      if (clock_.Now().minute == 0) return false;
    }
    return true;
  }

  // The engine's expressions have a field for seconds as well; in five-field ones it is always 0.
  bool MoveSecond() {
    while (clock_.Now().second != 0) {
      First();
      clock_.Add(1);
      if (clock_.Now().second == 0) return false;
    }
    return true;
  }

  bool Has(CronField field, int value) const { return schedule_[field].Has(value); }

  // True for the first field that moves.
  bool First() {
    const bool first = !moved_;
    moved_ = true;
    return first;
  }

  const Schedule& schedule_;
  WallClock clock_;
  bool moved_ = false;
};

}  // namespace

std::optional<std::int64_t> NextFiring(const Schedule& schedule, const Zone& zone, std::int64_t instant) {
  if (schedule.is_every()) return instant + schedule.every_seconds;
  if (!CanFire(schedule)) return std::nullopt;
  return Search(schedule, zone, instant).Run();
}

}  // namespace dagc
