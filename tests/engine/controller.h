// SPDX-License-Identifier: Apache-2.0
// Runs manifests in the engine's own controller and reads what it did: the pods it made, in waves, after all of its
// substitution passes, and how the workflow ended.
#pragma once

#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace dagc::engine {

struct PodRun {
  int wave = 0;           // pods of one wave appeared in the same reconcile round
  std::string node;       // display name: the task, with "(0)" for an attempt under retries
  std::string node_name;  // the full path: workflow.task(0)
  std::string template_name;
  std::string name;
  std::string end;  // Succeeded, Failed, Error, held
  std::map<std::string, std::string> labels;
  std::map<std::string, std::string> annotations;
  nlohmann::json spec;

  // The container that runs the user's program; null for a pod without one.
  const nlohmann::json* Main() const;
};

struct NodeRun {
  std::string name;
  std::string type;
  std::string phase;
  std::string message;
};

struct WorkflowRun {
  std::string from;  // kind of the document
  std::string name;
  std::string phase;
  std::string message;
  std::string stopped;  // done, idle (nothing moves any more), rounds, time, panic
  std::vector<PodRun> pods;
  std::vector<NodeRun> nodes;
};

struct ControllerRun {
  std::string argument;             // FILE[@fail=a,b][@error=c][@hold=d]
  std::vector<std::string> errors;  // what the reader refused; a failure whatever the phases say
  std::vector<WorkflowRun> workflows;
  std::string line;  // as printed, for the pod check
};

// One run per argument, in their order. A file without runs to start (a WorkflowTemplate alone) is run through a
// Workflow that refers to it.
std::vector<ControllerRun> RunController(const std::vector<std::string>& arguments,
                                         const std::filesystem::path& engine);

// Why the run is not what a manifest that dagc wrote must give: every workflow Succeeded, nothing refused, at least one
// workflow. Empty when it is.
std::string WhyNotSucceeded(const ControllerRun& run);

// What the API server says against pods of these runs ("FILE node: message"), with Pod Security "restricted" when
// asked.
std::vector<std::string> RefusedPods(const std::vector<ControllerRun>& runs, const std::filesystem::path& engine,
                                     bool restricted = false);

}  // namespace dagc::engine
