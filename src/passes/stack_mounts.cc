// SPDX-License-Identifier: Apache-2.0
#include "passes/stack_mounts.h"

#include <functional>
#include <map>
#include <set>
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
  StackMounts(const ir::Workflow& workflow, const ir::Template& step, const PassContext& context)
      : step_(step), context_(context) {
    for (const auto* volumes : {&workflow.dataos->volumes, &step.dataos->volumes}) {
      for (const ir::dataos::VolumeUse& volume : *volumes) {
        of_main_.emplace(CleanPath(volume.directory.value), volume.directory.span);
      }
    }
    for (const ir::ProjectedFile& file : step.projected->files) files_.emplace(file.directory, file.PlaceOfDirectory());
    for (const ir::ProjectedFile& file : step.projected->files) with_files_.insert(file.directory);
    for (const ir::WholeSecret& secret : step.projected->secrets) with_files_.insert(secret.directory);
    with_files_.erase(std::string_view());  // of a Secret that becomes variables
  }

  void Check() {
    CheckMain();
    if (!step_.pod) return;
    of_main_.merge(files_);
    const std::string_view scratch = context_.engine.scratch_directory;
    if (!scratch.empty()) of_main_.emplace(scratch, step_.dataos->stack.span);
    for (const auto* containers : {&step_.pod->init_containers, &step_.pod->sidecars}) {
      for (const ir::NamedContainer& container : *containers) CheckOther(container.run.rest);
    }
  }

 private:
  using Places = std::map<std::string, Span, std::less<>>;

  static std::span<const Value> MountsOf(const Value& container) {
    const Value* mounts = container.Find("volumeMounts");
    return mounts == nullptr ? std::span<const Value>() : mounts->items();
  }

  void CheckMain() {
    for (const Value& mount : MountsOf(step_.container().rest)) {
      const Value& path = *mount.Find("mountPath");
      const std::string place = CleanPath(path.text());
      Take(of_main_, place, mount);
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
      Take(taken, CleanPath(mount.Find("mountPath")->text()), mount);
    }
  }

  // Secrets and ConfigMaps are mounted read-only, whatever the mount says; without files there is an empty directory.
  bool IsReadOnly(const Value& mount) const {
    const Value* flag = mount.Find("readOnly");
    const std::string_view volume = mount.Find("name")->text();
    return (flag != nullptr && flag->AsBool() == true) || volume == ir::kCertificateVolume ||
           with_files_.contains(ir::DirectoryOfVolume(volume));
  }

  void Take(Places& places, const std::string& place, const Value& mount) {
    const Span span = mount.Find("mountPath")->span();
    const auto [other, is_new] = places.emplace(place, span);
    if (place == context_.engine.directory) {
      context_.sink.Report(diag::kMountPathReserved, span, place);
    } else if (IsAtOrBelow(place, kProcDirectory)) {
      context_.sink.Report(diag::kMountInProc, span, place);
    } else if (IsReadOnly(mount) && ContainsEngineDirectory(place, context_.engine)) {
      context_.sink.Report(diag::kReadOnlyAboveEngine, span, place);
    } else if (!is_new) {
      context_.sink.Report(diag::kMountPathTaken, span, place).Note(note::kOtherPlace, other->second);
    }
  }

  const ir::Template& step_;
  const PassContext& context_;
  Places of_main_;
  Places files_;  // directories, with the first file of each
  std::set<std::string_view> with_files_;
};

}  // namespace

void CheckStackMounts(const ir::Workflow& workflow, const ir::Template& step, const PassContext& context) {
  StackMounts(workflow, step, context).Check();
}

}  // namespace dagc
