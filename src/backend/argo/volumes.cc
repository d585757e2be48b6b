// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/volumes.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

#include "backend/argo/refusal.h"
#include "value/builder.h"

namespace dagc::argo {

namespace {

constexpr std::string_view kTmp = "dagc-tmp";
constexpr std::string_view kTmpDirectory = "/tmp";

std::string_view WithoutTrailingSlashes(std::string_view directory) {
  while (directory.size() > 1 && directory.ends_with('/')) directory.remove_suffix(1);
  return directory;
}

// A mount's directory is known by its text only; the use that it came from has the place.
Span SpanOfDirectory(const Emission& emission, const ir::Step& step, std::string_view directory) {
  for (const auto* uses : {&step.volumes, &emission.workflow.volumes}) {
    for (const ir::VolumeUse& use : *uses) {
      if (use.directory.value == directory) return use.directory.span;
    }
  }
  return step.name.span;
}

}  // namespace

Volumes::Volumes(const Emission& emission)
    : emission_(emission), on_templates_(emission.workflow.object == ir::ObjectKind::kWorkflowTemplate) {
  names_.reserve(emission.workflow.claims.size());
  for (std::size_t n = 0; n < emission.workflow.claims.size(); ++n) {
    names_.push_back(emission.arena.Copy(std::string_view("vol-" + std::to_string(n))));
  }
}

Value Volumes::ClaimVolume(std::uint32_t claim) const {
  MapBuilder source(emission_.arena);
  source.Put("claimName", emission_.workflow.claims[claim]);
  MapBuilder volume(emission_.arena);
  volume.Put("name", names_[claim]).Put("persistentVolumeClaim", source.Finish());
  return volume.Finish();
}

Value Volumes::TmpVolume() const {
  MapBuilder volume(emission_.arena);
  volume.Put("name", kTmp).Put("emptyDir", Value::Map({}));
  return volume.Finish();
}

// Programs write to /tmp, and the root file system is read-only. A volume of the user's there serves as well.
bool Volumes::NeedsTmp(const ir::Step& step) const {
  return emission_.hardened() && std::none_of(step.mounts.begin(), step.mounts.end(), [](const ir::Mount& mount) {
           return WithoutTrailingSlashes(mount.directory) == kTmpDirectory;
         });
}

Value Volumes::OfSpec() const {
  if (on_templates_) return {};
  ListBuilder volumes(emission_.arena);
  for (std::uint32_t claim = 0; claim < names_.size(); ++claim) volumes.Add(ClaimVolume(claim));
  const auto& steps = emission_.workflow.steps;
  const bool tmp = std::any_of(steps.begin(), steps.end(), [&](const ir::Step& step) { return NeedsTmp(step); });
  if (tmp) volumes.Add(TmpVolume());
  return volumes.empty() ? Value() : volumes.Finish();
}

Value Volumes::OfTemplate(const ir::Step& step) const {
  if (!on_templates_) return {};
  ListBuilder volumes(emission_.arena);
  for (auto mount = step.mounts.begin(); mount != step.mounts.end(); ++mount) {
    const bool repeated = std::any_of(step.mounts.begin(), mount,
                                      [&](const ir::Mount& earlier) { return earlier.claim == mount->claim; });
    if (!repeated) volumes.Add(ClaimVolume(mount->claim));
  }
  if (NeedsTmp(step)) volumes.Add(TmpVolume());
  return volumes.empty() ? Value() : volumes.Finish();
}

Value Volumes::Mounts(const ir::Step& step) const {
  const bool tmp = NeedsTmp(step);
  if (step.mounts.empty() && !tmp) return {};
  ListBuilder mounts(emission_.arena);
  for (const ir::Mount& mount : step.mounts) {
    RefuseLive(emission_, mount.directory, SpanOfDirectory(emission_, step, mount.directory), "a mount path");
    MapBuilder map(emission_.arena);
    map.Put("name", names_[mount.claim]).Put("mountPath", mount.directory);
    if (mount.read_only) map.Put("readOnly", Value::Bool(true));
    mounts.Add(map.Finish());
  }
  if (tmp) mounts.Add(MapBuilder(emission_.arena).Put("name", kTmp).Put("mountPath", kTmpDirectory).Finish());
  return mounts.Finish();
}

}  // namespace dagc::argo
