// SPDX-License-Identifier: Apache-2.0
// What each release of Argo Workflows can do. Code asks for a capability and never compares releases, so that a further
// release is a row in the table of releases, and a row here for whatever it adds or takes away.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "dagc/argo_version.h"

namespace dagc::argo {

enum class Feature : std::uint8_t {
  kSchedules,        // `schedules` and `when` of a CronWorkflow: several crons, and an end
  kMutexes,          // `mutexes` of a template: several of them
  kLargeTemplates,   // a template reaches its pod by other means than one environment variable
  kBuiltinsAsNames,  // a task may be named as a builtin function of the expression language
  kEnvAsName,        // a task may be named `env`
  kOwnZones,         // time zones are compiled into the controller, it does not need those of its image
  kInitInEveryPod,   // the engine's `init` container is in each pod, whatever the controller's configuration
};

struct FeatureRow {
  Feature feature;
  ArgoVersion since;  // the first release that has it
  ArgoVersion until;  // the last one
};
std::span<const FeatureRow> FeatureRows();

// Whether every release of the range has it.
bool Supports(ArgoRange range, Feature feature);
inline bool Supports(ArgoVersion oldest, Feature feature) { return Supports(RangeFrom(oldest), feature); }

}  // namespace dagc::argo
