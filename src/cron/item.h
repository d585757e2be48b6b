// SPDX-License-Identifier: Apache-2.0
// One of the five fields of a cron: a list of items, each a star, a value or a range, with or without a step. The
// grammar stands in expression.h.
#pragma once

#include <string>
#include <string_view>

#include "cron/expression.h"

namespace dagc {

struct CronItems {
  CronSet set;
  std::string text;  // as it is to be written
  bool sunday_rewritten = false;
};

// A fault's range is inside `text`, and its suggestion replaces that range only.
Parsed<CronItems, CronFault> ParseCronField(std::string_view text, CronField field, CronDialect dialect);

}  // namespace dagc
