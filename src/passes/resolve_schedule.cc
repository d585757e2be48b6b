// SPDX-License-Identifier: Apache-2.0
#include "passes/resolve_schedule.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/rfc3339.h"
#include "base/text.h"
#include "cron/expression.h"
#include "cron/next.h"
#include "cron/zone.h"
#include "diag/codes/dg4.h"
#include "passes/cron_wording.h"

namespace dagc {
namespace {

constexpr std::string_view kDefaultZone = "UTC";

ir::Concurrency ReadConcurrency(const ir::Text& policy) {
  if (policy.value == "Forbid") return ir::Concurrency::kForbid;
  return policy.value == "Replace" ? ir::Concurrency::kReplace : ir::Concurrency::kAllow;
}

class ScheduleResolver {
 public:
  ScheduleResolver(ir::Schedule& schedule, const PassContext& context) : schedule_(schedule), context_(context) {}

  void Resolve() {
    ReadZone();
    schedule_.concurrency = ReadConcurrency(schedule_.concurrency_policy);
    ReadCrons();
    ReadEnd();
  }

 private:
  DiagSink& sink() { return context_.sink; }

  void ReadZone() {
    const ir::Text& name = schedule_.timezone;
    schedule_.zone = name.present() && !name.unresolved ? name.value : kDefaultZone;
    zone_ = Zone::Find(schedule_.zone);
    if (zone_) return;
    auto finding = sink().Report(diag::kUnknownTimezone, name.span, name);
    const std::string_view suggestion = SuggestZone(name.value);
    if (!suggestion.empty()) finding.Help(help::kDidYouMean, suggestion);
  }

  void ReadCrons() {
    for (const ir::Text& text : schedule_.crons) {
      if (text.unresolved) continue;
      const auto parsed = ParseCron(text.value);
      if (!parsed) {
        ReportSyntax(text, parsed.fault());
      } else if (!parsed->schedule.is_every() && !CanFire(parsed->schedule)) {
        sink().Report(diag::kCronNever, text.span, text);
      } else if (!IsRepeat(text, *parsed)) {
        if (parsed->drifts) ReportDrift(text, *parsed);
        schedule_.expressions.push_back(*parsed);
      }
    }
  }

  void ReportSyntax(const ir::Text& text, const CronFault& fault) {
    auto finding = sink().Report(diag::kCronSyntax, text.span, text, CronWording(fault, text.value));
    if (!fault.suggestion.empty()) finding.Help(help::kWriteName, fault.suggestion);
  }

  void ReportDrift(const ir::Text& text, const Expression& expression) {
    auto finding = sink().Report(diag::kCronDrifts, text.span, text);
    if (expression.aligned.empty()) return;
    const std::vector<std::string_view> aligned(expression.aligned.begin(), expression.aligned.end());
    finding.Help(help::kAlignedCrons, QuotedList(aligned));
  }

  bool IsRepeat(const ir::Text& text, const Expression& expression) {
    std::array<std::uint64_t, kCronFields + 1> times{};
    for (std::size_t i = 0; i < kCronFields; ++i) {
      const CronSet& set = expression.schedule.fields[i];
      times[i] = set.bits << 1 | (set.star ? 1 : 0);  // no field has a 64th number
    }
    times[kCronFields] = static_cast<std::uint64_t>(expression.schedule.every_seconds);
    const auto [first, is_new] = seen_.emplace(times, &text);
    if (is_new) return false;
    sink().Report(diag::kCronRepeated, text.span, text, *first->second).Note(note::kFirstHere, first->second->span);
    return true;
  }

  void ReadEnd() {
    const ir::Text& end = schedule_.end_on;
    if (!end.present() || end.unresolved) return;
    const auto instant = ParseRfc3339(end.value);
    if (!instant) {
      sink().Report(diag::kEndOnSyntax, end.span, end);
      return;
    }
    schedule_.end = *instant;
    if (*instant <= context_.now) {
      sink().Report(diag::kEndOnPast, end.span);
    } else if (!FiresBefore(*instant)) {
      sink().Report(diag::kEndOnBeforeFirst, end.span);
    }
  }

  bool FiresBefore(std::int64_t end) const {
    if (!zone_ || schedule_.expressions.empty()) return true;
    for (const Expression& cron : schedule_.expressions) {
      if (cron.schedule.is_every()) return true;
      const auto next = NextFiring(cron.schedule, *zone_, context_.now);
      if (next && *next < end) return true;
    }
    return false;
  }

  ir::Schedule& schedule_;
  const PassContext& context_;
  std::optional<Zone> zone_;
  std::map<std::array<std::uint64_t, kCronFields + 1>, const ir::Text*> seen_;  // crons by when they fire
};

}  // namespace

void ResolveSchedule(ir::Workflow& workflow, const PassContext& context) {
  for (ir::Schedule& schedule : workflow.schedules) ScheduleResolver(schedule, context).Resolve();
}

}  // namespace dagc
