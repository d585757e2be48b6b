// SPDX-License-Identifier: Apache-2.0
// When a workflow starts by itself.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "cron/expression.h"
#include "ir/task.h"
#include "ir/text.h"

namespace dagc::ir {

// What happens when a run is due while another one is still at work.
enum class Concurrency : std::uint8_t { kAllow, kForbid, kReplace };

struct Schedule {
  Span span;  // its key
  std::vector<Text> crons;
  Text timezone;
  Text end_on;
  Text concurrency_policy;
  Text name;               // that tells it from the workflow's other ones; absent: it is the only one
  TemplateId starts;       // none: all of the workflow
  bool suspended = false;  // it starts nothing until somebody switches it on

  // Made by passes/resolve_schedule, from the texts above.
  std::vector<Expression> expressions;  // in source order, repeats dropped
  std::string_view zone;                // an IANA name, UTC by default
  Concurrency concurrency = Concurrency::kAllow;
  std::optional<std::int64_t> end;  // seconds since 1970 in UTC; none: it never ends
};

}  // namespace dagc::ir
