// SPDX-License-Identifier: Apache-2.0
#include "passes/environment_name.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "base/shown.h"
#include "diag/codes/dg4.h"
#include "kube/names.h"

namespace dagc {
namespace {

constexpr std::string_view kReservedPrefix = "DAGC_";

// Set by the engine in every container, behind the user's own, so that these would be lost.
// https://github.com/argoproj/argo-workflows/blob/main/workflow/common/common.go
constexpr std::string_view kVariablesOfEngine[] = {"ARGO_CONTAINER_NAME",
                                                   "ARGO_TEMPLATE",
                                                   "ARGO_NODE_ID",
                                                   "ARGO_INCLUDE_SCRIPT_OUTPUT",
                                                   "ARGO_DEADLINE",
                                                   "ARGO_PROGRESS_FILE",
                                                   "ARGO_PROGRESS_PATCH_TICK_DURATION",
                                                   "ARGO_PROGRESS_FILE_TICK_DURATION",
                                                   "ARGO_TERMINATION_GRACE_PERIOD_SECONDS",
                                                   "ARGO_CONTAINER_ARGS_FILE"};

}  // namespace

bool CheckEnvironmentName(const ir::Text& name, DiagSink& sink) {
  if (name.value.starts_with(kReservedPrefix)) {
    sink.Report(diag::kEnvironmentReserved, name.span, Shown(name));
  } else if (std::find(std::begin(kVariablesOfEngine), std::end(kVariablesOfEngine), name.value) !=
             std::end(kVariablesOfEngine)) {
    sink.Report(diag::kEnvironmentOfEngine, name.span, name);
  } else if (CheckVariableName(name.value)) {
    sink.Report(diag::kEnvironmentName, name.span, Shown(name)).Help(help::kVariableName);
  } else {
    return true;
  }
  return false;
}

}  // namespace dagc
