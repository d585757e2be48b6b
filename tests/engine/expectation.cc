// SPDX-License-Identifier: Apache-2.0
#include "engine/expectation.h"

#include <algorithm>
#include <map>
#include <set>

#include "support/kubelet.h"

namespace dagc::engine {
namespace {

using Json = nlohmann::json;
using Differing = std::vector<std::string>;

// What target.yaml says of the things that generated manifests refer to.
const std::map<std::string, std::string> kClaims = {{"lake", "lake-claim"},
                                                    {"public:shared", "shared"},
                                                    {"engineering:data-01", "data.engineering"},
                                                    {"finance:q4.reports", "q4-reports"}};
std::string ClaimOf(const std::string& id) {
  const auto mapped = kClaims.find(id);
  return mapped != kClaims.end() ? mapped->second : id.substr(id.rfind(':') + 1);
}

struct Image {
  std::vector<std::string> entrypoint, cmd;
};
const std::map<std::string, Image> kImages = {
    {"docker.io/library/alpine:3.20", {{"/bin/sh", "-c"}, {"true"}}},
    {"registry.example.com:5000/team/tool", {{"/tool"}, {}}},
    {"busybox", {{"sh"}, {"-c", "exit 0"}}},
};

std::vector<std::string> Texts(const Tree& map, const char* key) {
  return map.contains(key) ? map.at(key).get<std::vector<std::string>>() : std::vector<std::string>();
}

// Holds one pod against its step.
class PodCheck {
 public:
  PodCheck(const Tree& body, const Tree& step, const PodRun& pod)
      : body_(body), step_(step), spec_(step.at("spec")), pod_(pod), main_(*pod.Main()) {}

  Differing Run() {
    CheckTexts(test::Kubelet::kDecodesUtf8);
    CheckTexts(test::Kubelet::kTearsUtf8);
    CheckMounts();
    CheckAnnotation("title", step_, "workflows.argoproj.io/title");
    CheckAnnotation("runAsUser", spec_, "dataos.info/run-as-user");
    const std::string name = step_.at("name");
    if (name.size() <= 63) Equal("label dagc.dev/step", Label("dagc.dev/step"), name);
    return std::move(differing_);
  }

 private:
  void Equal(const std::string& what, const std::string& found, const std::string& expected) {
    if (found != expected) differing_.push_back(what + ": found <" + found + ">, expected <" + expected + ">");
  }

  void Equal(const std::string& what, const std::vector<std::string>& found, const std::vector<std::string>& expected) {
    Equal(what + " count", std::to_string(found.size()), std::to_string(expected.size()));
    for (std::size_t i = 0; i < std::min(found.size(), expected.size()); ++i) {
      Equal(what + '[' + std::to_string(i) + ']', found[i], expected[i]);
    }
  }

  std::string Label(const char* key) const {
    const auto found = pod_.labels.find(key);
    return found == pod_.labels.end() ? "(none)" : found->second;
  }

  void CheckAnnotation(const char* field, const Tree& from, const char* annotation) {
    if (!from.contains(field)) return;
    const auto found = pod_.annotations.find(annotation);
    Equal(field, found == pod_.annotations.end() ? "(none)" : found->second, from.at(field).get<std::string>());
  }

  // What the user wrote, expanded as Kubernetes would over what the user declared: by a kubelet that tears no
  // character, whichever it is that starts the pod.
  void CheckTexts(test::Kubelet kubelet) {
    const Tree& container = spec_.at("stackSpec");
    test::Variables declared;
    if (spec_.contains("logLevel")) declared["LOG_LEVEL"] = declared["DATAOS_LOG_LEVEL"] = spec_.at("logLevel");
    if (container.contains("env")) {
      for (const auto& [name, value] : container.at("env").items()) declared[name] = value;
    }
    std::vector<std::string> command = Texts(container, "command"), arguments = Texts(container, "arguments");
    if (command.empty()) {
      const Image& image = kImages.at(container.at("image"));
      command = image.entrypoint;
      if (arguments.empty()) arguments = image.cmd;
    }
    const auto expand = [](std::vector<std::string> texts, const test::Variables& variables, test::Kubelet by) {
      for (std::string& text : texts) text = test::ExpandReferences(text, variables, by);
      return texts;
    };
    const auto meant = [&](const std::vector<std::string>& texts) {
      return expand(texts, declared, test::Kubelet::kDecodesUtf8);
    };

    std::vector<test::EnvEntry> entries;
    for (const Json& entry : main_.value("env", Json::array())) {
      const bool reference = entry.contains("valueFrom");
      entries.push_back({entry.at("name"), reference ? "" : entry.value("value", ""), reference});
    }
    const test::Variables process = test::ResolveEnvironment(entries, {}, {}, kubelet);
    for (const auto& [name, value] : declared) {
      Equal("env " + name, process.contains(name) ? process.at(name) : "(none)", value);
    }
    // The engine puts its own program before the command, up to `--`; the kubelet expands all of it.
    std::vector<std::string> found = main_.value("command", std::vector<std::string>());
    const auto end = std::ranges::find(found, "--");
    found.erase(found.begin(), end == found.end() ? end : end + 1);
    Equal("command", expand(found, process, kubelet), meant(command));
    // Long arguments travel in a file that the program never sees; the pod does not show them.
    if (!process.contains("ARGO_CONTAINER_ARGS_FILE")) {
      Equal("args", expand(main_.value("args", std::vector<std::string>()), process, kubelet), meant(arguments));
    }
    Equal("image", main_.at("image").get<std::string>(), container.at("image").get<std::string>());
  }

