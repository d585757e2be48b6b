// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/engine_facts.h"

#include <array>

namespace dagc::argo {
namespace {

constexpr std::string_view kOwnDirectory = "/var/run/argo";
constexpr std::array<std::string_view, 2> kDirectories = {kOwnDirectory, "/argo"};

// Set in every container, behind the user's own.
// https://github.com/argoproj/argo-workflows/blob/main/workflow/common/common.go
constexpr auto kVariables = std::to_array<std::string_view>(
    {"ARGO_CONTAINER_NAME", "ARGO_TEMPLATE", "ARGO_NODE_ID", "ARGO_INCLUDE_SCRIPT_OUTPUT", "ARGO_DEADLINE",
     "ARGO_PROGRESS_FILE", "ARGO_PROGRESS_PATCH_TICK_DURATION", "ARGO_PROGRESS_FILE_TICK_DURATION",
     "ARGO_TERMINATION_GRACE_PERIOD_SECONDS", "ARGO_CONTAINER_ARGS_FILE"});

}  // namespace

ir::EngineFacts FactsOfEngine(const output::Options& options) {
  const bool hardened = options.hardening != output::Hardening::kOff;
  return {kOwnDirectory, kDirectories, hardened ? kTmpDirectory : std::string_view(), kVariables};
}

}  // namespace dagc::argo
