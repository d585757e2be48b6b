// SPDX-License-Identifier: Apache-2.0
#include "passes/bind_volumes.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/path.h"
#include "base/work.h"
#include "diag/codes/dg4.h"
#include "kube/names.h"
#include "passes/mount_path.h"
#include "value/key_lookup.h"

namespace dagc {
namespace {

class VolumeBinder {
 public:
  VolumeBinder(ir::Workflow& workflow, const PassContext& context)
      : workflow_(workflow), volumes_(context.target.volumes), engine_(context.engine), sink_(context.sink) {}

  void Bind() {
    for (ir::Template& step : workflow_.templates) {
      if (!step.is_for_pod()) continue;
      if (!SpendWork(kWorkOfPart * (step.dataos->volumes.size() + workflow_.dataos->volumes.size()))) return;
      std::map<std::string, const ir::dataos::VolumeUse*> taken;  // by clean path
      // A step's own use wins over the workflow's for the same id and directory, so it is looked at first.
      for (const ir::dataos::VolumeUse& use : step.dataos->volumes) AddMount(use, step, taken, nullptr);
      for (const ir::dataos::VolumeUse& use : workflow_.dataos->volumes) AddMount(use, step, taken, &step);
    }
  }

 private:
  void AddMount(const ir::dataos::VolumeUse& use, ir::Template& step,
                std::map<std::string, const ir::dataos::VolumeUse*>& taken, const ir::Template* inherited_by) {
    const bool directory_known = use.directory.present() && !use.directory.unresolved;
    if (directory_known && !CheckDirectory(use.directory, help::kReservedPaths, engine_, sink_)) return;
    if (directory_known && use.read_only && ContainsEngineDirectory(CleanPath(use.directory.value), engine_)) {
      sink_.Report(diag::kReadOnlyAboveEngine, use.directory.span, use.directory.value).Help(help::kWritableMount);
      return;
    }
    if (directory_known) {
      const auto [place, is_new] = taken.emplace(CleanPath(use.directory.value), &use);
      if (!is_new) {
        const ir::dataos::VolumeUse& other = *place->second;
        if (inherited_by != nullptr && other.id.value == use.id.value) return;
        ReportTaken(use, other, inherited_by != nullptr);
        return;
      }
    }
    if (!use.id.present() || use.id.unresolved || !directory_known) return;
    if (const auto claim = ClaimOf(use.id)) step.mounts.push_back({*claim, use.directory.value, use.read_only});
  }

  // Where a workflow's mount meets a step's, the step's is the one to change.
  void ReportTaken(const ir::dataos::VolumeUse& use, const ir::dataos::VolumeUse& other, bool inherited) {
    const ir::dataos::VolumeUse& blamed = inherited ? other : use;
    const ir::dataos::VolumeUse& first = inherited ? use : other;
    sink_.Report(diag::kMountPathTaken, blamed.directory.span, blamed.directory)
        .Note(note::kOtherMount, first.directory.span);
  }

  struct Claim {
    std::uint32_t index = 0;
    ir::Text first_id;
    bool mapped = false;
  };

  std::optional<std::uint32_t> ClaimOf(const ir::Text& id) {
    if (const auto known = by_id_.find(id.value); known != by_id_.end()) return known->second;
    const Value* row = volumes_.Find(id.value);
    const Value* mapped = row == nullptr ? nullptr : row->Find("claim");
    // `tenant:name` and `workspace:name` are one volume's name with where it lives in front.
    const std::string_view name = mapped != nullptr ? mapped->text() : id.value.substr(id.value.rfind(':') + 1);
    std::optional<std::uint32_t> index;
    if (CheckSubdomain(name)) {
      auto finding = sink_.Report(diag::kClaimName, mapped != nullptr ? mapped->span() : id.span, name);
      if (mapped == nullptr) finding.Help(help::kMapVolume, id);
    } else {
      index = AddClaim(name, id, mapped != nullptr);
    }
    by_id_.emplace(id.value, index);
    return index;
  }

  std::uint32_t AddClaim(std::string_view name, const ir::Text& id, bool mapped) {
    const auto next = static_cast<std::uint32_t>(workflow_.claims.size());
    const auto [place, is_new] = by_name_.emplace(name, Claim{next, id, mapped});
    if (is_new) {
      workflow_.claims.push_back(name);
    } else if (!place->second.mapped || !mapped) {
      sink_.Report(diag::kClaimShared, id.span, id, place->second.first_id, name)
          .Note(note::kFirstHere, place->second.first_id.span)
          .Help(help::kMapVolume, id);
    }
    return place->second.index;
  }

  ir::Workflow& workflow_;
  KeyLookup volumes_;
  const ir::EngineFacts& engine_;
  DiagSink& sink_;
  std::unordered_map<std::string_view, std::optional<std::uint32_t>> by_id_;
  std::unordered_map<std::string_view, Claim> by_name_;
};

}  // namespace

void BindVolumes(ir::Workflow& workflow, const PassContext& context) { VolumeBinder(workflow, context).Bind(); }

}  // namespace dagc
