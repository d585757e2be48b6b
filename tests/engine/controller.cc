// SPDX-License-Identifier: Apache-2.0
#include "engine/controller.h"

#include <gtest/gtest.h>

#include <sstream>

#include "engine/process.h"

namespace dagc::engine {
namespace {

using Json = nlohmann::json;

std::string Text(const Json& object, const char* key) { return object.value(key, std::string()); }

std::map<std::string, std::string> TextMap(const Json& object, const char* key) {
  return object.contains(key) ? object.at(key).get<std::map<std::string, std::string>>()
                              : std::map<std::string, std::string>();
}

WorkflowRun ReadWorkflow(const Json& in) {
  WorkflowRun run{
      Text(in, "from"), Text(in, "name"), Text(in, "phase"), Text(in, "message"), Text(in, "stopped"), {}, {}};
  for (const Json& pod : in.value("pods", Json::array())) {
    run.pods.push_back({pod.at("wave"), Text(pod, "node"), Text(pod, "nodeName"), Text(pod, "template"),
                        Text(pod, "name"), Text(pod, "end"), TextMap(pod, "labels"), TextMap(pod, "annotations"),
                        pod.at("spec")});
  }
  for (const Json& node : in.value("nodes", Json::array())) {
    run.nodes.push_back({Text(node, "name"), Text(node, "type"), Text(node, "phase"), Text(node, "message")});
  }
  return run;
}

ControllerRun ReadRun(const std::string& line) {
  const Json in = Json::parse(line);
  ControllerRun run{in.at("file"), in.value("errors", std::vector<std::string>()), {}, line};
  for (const Json& workflow : in.at("workflows")) run.workflows.push_back(ReadWorkflow(workflow));
  return run;
}

}  // namespace

const Json* PodRun::Main() const {
  for (const Json& container : spec.at("containers")) {
    if (container.at("name") == "main") return &container;
  }
  return nullptr;
}

std::vector<ControllerRun> RunController(const std::vector<std::string>& arguments,
                                         const std::filesystem::path& engine) {
  std::vector<ControllerRun> runs;
  if (arguments.empty()) return runs;
  std::vector<std::string> command = {(engine / "argo-controller").string()};
  command.insert(command.end(), arguments.begin(), arguments.end());
  const ProcessResult result = RunProcess(command);
  EXPECT_EQ(result.exit_code, 0) << result.err;
  std::istringstream in(result.out);
  for (std::string line; std::getline(in, line);) runs.push_back(ReadRun(line));
  EXPECT_EQ(runs.size(), arguments.size()) << result.err;
  return runs;
}

std::string WhyNotSucceeded(const ControllerRun& run) {
  if (!run.errors.empty()) return run.argument + ": " + run.errors.front();
  if (run.workflows.empty()) return run.argument + ": the engine sees nothing to run";
  for (const WorkflowRun& workflow : run.workflows) {
    if (workflow.phase == "Succeeded") continue;
    std::string why = run.argument + ": " + workflow.name + " is " + workflow.phase + " (" + workflow.stopped + ") " +
                      workflow.message;
    for (const NodeRun& node : workflow.nodes) {
      if (!node.message.empty()) why += "\n  " + node.name + ": " + node.phase + " " + node.message;
    }
    return why;
  }
  return {};
}

std::vector<std::string> RefusedPods(const std::vector<ControllerRun>& runs, const std::filesystem::path& engine,
                                     bool restricted) {
  std::string lines;
  for (const ControllerRun& run : runs) lines += run.line + "\n";
  std::vector<std::string> command = {(engine / "podcheck").string(), "-q"};
  if (restricted) command.emplace_back("-restricted");
  const ProcessResult result = RunProcess(command, {.input = lines});
  EXPECT_TRUE(result.exit_code == 0 || result.exit_code == 1) << result.err;
  std::vector<std::string> refused;
  std::istringstream in(result.out);
  for (std::string line; std::getline(in, line);) refused.push_back(line);
  return refused;
}

}  // namespace dagc::engine
