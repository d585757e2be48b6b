// SPDX-License-Identifier: Apache-2.0
// When a workflow runs by itself.
#pragma once

#include <string_view>
#include <vector>

#include "ir/text.h"

namespace dagc::ir {

struct Schedule {
  Span span;  // the `schedule` key
  std::vector<Text> crons;
  Text timezone;
  Text end_on;
  Text concurrency_policy;

  // Made by passes/resolve_schedule: what the engine reads.
  std::vector<std::string_view> expressions;  // as the CRD's pattern wants them, in source order, repeats dropped
  std::string_view zone;                      // an IANA name, UTC by default
  std::string_view policy;                    // Allow, Forbid, Replace
  std::string_view end;                       // RFC 3339 in UTC with `Z`, seconds; empty: none
  bool split = false;                         // before 3.6: one CronWorkflow per expression over one WorkflowTemplate
};

}  // namespace dagc::ir
