// SPDX-License-Identifier: Apache-2.0
#include "ir/dump.h"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "base/rfc3339.h"
#include "ir/dumper.h"

namespace dagc::ir {
namespace {

constexpr std::array<std::string_view, 3> kConcurrencyNames = {"allow", "forbid", "replace"};
constexpr std::array<std::string_view, 5> kTriggerNames = {"", "manual", "schedule", "template", "several"};

}  // namespace

void Dumper::Workflow(const ir::Workflow& workflow) {
  Fact("workflow", workflow.name.value);
  ++depth_;
  Fact("trigger", kTriggerNames[static_cast<std::size_t>(workflow.trigger)]);
  Fact("title", workflow.title);
  Fact("description", workflow.description);
  Fact("owner", workflow.owner);
  Fact("layer", workflow.dataos->layer);
  Fact("tenant", workflow.dataos->tenant);
  Fact("workspace", workflow.dataos->workspace);
  Fact("tags", workflow.tags);
  for (const ir::Schedule& schedule : workflow.schedules) Schedule(schedule);
  for (const Event& event : workflow.events) Fact("event", event.name);
  for (const Parameter& parameter : workflow.parameters) Input("parameter", parameter);
  for (const Label& label : workflow.labels) Setting("label", label);
  for (const Label& annotation : workflow.annotations) Setting("annotation", annotation);
  for (const Prerequisite& prerequisite : workflow.prerequisites) Fact("prerequisite", prerequisite.id);
  for (const ir::Wait& wait : workflow.waits) Wait(wait);
  for (const dataos::VolumeUse& use : workflow.dataos->volumes) Volume(use);
  for (const std::string_view claim : workflow.claims) Fact("claim", claim);
  Defaults(workflow.defaults);
  ExternalSecret(workflow.external_secret);
  if (!workflow.fail_fast) Fact("goes on after a failure", true);
  if (workflow.needs_all) Fact("needs all", true);
  for (const ir::Task& task : workflow.tasks) Task(workflow, workflow.tasks, task);
  if (workflow.starts) Fact("starts", workflow.templates[workflow.starts.index].name.value);
  if (workflow.exit_handler) Fact("exit", workflow.templates[workflow.exit_handler.index].name.value);
  for (const ir::Template& made : workflow.templates) Template(workflow, made);
  --depth_;
}

void Dumper::Schedule(const ir::Schedule& schedule) {
  Begin("schedule");
  Part("named", schedule.name.value);
  if (schedule.suspended) Word("suspended");
  End();
  ++depth_;
  Fact("crons", schedule.crons);
  Fact("timezone", schedule.timezone);
  Fact("endOn", schedule.end_on);
  Fact("concurrencyPolicy", schedule.concurrency_policy);
  for (const dagc::Expression& expression : schedule.expressions) Fact("expression", expression.text);
  Fact("zone", schedule.zone);
  Fact("concurrency", kConcurrencyNames[static_cast<std::size_t>(schedule.concurrency)]);
  if (schedule.end) Fact("end", FormatRfc3339(*schedule.end));
  --depth_;
}

void Dumper::Wait(const ir::Wait& wait) {
  Begin("wait");
  Part("for", wait.id.value);
  Word(wait.api_version);
  Word(wait.kind);
  Part("name", wait.object_name);
  Part("namespace", wait.object_namespace);
  Part("success", wait.success_condition);
  Part("failure", wait.failure_condition);
  Word("seconds " + std::to_string(wait.seconds));
  End();
}

void Dumper::Volume(const dataos::VolumeUse& use) {
  Begin("volume");
  out_ += ' ';
  Quoted(use.id.value);
  Part("at", use.directory.value);
  if (use.read_only) Word("readOnly");
  End();
}

void Dumper::Defaults(const ir::Defaults& defaults) {
  Fact("serviceAccount", defaults.service_account.value);
  Fact("executorServiceAccount", defaults.executor_service_account.value);
  Fact("ttlStrategy", defaults.ttl_strategy);
  Fact("podGC", defaults.pod_gc);
  Fact("parallelism", defaults.parallelism);
  Fact("imagePullSecrets", defaults.image_pull_secrets);
  Fact("podLabels", defaults.pod_labels);
  Fact("configMapAnnotations", defaults.config_map_annotations);
  Fact("stableConfigMapNames", defaults.stable_config_map_names);
  Fact("securityContext", defaults.security_context);
  Fact("startingDeadlineSeconds", defaults.starting_deadline_seconds);
  Fact("successfulJobsHistoryLimit", defaults.successful_jobs_history_limit);
  Fact("failedJobsHistoryLimit", defaults.failed_jobs_history_limit);
  Fact("suspend", defaults.suspend);
}

void Dumper::Setting(std::string_view word, const Label& label) {
  Begin(word);
  Part(label.key.value, label.value.value);
  End();
}

void Dumper::ExternalSecret(const ir::ExternalSecret& external) {
  if (external.empty()) return;
  Fact("externalSecret", external.name);
  ++depth_;
  Fact("apiVersion", external.api_version.value);
  Fact("store", external.store_name.value);
  Fact("storeKind", external.store_kind.value);
  Fact("refreshInterval", external.refresh_interval.value);
  for (const ExternalDatum& datum : external.data) {
    Begin("data");
    Part(datum.name, datum.remote);
    Part("property", datum.property);
    End();
  }
  for (const ExternalValue& value : external.values) {
    Begin("value");
    Part(value.key, value.template_text);
    End();
  }
  --depth_;
}

std::string DumpWorkflow(const Workflow& workflow) {
  Dumper dumper;
  dumper.Workflow(workflow);
  return dumper.Take();
}

}  // namespace dagc::ir
