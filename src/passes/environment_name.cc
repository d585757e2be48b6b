// SPDX-License-Identifier: Apache-2.0
#include "passes/environment_name.h"

#include <algorithm>
#include <string_view>

#include "base/shown.h"
#include "diag/codes/dg4.h"
#include "kube/names.h"

namespace dagc {
namespace {

constexpr std::string_view kReservedPrefix = "DAGC_";

}  // namespace

bool CheckEnvironmentName(const ir::Text& name, const ir::EngineFacts& engine, DiagSink& sink) {
  if (name.value.starts_with(kReservedPrefix)) {
    sink.Report(diag::kEnvironmentReserved, name.span, Shown(name));
  } else if (std::find(engine.variables.begin(), engine.variables.end(), name.value) != engine.variables.end()) {
    sink.Report(diag::kEnvironmentOfEngine, name.span, name);
  } else if (CheckVariableName(name.value)) {
    sink.Report(diag::kEnvironmentName, name.span, Shown(name)).Help(help::kVariableName);
  } else {
    return true;
  }
  return false;
}

}  // namespace dagc
