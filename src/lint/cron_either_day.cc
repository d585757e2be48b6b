// SPDX-License-Identifier: Apache-2.0
// `0 0 1 * 1` is the first of a month and every Monday, not a Monday that is the first (cron/schedule.h).
#include "cron/expression.h"
#include "diag/codes/dg7.h"
#include "lint/checks.h"

namespace dagc::lint {

namespace {

// Whether a day fits that only one of both fields has.
bool CombinesDays(const Schedule& schedule) {
  if (schedule.is_every()) return false;
  const CronSet& day = schedule[CronField::kDayOfMonth];
  const CronSet& weekday = schedule[CronField::kDayOfWeek];
  if (day.star || weekday.star) return false;
  return day.bits != AllBits(CronField::kDayOfMonth) || weekday.bits != AllBits(CronField::kDayOfWeek);
}

}  // namespace

void CheckCronEitherDay(const LintInput& input, DiagSink& sink) {
  for (const ir::Schedule& schedule : input.workflow.schedules) {
    for (const ir::Text& cron : schedule.crons) {
      if (cron.unresolved) continue;
      const auto parsed = ParseCron(cron.value);
      if (!parsed || !CombinesDays(parsed->schedule)) continue;
      sink.Report(diag::kCronEitherDay, cron.span, cron).Help(help::kOneDayField);
    }
  }
}

}  // namespace dagc::lint
