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
#include "cron/union.h"
#include "cron/zone.h"
#include "cron/zone_names.h"
#include "diag/codes/dg4.h"
#include "passes/cron_wording.h"

namespace dagc {
namespace {

constexpr std::string_view kDefaultZone = "UTC";
constexpr std::string_view kDefaultPolicy = "Allow";

// Every pair of crons is compared only up to this many of them.
constexpr std::size_t kMostToCompare = 100;

struct Cron {
  const ir::Text* written;
  Expression expression;
};

class ScheduleResolver {
 public:
  ScheduleResolver(ir::Schedule& schedule, const PassContext& context) : schedule_(schedule), context_(context) {}

  void Resolve() {
    ReadZone();
    schedule_.policy = schedule_.concurrency_policy.present() ? schedule_.concurrency_policy.value : kDefaultPolicy;
    ReadCrons();
    ReadEnd();
    if (crons_.size() > 1 && context_.options.argo_version < ArgoVersion::k3_6 && MakeOne()) return;
    for (const Cron& cron : crons_) Write(cron.expression.text);
  }

 private:
  DiagSink& sink() { return context_.sink; }

  void Write(const std::string& expression) { schedule_.expressions.push_back(context_.arena.Copy(expression)); }

  void ReadZone() {
    const ir::Text& name = schedule_.timezone;
    schedule_.zone = name.present() && !name.unresolved ? name.value : kDefaultZone;
    zone_ = Zone::Find(schedule_.zone);
    if (zone_) {
      if (name.present() && !name.unresolved) ChooseZone(name);
      return;
    }
    auto finding = sink().Report(diag::kUnknownTimezone, name.span, name);
    const std::string_view suggestion = SuggestZone(name.value);
    if (!suggestion.empty()) finding.Help(help::kDidYouMean, suggestion);
  }

  void ChooseZone(const ir::Text& name) {
    const ZoneNameChoice choice = ChooseZoneName(name.value, context_.options.argo_version);
    const std::string_view argo = ArgoVersionName(context_.options.argo_version);
    schedule_.zone = choice.written;
    if (choice.current.empty()) {
      if (choice.recent == nullptr) return;
      sink().Report(diag::kYoungTimezone, name.span, name.value, choice.recent->since, argo).Help(help::kEmbeddedZones);
    } else if (choice.recent == nullptr) {
      sink().Report(diag::kTimezoneAlias, name.span, name.value, choice.current);
    } else {
      sink()
          .Report(diag::kTimezoneKept, name.span, name.value, choice.current, choice.recent->since)
          .Help(help::kWriteCurrentZone, choice.current);
    }
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
        crons_.push_back({&text, *parsed});
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
    if (context_.options.argo_version < ArgoVersion::k3_6) {
      sink()
          .Report(diag::kEndOnVersion, end.span, ArgoVersionName(context_.options.argo_version))
          .Help(help::kForArgo, "3.6");
      return;
    }
    schedule_.end = context_.arena.Copy(FormatRfc3339(*instant));
    if (*instant <= context_.now) {
      sink().Report(diag::kEndOnPast, end.span);
    } else if (!FiresBefore(*instant)) {
      sink().Report(diag::kEndOnBeforeFirst, end.span);
    }
  }

  bool FiresBefore(std::int64_t end) const {
    if (!zone_ || crons_.empty()) return true;
    for (const Cron& cron : crons_) {
      if (cron.expression.schedule.is_every()) return true;
      const auto next = NextFiring(cron.expression.schedule, *zone_, context_.now);
      if (next && *next < end) return true;
    }
    return false;
  }

  // Engines before 3.6 take one cron: their union where it is one, otherwise an object each where that means the same.
  // True when the union was written.
  bool MakeOne() {
    std::vector<Expression> expressions;
    expressions.reserve(crons_.size());
    for (const Cron& cron : crons_) expressions.push_back(cron.expression);
    const bool comparable = expressions.size() <= kMostToCompare;
    if (const auto merged = MergeCrons(expressions)) {
      Write(*merged);
      return true;
    }
    if (comparable && schedule_.policy == "Allow" && NeverTogether(expressions)) {
      schedule_.split = true;
    } else {
      sink()
          .Report(diag::kSeveralCrons, schedule_.span, schedule_.policy, ArgoVersionName(context_.options.argo_version))
          .Help(help::kForArgo, "3.6");
    }
    return false;
  }

  static bool NeverTogether(const std::vector<Expression>& expressions) {
    for (std::size_t i = 0; i < expressions.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        if (!dagc::NeverTogether(expressions[i].schedule, expressions[j].schedule)) return false;
      }
    }
    return true;
  }

  ir::Schedule& schedule_;
  const PassContext& context_;
  std::optional<Zone> zone_;
  std::vector<Cron> crons_;
  std::map<std::array<std::uint64_t, kCronFields + 1>, const ir::Text*> seen_;  // crons by when they fire
};

}  // namespace

void ResolveSchedule(ir::Workflow& workflow, const PassContext& context) {
  if (workflow.schedule) ScheduleResolver(*workflow.schedule, context).Resolve();
}

}  // namespace dagc