  void CheckMounts() {
    std::map<std::string, std::string> claims;  // volume to claim
    for (const Json& volume : pod_.spec.value("volumes", Json::array())) {
      if (volume.contains("persistentVolumeClaim")) {
        claims[volume.at("name")] = volume.at("persistentVolumeClaim").at("claimName");
      }
    }
    std::set<std::string> found, expected;
    for (const Json& mount : main_.value("volumeMounts", Json::array())) {
      const auto claim = claims.find(mount.at("name"));
      if (claim == claims.end()) continue;
      const bool read_only = mount.value("readOnly", false);
      found.insert(claim->second + " on " + mount.at("mountPath").get<std::string>() + (read_only ? " ro" : " rw"));
    }
    for (const Tree* scope : {&body_, &spec_}) {
      if (!scope->contains("use")) continue;
      for (const Tree& use : scope->at("use").at("volumes")) {
        expected.insert(ClaimOf(use.at("id")) + " on " + use.at("directory").get<std::string>() +
                        (use.value("readOnly", false) ? " ro" : " rw"));
      }
    }
    if (found == expected) return;
    std::string text = "mounts:";
    for (const std::string& mount : found) text += " [" + mount + ']';
    text += ", expected:";
    for (const std::string& mount : expected) text += " [" + mount + ']';
    differing_.push_back(text);
  }

  const Tree& body_;
  const Tree& step_;
  const Tree& spec_;
  const PodRun& pod_;
  const Json& main_;
  Differing differing_;
};

// Pods by step: the template is named as the step. Tasks that wait for a resource are dagc's own.
std::map<std::string, std::vector<const PodRun*>> ByStep(const WorkflowRun& run) {
  std::map<std::string, std::vector<const PodRun*>> pods;
  for (const PodRun& pod : run.pods) {
    if (!pod.template_name.starts_with("dagc-")) pods[pod.template_name].push_back(&pod);
  }
  return pods;
}

void CheckOrder(const Tree& step, const std::map<std::string, std::vector<const PodRun*>>& pods, Differing& differing) {
  const std::string name = step.at("name");
  for (const std::string& before : Texts(step, "depends")) {
    if (pods.at(before).back()->wave >= pods.at(name).front()->wave) {
      differing.push_back(name + " started before " + before + " was done");
    }
  }
}

std::size_t AttemptsWhenFailing(const Tree& spec) {
  if (!spec.contains("retry")) return 1;
  const Tree& retry = spec.at("retry");
  const std::string strategy = retry.value("strategy", "OnFailure");
  const bool again = strategy == "OnFailure" || strategy == "Always";  // a failed container is no error
  return again ? 1 + retry.at("count").get<std::size_t>() : 1;
}

}  // namespace

const Tree& BodyOf(const Tree& manifest) { return manifest.at(manifest.contains("spec") ? "spec" : "workflow"); }

Differing Differences(const Tree& manifest, const WorkflowRun& run) {
  Differing differing;
  const Tree& body = BodyOf(manifest);
  const auto pods = ByStep(run);
  for (const Tree& step : body.at("dag")) {
    const std::string name = step.at("name");
    const auto found = pods.find(name);
    if (found == pods.end() || found->second.size() != 1) {
      differing.push_back(name + ": not exactly one pod");
      return differing;
    }
    for (std::string& text : PodCheck(body, step, *found->second.front()).Run()) differing.push_back(name + ' ' + text);
  }
  if (pods.size() != body.at("dag").size()) differing.emplace_back("pods that belong to no step");
  for (const Tree& step : body.at("dag")) CheckOrder(step, pods, differing);
  return differing;
}

Differing FailureDifferences(const Tree& manifest, const std::string& failed, const WorkflowRun& run) {
  Differing differing;
  const Tree& dag = BodyOf(manifest).at("dag");
  std::set<std::string> without = {failed};  // the failed step and, round by round, what needs it
  for (std::size_t size = 0; size != without.size();) {
    size = without.size();
    for (const Tree& step : dag) {
      const std::vector<std::string> depends = Texts(step, "depends");
      if (std::ranges::any_of(depends, [&](const std::string& name) { return without.contains(name); })) {
        without.insert(step.at("name"));
      }
    }
  }
  const auto pods = ByStep(run);
  for (const Tree& step : dag) {
    const std::string name = step.at("name");
    const std::size_t found = pods.contains(name) ? pods.at(name).size() : 0;
    const std::size_t expected = name == failed ? AttemptsWhenFailing(step.at("spec")) : without.contains(name) ? 0 : 1;
    if (found != expected) {
      differing.push_back(name + ": " + std::to_string(found) + " pods, expected " + std::to_string(expected) +
                          " after the failure of " + failed);
    }
  }
  if (run.phase != "Failed") differing.push_back("the workflow is " + run.phase + ", expected Failed");
  return differing;
}

}  // namespace dagc::engine
