// SPDX-License-Identifier: Apache-2.0
// `/sys` is a file system of the kernel, which container runtimes mount themselves.
#include <string_view>

#include "base/path.h"
#include "diag/codes/dg7.h"
#include "lint/checks.h"
#include "lint/containers.h"

namespace dagc::lint {

namespace {

constexpr std::string_view kSys = "/sys";

class Mounts {
 public:
  explicit Mounts(DiagSink& sink) : sink_(sink) {}

  void Check(const ir::Workflow& workflow) {
    CheckUses(workflow.dataos->volumes);
    for (const ir::Template& step : workflow.templates) {
      CheckUses(step.dataos->volumes);
      for (const ir::ProjectedFile& file : step.projected->files) CheckPath(file.directory, file.PlaceOfDirectory());
      for (const ir::WholeSecret& secret : step.projected->secrets) CheckPath(secret.directory, secret.from.span);
    }
    ForEachContainer(workflow, [&](const ContainerUse& use) { CheckOfStack(use); });
  }

 private:
  void CheckUses(const std::vector<ir::dataos::VolumeUse>& uses) {
    for (const ir::dataos::VolumeUse& use : uses) {
      if (!use.directory.unresolved) CheckPath(use.directory.value, use.directory.span);
    }
  }

  void CheckPath(std::string_view path, Span place) {
    if (IsInSys(path)) sink_.Report(diag::kMountInSys, place, QuotedAt(Shown(path), place)).Help(help::kMountElsewhere);
  }

  void CheckOfStack(const ContainerUse& use) {
    const Value* mounts = use.container.rest.Find("volumeMounts");
    if (mounts == nullptr) return;
    for (const Value& mount : mounts->items()) {
      const Value* path = mount.Find("mountPath");
      if (path == nullptr || !IsInSys(path->text())) continue;
      auto finding = sink_.Report(diag::kMountInSys, path->span(), Shown(*path));
      NameStep(finding, use).Help(help::kMountElsewhere);
    }
  }

  static bool IsInSys(std::string_view path) { return path.starts_with('/') && IsAtOrBelow(CleanPath(path), kSys); }

  DiagSink& sink_;
};

}  // namespace

void CheckMountInSys(const LintInput& input, DiagSink& sink) { Mounts(sink).Check(input.workflow); }

}  // namespace dagc::lint
