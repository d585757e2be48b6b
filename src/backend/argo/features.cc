// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/features.h"

#include <algorithm>
#include <array>

namespace dagc::argo {
namespace {

using enum ArgoVersion;

constexpr ArgoVersion kNewest = k4_1;

constexpr std::array<FeatureRow, 8> kRows = {{
    // https://argo-workflows.readthedocs.io/en/latest/cron-workflows/
    {Feature::kSchedules, k3_6, kNewest},
    // https://argo-workflows.readthedocs.io/en/latest/synchronization/
    {Feature::kMutexes, k3_6, kNewest},
    {Feature::kLargeTemplates, k3_7, kNewest},
    // expr in 3.5.0 to 3.5.4 does not accept them as names of variables: https://github.com/expr-lang/expr
    {Feature::kBuiltinsAsNames, k3_4, k3_4},
    {Feature::kBuiltinsAsNames, k3_6, kNewest},
    {Feature::kEnvAsName, k3_5, kNewest},
    // https://github.com/argoproj/argo-workflows/issues/15653
    {Feature::kOwnZones, k4_1, kNewest},
    {Feature::kInitInEveryPod, k3_4, k4_0},
}};

}  // namespace

std::span<const FeatureRow> FeatureRows() { return kRows; }

bool Supports(ArgoRange range, Feature feature) {
  return std::any_of(kRows.begin(), kRows.end(), [&](const FeatureRow& row) {
    return row.feature == feature && row.since <= range.oldest && range.newest <= row.until;
  });
}

}  // namespace dagc::argo
