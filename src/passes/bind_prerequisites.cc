// SPDX-License-Identifier: Apache-2.0
#include "passes/bind_prerequisites.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>
#include <string_view>

#include "diag/codes/dg5.h"
#include "kube/names.h"
#include "kube/selector.h"
#include "passes/duration_field.h"
#include "value/key_lookup.h"

namespace dagc {
namespace {

constexpr std::int64_t kDefaultTimeoutSeconds = 3600;
constexpr std::int64_t kNanosecondsPerSecond = 1'000'000'000;

// Pods that use one of these wait for it by themselves.
constexpr std::array<std::string_view, 3> kWaitedForByPods = {"Secret", "ConfigMap", "PersistentVolumeClaim"};

// `name`, or with a type, a tenant or a workspace in front of it.
bool IsResourceId(std::string_view id) {
  constexpr std::size_t kMaxParts = 3;
  for (std::size_t parts = 1; parts <= kMaxParts; ++parts) {
    const std::size_t end = id.find(':');
    const std::string_view part = id.substr(0, end);
    if (part.empty() || CheckLabelValue(part)) return false;
    if (end == std::string_view::npos) return true;
    id.remove_prefix(end + 1);
  }
  return false;
}

class PrerequisiteBinder {
 public:
  PrerequisiteBinder(ir::Workflow& workflow, const PassContext& context) : workflow_(workflow), context_(context) {}

  void Bind() {
    std::set<std::string_view> seen;
    KeyLookup rows(context_.target.dependencies);
    for (const ir::Prerequisite& prerequisite : workflow_.prerequisites) {
      const ir::Text& id = prerequisite.id;
      if (id.unresolved) continue;
      if (!seen.insert(id.value).second) {
        context_.sink.Report(diag::kPrerequisiteRepeated, id.span, id);
        continue;
      }
      const Value* row = rows.Find(id.value);
      if (row == nullptr && !IsResourceId(id.value)) {
        context_.sink.Report(diag::kPrerequisiteName, id.span, id);
      } else if (row == nullptr) {
        context_.sink.Report(diag::kPrerequisiteUnmapped, id.span, id);
      } else {
        AddWait(id, *row);
      }
    }
  }

 private:
  void AddWait(const ir::Text& id, const Value& row) {
    const auto text = [&](std::string_view key) {
      const Value* found = row.Find(key);
      return found == nullptr ? std::string_view() : found->text();
    };
    if (std::find(kWaitedForByPods.begin(), kWaitedForByPods.end(), text("kind")) != kWaitedForByPods.end()) {
      context_.sink.Report(diag::kPrerequisiteNeedsNoTask, id.span, id, text("kind"));
      return;
    }
    ir::Wait wait;
    wait.id = id;
    wait.api_version = text("apiVersion");
    wait.kind = text("kind");
    wait.object_name = text("name");
    wait.object_namespace = text("namespace");
    wait.success_condition = Condition(row, "successCondition");
    wait.failure_condition = Condition(row, "failureCondition");
    wait.seconds = SecondsFor(row);
    workflow_.waits.push_back(wait);
  }

  std::string_view Condition(const Value& row, std::string_view key) {
    const Value* condition = row.Find(key);
    if (condition == nullptr) return {};
    const auto selector = ParseSelector(condition->text());
    if (!selector) {
      const auto& fault = selector.fault();
      context_.sink
          .Report(diag::kConditionSyntax, condition->span(), *condition,
                  Fill(phrase::kSelectorPart, condition->text().substr(fault.begin, fault.end - fault.begin)))
          .Help(help::kSelectorGrammar);
    }
    return condition->text();
  }

  std::int64_t SecondsFor(const Value& row) {
    std::int64_t seconds = kDefaultTimeoutSeconds;
    if (const Value* timeout = row.Find("timeout")) {
      const ir::Text field{timeout->text(), timeout->span(), false};
      const ir::Duration duration = ReadDuration(field, context_.arena, context_.sink);
      if (duration) seconds = duration.nanoseconds / kNanosecondsPerSecond;
    }
    return std::max<std::int64_t>(1, seconds);
  }

  ir::Workflow& workflow_;
  const PassContext& context_;
};

}  // namespace

void BindPrerequisites(ir::Workflow& workflow, const PassContext& context) {
  PrerequisiteBinder(workflow, context).Bind();
}

}  // namespace dagc
