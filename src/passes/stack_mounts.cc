// SPDX-License-Identifier: Apache-2.0
#include "passes/stack_mounts.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "base/path.h"
#include "diag/codes/dg4.h"
#include "ir/platform_places.h"
#include "passes/mount_path.h"

namespace dagc {
namespace {

class StackMounts {
 public:
  StackMounts(const ir::Workflow& workflow, const ir::Step& step, const PassContext& context)
      : step_(step), context_(context) {
    for (const auto* volumes : {&workflow.volumes, &step.volumes}) {
      for (const ir::VolumeUse& volume : *volumes) {
        of_main_.emplace(CleanPath(volume.directory.value), volume.directory.span);
      }
    }
    for (const ir::ProjectedFile& file : step.projected.files) files_.emplace(file.directory, file.PlaceOfDirectory());
  }

  void Check() {
    CheckMain();
    if (!step_.expansion || !step_.expansion->pod) return;
    of_main_.merge(files_);
    if (context_.options.hardening != ir::Hardening::kOff) of_main_.emplace(ir::kTmpDirectory, step_.stack.span);
    const ir::StackPod& pod = *step_.expansion->pod;
    for (const auto* containers : {&pod.init_containers, &pod.sidecars}) {
      for (const ir::StackContainer& container : *containers) CheckOther(container.run.rest);
    }
  }

 private:
  using Places = std::map<std::string, Span, std::less<>>;

  static std::span<const Value> MountsOf(const Value& container) {
    const Value* mounts = container.Find("volumeMounts");
    return mounts == nullptr ? std::span<const Value>() : mounts->items();
  }

  void CheckMain() {
    for (const Value& mount : MountsOf(step_.container.rest)) {
      const Value& path = *mount.Find("mountPath");
      const std::string place = CleanPath(path.text());
      Take(of_main_, place, path.span());
      const auto file = files_.find(place);
      if (file == files_.end() || ir::DirectoryOfVolume(mount.Find("name")->text()) == place) continue;
      context_.sink.Report(diag::kMountPathTaken, file->second, place).Note(note::kOtherPlace, path.span());
    }
  }

  // A mirroring container has the main one's mounts beside its own.
  void CheckOther(const Value& container) {
    const Value* mirrors = container.Find("mirrorVolumeMounts");
    Places taken;
    if (mirrors != nullptr && mirrors->AsBool() == true) taken = of_main_;
    for (const Value& mount : MountsOf(container)) {
      const Value& path = *mount.Find("mountPath");
      Take(taken, CleanPath(path.text()), path.span());
    }
  }

  void Take(Places& places, const std::string& place, Span span) {
    const auto [other, is_new] = places.emplace(place, span);
    if (place == kEngineDirectory) {
      context_.sink.Report(diag::kMountPathReserved, span, place);
    } else if (!is_new) {
      context_.sink.Report(diag::kMountPathTaken, span, place).Note(note::kOtherPlace, other->second);
    }
  }

  const ir::Step& step_;
  const PassContext& context_;
  Places of_main_;
  Places files_;  // directories, with the first file of each
};

}  // namespace

void CheckStackMounts(const ir::Workflow& workflow, const ir::Step& step, const PassContext& context) {
  StackMounts(workflow, step, context).Check();
}

}  // namespace dagc
