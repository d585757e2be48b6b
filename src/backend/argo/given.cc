// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/given.h"

#include <algorithm>
#include <array>

#include "backend/argo/refusal.h"

namespace dagc::argo {

namespace {

// Fields that came with a release: the engine's reader refuses what it does not know. All other fields that the target
// file may hold are known to every release. The names are looked for wherever they stand; they have one meaning each.
struct NewField {
  std::string_view name;
  ArgoVersion since;
};
constexpr auto kNewFields = std::to_array<NewField>({
    {"deleteDelayDuration", ArgoVersion::k3_5},       // podGC
    {"appArmorProfile", ArgoVersion::k3_6},           // security context
    {"seLinuxChangePolicy", ArgoVersion::k3_6},       // security context
    {"supplementalGroupsPolicy", ArgoVersion::k3_6},  // security context
    {"matchLabelKeys", ArgoVersion::k3_6},            // affinity
    {"mismatchLabelKeys", ArgoVersion::k3_6},         // affinity
});

void CheckField(const Emission& emission, const Value& key) {
  const auto field = std::find_if(kNewFields.begin(), kNewFields.end(),
                                  [&](const NewField& candidate) { return candidate.name == key.text(); });
  const ArgoVersion oldest = emission.options.argo_version;
  if (field == kNewFields.end() || field->since <= oldest) return;
  emission.sink
      .Report(diag::kFieldNeedsVersion, key.span(), key.text(), ArgoVersionName(field->since), ArgoVersionName(oldest))
      .Help(help::kForArgo, ArgoVersionName(field->since));
}

}  // namespace

// Values come from documents, whose depth is limited.
void CheckGiven(const Emission& emission, const Value& value, std::string_view place) {
  if (value.IsScalar()) RefuseLive(emission, value.text(), value.span(), place);
  for (const Value& item : value.items()) CheckGiven(emission, item, place);
  for (const Entry& entry : value.entries()) {
    RefuseLive(emission, entry.key.text(), entry.key.span(), place);
    CheckField(emission, entry.key);
    CheckGiven(emission, entry.value, place);
  }
}

}  // namespace dagc::argo
