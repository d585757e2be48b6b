// SPDX-License-Identifier: Apache-2.0
// dagc schedule FILE: the next runs of each workflow, and where daylight saving skips or doubles one.
#include <algorithm>
#include <array>
#include <cstdio>
#include <ostream>
#include <string>

#include "base/rfc3339.h"
#include "base/text.h"
#include "cron/expression.h"
#include "cron/upcoming.h"
#include "cron/zone.h"
#include "dagc/diag_code.h"
#include "driver/commands.h"
#include "driver/single_file.h"

namespace dagc::driver {
namespace {

struct Run {
  UpcomingRun at;
  std::string_view expression;
};

std::string_view MarkText(RunMark mark) {
  switch (mark) {
    case RunMark::kNone:
      return "";
    case RunMark::kSkipped:
      return "no run: the clock jumps over this time";
    case RunMark::kFirstOfTwo:
      return "runs twice: the clock is set back and comes here again";
    case RunMark::kSecondOfTwo:
      return "the second run at this time";
    case RunMark::kMissed:
      return "no run: the engine steps over this time after the change of the clock";
  }
  return "";
}

// "Sun 2026-03-29 02:30 +01:00".
std::string LocalText(const UpcomingRun& run) {
  constexpr std::array<const char*, 7> kDays = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  const CivilTime& t = run.local;
  const int offset = run.offset / 60;
  std::array<char, 64> text{};
  const int length = std::snprintf(text.data(), text.size(), "%s %04d-%02d-%02d %02d:%02d %c%02d:%02d",
                                   kDays[static_cast<std::size_t>(t.weekday)], t.year, t.month, t.day, t.hour, t.minute,
                                   offset < 0 ? '-' : '+', std::abs(offset) / 60, std::abs(offset) % 60);
  return {text.data(), static_cast<std::size_t>(length)};
}

class SchedulePrinter {
 public:
  SchedulePrinter(const Options& options, Io& io) : options_(options), io_(io) {
    from_ = options.from.value_or(options.now.value_or(io.clock()));
  }

  void Print(const ir::Workflow& workflow) {
    if (!first_) io_.out << '\n';
    first_ = false;
    if (workflow.schedules.empty()) io_.out << workflow.name.value << " has no schedule\n";
    for (const ir::Schedule& schedule : workflow.schedules) PrintSchedule(workflow, schedule);
  }

  // Whether some schedule holds a `${NAME}` that nobody has set.
  bool met_unset() const { return met_unset_; }

 private:
  static bool HoldsUnset(const ir::Schedule& schedule) {
    return schedule.timezone.unresolved || schedule.end_on.unresolved ||
           std::any_of(schedule.crons.begin(), schedule.crons.end(),
                       [](const ir::Text& one) { return one.unresolved; });
  }

  void PrintSchedule(const ir::Workflow& workflow, const ir::Schedule& schedule) {
    met_unset_ = met_unset_ || HoldsUnset(schedule);
    const std::optional<Zone> zone = Zone::Find(schedule.zone);
    if (!zone || schedule.expressions.empty()) return;  // reported as a finding
    io_.out << workflow.name.value;
    if (schedule.name.present()) io_.out << ' ' << schedule.name.value;
    io_.out << ": " << Texts(schedule) << " in " << schedule.zone;
    if (schedule.end) io_.out << ", until " << FormatRfc3339(*schedule.end);
    io_.out << '\n';
    PrintRuns(RunsOf(schedule, *zone), schedule);
  }

  static std::string Texts(const ir::Schedule& schedule) {
    std::vector<std::string_view> texts;
    for (const Expression& expression : schedule.expressions) texts.push_back(expression.text);
    return Join(texts, ", ");
  }

  // Of all expressions together, in order, as many as asked for.
  std::vector<Run> RunsOf(const ir::Schedule& schedule, const Zone& zone) const {
    std::vector<Run> runs;
    for (const Expression& expression : schedule.expressions) {
      for (const UpcomingRun& run : UpcomingRuns(expression.schedule, zone, from_, options_.count)) {
        runs.push_back({run, expression.text});
      }
    }
    std::stable_sort(runs.begin(), runs.end(), [](const Run& a, const Run& b) { return a.at.instant < b.at.instant; });
    return runs;
  }

  void PrintRuns(const std::vector<Run>& runs, const ir::Schedule& schedule) {
    std::size_t printed = 0;
    for (const Run& run : runs) {
      if (printed == options_.count) return;
      if (schedule.end && run.at.instant >= *schedule.end) break;
      const bool fires = run.at.fires();
      std::string line =
          "  " + LocalText(run.at) + "  " + (fires ? FormatRfc3339(run.at.instant) : std::string(20, ' '));
      if (schedule.expressions.size() > 1) line += "  [" + std::string(run.expression) + "]";
      if (run.at.mark != RunMark::kNone) line += "  " + std::string(MarkText(run.at.mark));
      io_.out << line.erase(line.find_last_not_of(' ') + 1) << '\n';
      printed += fires ? 1 : 0;
    }
    if (printed < options_.count) io_.out << "  no further run\n";
  }

  const Options& options_;
  Io& io_;
  std::int64_t from_ = 0;
  bool first_ = true;
  bool met_unset_ = false;
};

}  // namespace

ExitCode RunSchedule(const Options& options, Io& io) {
  SchedulePrinter printer(options, io);
  FileView view;
  view.show = [&](const ir::Workflow& workflow, const SourceMap&, const CompileSettings&) { printer.Print(workflow); };
  view.concerns = [&](DiagCode code) {
    // DG4020 to DG4039: schedules. Computes, images or projections start nothing.
    return code == DiagCode::kUnsetNames ? printer.met_unset() : ConcernsReadingOr(code, 4020, 4039);
  };
  return ShowWorkflows(options, options.arguments.front(), view, io);
}

}  // namespace dagc::driver
