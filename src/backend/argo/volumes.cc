// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/volumes.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>

#include "backend/argo/engine_facts.h"
#include "backend/argo/refusal.h"
#include "backend/argo/stack_volumes.h"
#include "backend/argo/text.h"
#include "base/path.h"
#include "value/builder.h"

namespace dagc::argo {

namespace {

constexpr std::string_view kTmp = "dagc-tmp";

// Whether a stack's template has a volume of its own there.
bool MountsTmp(const ir::Container& container) {
  const Value* mounts = container.rest.Find("volumeMounts");
  if (mounts == nullptr) return false;
  return std::any_of(mounts->items().begin(), mounts->items().end(),
                     [](const Value& mount) { return CleanPath(mount.Find("mountPath")->text()) == kTmpDirectory; });
}

}  // namespace

// A mount's directory is known by its text only; the use that it came from has the place.
Span SpanOfMount(const Emission& emission, const ir::Template& step, const ir::Mount& mount) {
  for (const auto* uses : {&step.dataos->volumes, &emission.workflow.dataos->volumes}) {
    for (const ir::dataos::VolumeUse& use : *uses) {
      if (use.directory.value == mount.directory) return use.directory.span;
    }
  }
  return step.name.span;
}

Volumes::Volumes(const Emission& emission)
    : emission_(emission), on_templates_(emission.plan.object == output::ObjectKind::kWorkflowTemplate) {
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

// Programs write to /tmp, and the root file system is read-only. A volume of the user's there serves as well; where
// files are projected to it nothing else can be mounted.
bool Volumes::NeedsTmp(const ir::Template& step) const {
  const auto& files = step.projected->files;
  const auto takes_mount = [](const ir::Mount& mount) { return CleanPath(mount.directory) == kTmpDirectory; };
  const auto takes_file = [](const ir::ProjectedFile& file) { return file.directory == kTmpDirectory; };
  return emission_.hardened() && std::none_of(step.mounts.begin(), step.mounts.end(), takes_mount) &&
         std::none_of(files.begin(), files.end(), takes_file);
}

Value Volumes::OfSpec() const {
  if (on_templates_) return {};
  ListBuilder volumes(emission_.arena);
  for (std::uint32_t claim = 0; claim < names_.size(); ++claim) volumes.Add(ClaimVolume(claim));
  const auto& steps = emission_.workflow.templates;
  const bool tmp = std::any_of(steps.begin(), steps.end(), [&](const ir::Template& step) { return NeedsTmp(step); });
  if (tmp) volumes.Add(TmpVolume());
  return volumes.empty() ? Value() : volumes.Finish();
}

void Volumes::AddOwn(const ir::Template& step, ListBuilder& volumes) const {
  std::set<std::uint32_t> added;
  for (const ir::Mount& mount : step.mounts) {
    if (added.insert(mount.claim).second) volumes.Add(ClaimVolume(mount.claim));
  }
  if (NeedsTmp(step)) volumes.Add(TmpVolume());
}

Value Volumes::OfTemplate(const ir::Template& step, const StepFiles& files) const {
  ListBuilder volumes(emission_.arena);
  if (on_templates_) AddOwn(step, volumes);
  files.AddVolumes(volumes);
  StackVolumes(emission_, step, files).AddVolumes(volumes);
  return volumes.empty() ? Value() : volumes.Finish();
}

Value Volumes::TmpMount() const {
  return MapBuilder(emission_.arena).Put("name", kTmp).Put("mountPath", kTmpDirectory).Finish();
}

Value Volumes::Mounts(const ir::Template& step, const StepFiles& files) const {
  ListBuilder mounts(emission_.arena);
  for (const ir::Mount& mount : step.mounts) {
    if (FindLive(mount.directory)) {
      RefuseLive(emission_, mount.directory, SpanOfMount(emission_, step, mount), "a mount path");
    }
    MapBuilder map(emission_.arena);
    map.Put("name", names_[mount.claim]).Put("mountPath", mount.directory);
    if (mount.read_only) map.Put("readOnly", Value::Bool(true));
    mounts.Add(map.Finish());
  }
  ListBuilder of_stack(emission_.arena);
  StackVolumes(emission_, step, files).AddMounts(step.container(), of_stack);
  const Value written = of_stack.Finish();
  for (const Value& mount : written.items()) mounts.Add(mount);
  files.AddMounts(mounts, written);
  if (NeedsTmp(step) && !MountsTmp(step.container())) mounts.Add(TmpMount());
  return mounts.empty() ? Value() : mounts.Finish();
}

Value Volumes::OtherMounts(const ir::Template& step, const StepFiles& files, const ir::Container& container) const {
  ListBuilder mounts(emission_.arena);
  StackVolumes(emission_, step, files).AddMounts(container, mounts);
  const Value* mirrors = container.rest.Find("mirrorVolumeMounts");  // the main container's, which has it
  const bool has_tmp = MountsTmp(container) || (mirrors != nullptr && mirrors->AsBool() == true);
  if (NeedsTmp(step) && !has_tmp) mounts.Add(TmpMount());
  return mounts.empty() ? Value() : mounts.Finish();
}

}  // namespace dagc::argo
