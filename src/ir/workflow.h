// SPDX-License-Identifier: Apache-2.0
// A workflow, whatever language it was written in. The front end fills what the manifest says; what the passes add is
// marked with the pass that makes it. Nothing here knows the input language or the engine.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "ir/dataos.h"
#include "ir/interface.h"
#include "ir/rare.h"
#include "ir/schedule.h"
#include "ir/task.h"
#include "ir/template.h"
#include "ir/text.h"
#include "value/value.h"

namespace dagc::ir {

// What makes it run, as the manifest says.
enum class Trigger : std::uint8_t {
  kUnset,     // a schedule where there is one, otherwise somebody
  kManual,    // somebody, once
  kSchedule,  // its schedules
  kTemplate,  // others that refer to it
  kSeveral,   // others that refer to it, its schedules and its events, as many as there are
};

// A message to the engine that starts a workflow whose trigger is kSeveral.
struct Event {
  Text name;       // the sender names it
  Text parameter;  // of the workflow, which the contents of the message go to; absent: none
};

// A label or an annotation.
struct Label {
  Text key;
  Text value;
};

// `spec.dependencies[]`: something that must exist before the first step starts.
struct Prerequisite {
  Text id;
  Span span;
};

// A prerequisite that the target file maps to a Kubernetes object. Made by passes/bind_prerequisites.
struct Wait {
  Text id;  // of the prerequisite
  std::string_view api_version;
  std::string_view kind;
  std::string_view object_name;
  std::string_view object_namespace;   // empty: the workflow's own
  std::string_view success_condition;  // label-selector grammar; empty: existence is enough
  std::string_view failure_condition;
  std::int64_t seconds = 0;  // at most; at least 1
};

// What the target file sets for every workflow. Made by passes/bind_target. Null values say nothing.
struct Defaults {
  Text service_account;
  Text executor_service_account;
  Text init_image;  // of init containers that put files together; never empty
  Value ttl_strategy;
  Value pod_gc;
  Value parallelism;
  Value image_pull_secrets;  // a list of names
  Value pod_labels;
  Value config_map_annotations;          // of ConfigMaps with files
  bool stable_config_map_names = false;  // their names do not change with their content
  Value security_context;
  Value starting_deadline_seconds;
  Value successful_jobs_history_limit;
  Value failed_jobs_history_limit;
  Value suspend;
};

struct Workflow {
  FileId file;
  Span span;  // the document
  Text name;
  Text title;
  Text description;
  Text owner;
  std::vector<Text> tags;
  std::vector<Label> labels;
  std::vector<Label> annotations;
  Trigger trigger = Trigger::kUnset;
  Span trigger_span;
  std::vector<Schedule> schedules;
  std::vector<Event> events;
  std::vector<Parameter> parameters;
  std::vector<Prerequisite> prerequisites;
  std::vector<Task> tasks;
  Span tasks_span;         // the key of the list
  bool fail_fast = true;   // once a task has failed, no further one is started
  bool needs_all = false;  // it has succeeded only if every task has, not just those that nothing comes after
  std::vector<Template> templates;
  TemplateId starts;        // what it begins with; none: the DAG of `tasks`
  TemplateId exit_handler;  // runs however the workflow ends; none: nothing
  Rare<dataos::WorkflowPart> dataos;
  // Names that stay as `${NAME}`, of which a finding has spoken already.
  std::vector<std::string_view> partly_replaced;

  // Made by the passes.
  std::vector<std::string_view> claims;  // bind_volumes: claim names in order of first use
  std::vector<Wait> waits;               // bind_prerequisites
  Defaults defaults;                     // bind_target
  ExternalSecret external_secret;        // resolve_projections; empty: none is needed
};

}  // namespace dagc::ir
