// SPDX-License-Identifier: Apache-2.0
// What a workflow's facts come to in the words of the engine, before any object is written.
#pragma once

#include <string_view>
#include <vector>

#include "target/output_options.h"

namespace dagc::argo {

// https://argo-workflows.readthedocs.io/en/latest/cron-workflows/
struct CronPlan {
  std::vector<std::string_view> expressions;  // as the CRD's pattern wants them
  std::string_view zone;                      // an IANA name that every controller of the range knows
  std::string_view end;                       // RFC 3339 in UTC with `Z`, seconds; empty: none
  bool split = false;                         // one CronWorkflow per expression
};

struct Plan {
  output::ObjectKind object = output::ObjectKind::kWorkflow;  // never kFromManifest
  std::string_view entrypoint;                                // "main", or "dagc-main" beside a template of that name
  std::vector<CronPlan> crons;                                // by index of Workflow::schedules
  bool writes_crons = false;                                  // its schedules become CronWorkflows
  bool several_crons = false;           // more than one of them, so that the spec needs an object of its own
  std::vector<std::string_view> waits;  // by index of Workflow::waits: name of its task and its template
};

}  // namespace dagc::argo
