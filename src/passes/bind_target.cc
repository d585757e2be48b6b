// SPDX-License-Identifier: Apache-2.0
#include "passes/bind_target.h"

#include <map>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/edit_distance.h"
#include "base/text.h"
#include "base/work.h"
#include "diag/codes/dg5.h"

namespace dagc {
namespace {

constexpr std::string_view kDefaultCompute = "runnable-default";
constexpr std::string_view kDefaultInitImage = "docker.io/library/busybox:1.36";

Value ValueAt(const Value& map, std::string_view key) {
  const Value* found = map.Find(key);
  return found == nullptr ? Value() : *found;
}

ir::Text TextOf(const Value& value) { return {value.text(), value.span(), false}; }
ir::Text TextAt(const Value& map, std::string_view key) { return TextOf(ValueAt(map, key)); }

ir::Defaults ReadDefaults(const Target& target) {
  ir::Defaults defaults;
  defaults.service_account = TextOf(target.service_account);
  defaults.executor_service_account = TextAt(target.executor, "serviceAccountName");
  defaults.init_image = TextOf(target.init_image);
  if (defaults.init_image.empty()) defaults.init_image.value = kDefaultInitImage;
  const Value& map = target.defaults;
  defaults.ttl_strategy = ValueAt(map, "ttlStrategy");
  defaults.pod_gc = ValueAt(map, "podGC");
  defaults.parallelism = ValueAt(map, "parallelism");
  defaults.image_pull_secrets = ValueAt(map, "imagePullSecrets");
  defaults.pod_labels = ValueAt(map, "podLabels");
  defaults.config_map_annotations = ValueAt(map, "configMapAnnotations");
  defaults.stable_config_map_names = target.config_map_names.text() == "stable";
  defaults.security_context = ValueAt(map, "securityContext");
  defaults.starting_deadline_seconds = ValueAt(map, "startingDeadlineSeconds");
  defaults.successful_jobs_history_limit = ValueAt(map, "successfulJobsHistoryLimit");
  defaults.failed_jobs_history_limit = ValueAt(map, "failedJobsHistoryLimit");
  defaults.suspend = ValueAt(map, "suspend");
  return defaults;
}

ir::Placement ReadPlacement(const Value& compute) {
  ir::Placement placement;
  placement.node_selector = ValueAt(compute, "nodeSelector");
  placement.tolerations = ValueAt(compute, "tolerations");
  placement.affinity = ValueAt(compute, "affinity");
  placement.runtime_class = TextAt(compute, "runtimeClassName");
  placement.priority_class = TextAt(compute, "priorityClassName");
  placement.scheduler = TextAt(compute, "schedulerName");
  return placement;
}

// What each step of a compute hands on to its pod.
std::uint64_t NodesIn(const Value& value) {
  std::uint64_t nodes = 1;
  for (const Value& item : value.items()) nodes += NodesIn(item);
  for (const Entry& entry : value.entries()) nodes += 1 + NodesIn(entry.value);
  return nodes;
}

constexpr std::uint64_t kWorkOfNode = 5;

std::vector<std::string_view> KnownComputes(const Value& computes) {
  std::vector<std::string_view> known = {kDefaultCompute};
  for (const Entry& entry : computes.entries()) {
    if (entry.key.text() != kDefaultCompute) known.push_back(entry.key.text());
  }
  return known;
}

void ReportUnknownCompute(std::string_view name, const std::vector<Span>& uses, std::span<const std::string_view> known,
                          DiagSink& sink) {
  auto finding = sink.Report(diag::kUnknownCompute, uses.front(), name);
  if (uses.size() > 1) finding.Note(note::kUsedAgain, uses[1], Own(Counted(uses.size() - 1, "step")));
  const std::string_view nearest = Nearest(name, known);
  if (!nearest.empty()) {
    finding.Help(help::kDidYouMean, nearest);
  } else {
    finding.Help(help::kKnownComputes, QuotedList(known));
  }
}

}  // namespace

void BindTarget(ir::Workflow& workflow, const PassContext& context) {
  workflow.defaults = ReadDefaults(context.target);
  std::unordered_map<std::string_view, const Value*> computes;
  for (const Entry& entry : context.target.computes.entries()) computes.emplace(entry.key.text(), &entry.value);
  std::unordered_map<std::string_view, ir::Text> users;
  for (const Entry& entry : context.target.users.entries()) users.emplace(entry.key.text(), TextOf(entry.value));

  std::unordered_map<const Value*, std::uint64_t> nodes;  // of computes that are used
  std::map<std::string_view, std::vector<Span>> unknown;  // a name is one mistake, however many steps use it
  for (ir::Template& step : workflow.templates) {
    const auto user = users.find(step.dataos->run_as_user.value);
    if (user != users.end()) step.service_account.make() = user->second;
    if (!step.dataos->compute.present() || step.dataos->compute.unresolved) continue;
    const auto compute = computes.find(step.dataos->compute.value);
    if (compute != computes.end()) {
      const auto [known, is_new] = nodes.try_emplace(compute->second, 0);
      if (is_new) known->second = NodesIn(*compute->second);
      if (!SpendWork(kWorkOfNode * known->second)) return;
      step.placement.make() = ReadPlacement(*compute->second);
    } else if (step.dataos->compute.value != kDefaultCompute) {
      unknown[step.dataos->compute.value].push_back(step.dataos->compute.span);
    }
  }
  if (unknown.empty()) return;
  const std::vector<std::string_view> known = KnownComputes(context.target.computes);
  for (const auto& [name, uses] : unknown) ReportUnknownCompute(name, uses, known, context.sink);
}

}  // namespace dagc
