// SPDX-License-Identifier: Apache-2.0
// Several crons as one, for engines before 3.6, whose CronWorkflow holds a single schedule; and the question whether
// two crons can be due in the same minute. Both are decided exactly, on the set of all (month, day, weekday, hour,
// minute) at which something fires, the rule for the two day fields (schedule.h) included. All crons share one zone.
//
//   "0 6 * * *", "0 18 * * *"     ->  "0 6,18 * * *"
//   "0 0 1 * *", "0 0 * * 1"      ->  "0 0 1 * 1"
//   "0 6 * * *", "30 18 * * *"    ->  nothing: any cron with both also fires at 6:30
#pragma once

#include <optional>
#include <span>
#include <string>

#include "cron/expression.h"

namespace dagc {

// The one cron that fires exactly when at least one of `crons` does; nothing when there is none or when one of them is
// an "@every". Fields that are equal in all of them keep the text of the first.
std::optional<std::string> MergeCrons(std::span<const Expression> crons);

// Whether the two are proven never to be due in the same minute. Of an "@every" nothing can be proven.
bool NeverTogether(const Schedule& a, const Schedule& b);

}  // namespace dagc
