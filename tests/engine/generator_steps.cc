// SPDX-License-Identifier: Apache-2.0
// The part of the generator below `dag`.
#include <algorithm>
#include <array>
#include <set>

#include "engine/generator.h"

namespace dagc::engine {
namespace {

// Names that mean something to the engine, to Kubernetes or to YAML, and are legal step names all the same.
constexpr std::string_view kStepNames[] = {
    "wait",     "main",       "init",      "supervisor", "argoexec",   "a",       "z",           "x1",
    "a--b",     "a-1",        "step-2-go", "end-9",      "tasks",      "steps",   "step",        "item",
    "inputs",   "outputs",    "workflow",  "workflows",  "pod",        "node",    "dag",         "template",
    "exit",     "on-exit",    "retries",   "succeeded",  "failed",     "result",  "yes",         "no",
    "on",       "off",        "y",         "n",          "null-",      "default", "kube-system", "lastretry",
    "status",   "duration-1", "when",      "with-items", "entrypoint", "onexit",  "container",   "script",
    "resource", "suspend",    "http",      "plugin",     "data",       "volumes", "x86-64",      "v1-0",
    "b64",      "asint",      "sprig",     "jsonpath"};

// Functions of the engine's expression language: a dependency on a step of that name breaks 3.5.0 to 3.5.4, so only
// ranges from 3.6 have them.
constexpr std::string_view kStepNamesFrom36[] = {"all", "any",    "one",   "none",  "map",  "filter",
                                                 "len", "sum",    "now",   "first", "last", "type",
                                                 "int", "string", "split", "env",   "date"};

constexpr std::string_view kVolumes[] = {"lake",        "public:shared", "engineering:data-01", "finance:q4.reports",
                                         "plain-claim", "0scratch"};

constexpr std::string_view kDirectories[] = {
    "/workspace", "/data", "/data/in",           "/mnt/a b",          "/tmp",      "/var/run", "/etc/dataos",
    "/home/user", "/w",    "/\xC3\xA9t\xC3\xA9", "/etc/dataos/other", "/var/log/x"};

constexpr std::string_view kComputes[] = {"runnable-default", "general", "gpu", "sandboxed", "pinned"};

constexpr std::string_view kUsers[] = {"alice", "bob@example.com", "nobody-maps-me"};

constexpr std::string_view kDurations[] = {"90s", "30s", "5m", "90m", "1h30m", "1d", "2w", "36h", "1.5h", "10m0s"};

constexpr std::string_view kImagesWithEntry[] = {"docker.io/library/alpine:3.20", "registry.example.com:5000/team/tool",
                                                 "busybox"};

constexpr std::string_view kImages[] = {"docker.io/library/python:3.12-alpine",
                                        "ghcr.io/a/b@sha256:"
                                        "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                                        "alpine", "localhost/x:y"};

}  // namespace

std::string Generator::StepName(const Batch& batch) {
  switch (random_.Below(10)) {
    case 0:
      return RepeatTo("sixty-three-", 62) + "x";
    case 1:
      return RepeatTo("hundred-twenty-eight-", 127) + "y";
    case 2:
    case 3:
      return "step-" + std::to_string(random_.Below(1000));
    case 4:
      if (batch.argo_version >= "3.6") return std::string(random_.Pick(kStepNamesFrom36));
      [[fallthrough]];
    default: {
      std::string name(random_.Pick(kStepNames));
      while (name.ends_with('-')) name.pop_back();
      return name;
    }
  }
}

Tree Generator::Steps(const Batch& batch) {
  const std::size_t size = random_.Below(100);
  const std::size_t wanted = size < 60   ? random_.Between(1, 4)
                             : size < 96 ? random_.Between(5, 12)
                                         : random_.Between(20, 40);
  std::vector<std::string> names;
  std::set<std::string> used;
  while (names.size() < wanted) {
    std::string name = StepName(batch);
    if (!used.insert(name).second) name = "n" + std::to_string(names.size());
    names.push_back(name);
  }
  // Dependencies go from later to earlier places of a hidden order, which is not the order in the file.
  std::vector<std::size_t> order(wanted);
  for (std::size_t i = 0; i < wanted; ++i) order[i] = i;
  for (std::size_t i = wanted; i > 1; --i) std::swap(order[i - 1], order[random_.Below(i)]);

  Tree steps = Tree::array();
  for (std::size_t i = 0; i < wanted; ++i) {
    Tree step = {{"name", names[i]}};
    if (random_.Chance(20)) step["title"] = texts_.ForAnnotation();
    std::set<std::string> depends;
    for (std::size_t j = 0; j < wanted && depends.size() < 4; ++j) {
      if (order[j] < order[i] && random_.Chance(static_cast<unsigned>(wanted > 12 ? 10 : 35))) depends.insert(names[j]);
    }
    if (!depends.empty()) step["depends"] = std::vector<std::string>(depends.begin(), depends.end());
    step["spec"] = StepSpec();
    steps.push_back(step);
  }
  return steps;
}

Tree Generator::StepSpec() {
  Tree spec = {{"stack", random_.Chance(85) ? "container" : "container:1.0"}};
  if (random_.Chance(30)) spec["compute"] = random_.Pick(kComputes);
  if (random_.Chance(30)) spec["resources"] = Resources();
  if (random_.Chance(20)) spec["runAsUser"] = random_.Pick(kUsers);
  if (random_.Chance(8)) spec["runAsApikey"] = "key-" + std::to_string(random_.Below(100000));
  if (random_.Chance(20))
    spec["logLevel"] = random_.Pick(std::to_array<std::string_view>({"INFO", "DEBUG", "WARNING", "ERROR"}));
  if (random_.Chance(30)) spec["use"] = {{"volumes", Volumes(kDirectories, 3)}};
  if (random_.Chance(30)) spec["retry"] = Retry();
  if (random_.Chance(20)) spec["timeout"] = random_.Pick(kDurations);
  spec["stackSpec"] = Container();
  return spec;
}

Tree Generator::Container() {
  const bool command = random_.Chance(85);
  Tree container = {{"image", command && random_.Chance(60) ? random_.Pick(kImages) : random_.Pick(kImagesWithEntry)}};
  if (command) {
    Tree& words = container["command"] = Tree::array({random_.Chance(70) ? "sh" : "/bin/echo"});
    if (random_.Chance(30)) words.push_back(texts_.ForStackSpec());
  }
  if (random_.Chance(80)) {
    Tree& words = container["arguments"] = Tree::array();
    for (std::size_t i = random_.Between(1, 4); i > 0; --i) words.push_back(texts_.ForStackSpec());
  }
  if (random_.Chance(50)) {
    Tree& env = container["env"] = Tree::object();
    for (std::size_t i = random_.Between(1, 4); i > 0; --i) env[EnvironmentName()] = texts_.ForStackSpec();
  }
  return container;
}

std::string Generator::EnvironmentName() {
  return std::string(random_.Pick(
      std::to_array<std::string_view>({"A", "B_1", "LB", "_", "a.b", "A-B", "-x", ".y", "PATH", "HOME", "lower", "y",
                                       "N", "DAGC", "E\x31", "LONG_NAME_WITH_DIGITS_0123456789"})));
}

Tree Generator::Resources() {
  struct Pair {
    Tree request, limit;
  };
  static const std::vector<Pair> kCpu = {{"100m", "500m"}, {"0.5", "1"}, {1, 2},
                                         {0.25, "1500m"},  {"1", "1e1"}, {"500m", 0.5}};
  static const std::vector<Pair> kMemory = {
      {"128Mi", "512Mi"}, {"1G", "1Gi"}, {268435456, "1e9"}, {"0.5Gi", "512Mi"}, {"64M", 1073741824}};
  static const std::vector<Pair> kDisk = {{"1Gi", "2Gi"}, {"100M", "1e9"}};
  Tree resources = Tree::object();
  const bool requests = random_.Chance(80), limits = !requests || random_.Chance(60);
  const auto add = [&](const char* name, const Pair& pair) {
    if (requests) resources["requests"][name] = pair.request;
    if (limits) resources["limits"][name] = pair.limit;
  };
  if (random_.Chance(80)) add("cpu", random_.Pick(kCpu));
  if (random_.Chance(70)) add("memory", random_.Pick(kMemory));
  if (random_.Chance(30)) add("ephemeral-storage", random_.Pick(kDisk));
  // Kubernetes wants a limit for what is counted in devices, and no request that differs from it.
  if (random_.Chance(30) && limits) add("nvidia.com/gpu", random_.Chance(50) ? Pair{1, 1} : Pair{"2", "2"});
  return resources;
}

Tree Generator::Retry() {
  Tree retry = {{"count", random_.Below(4)}};
  if (random_.Chance(60)) {
    retry["strategy"] =
        random_.Pick(std::to_array<std::string_view>({"Always", "OnFailure", "OnError", "OnTransientError"}));
  }
  if (random_.Chance(50)) {
    retry["duration"] = random_.Pick(kDurations);
    if (random_.Chance(50)) retry["factor"] = random_.Between(1, 3);
    if (random_.Chance(50)) retry["maxDuration"] = random_.Pick(kDurations);
  }
  return retry;
}

Tree Generator::Volumes(std::span<const std::string_view> paths, std::size_t at_most) {
  Tree list = Tree::array();
  std::set<std::string_view> directories;
  for (std::size_t i = random_.Between(1, at_most); i > 0; --i) {
    const std::string_view directory = random_.Pick(paths);
    if (!directories.insert(directory).second) continue;
    Tree use = {{"id", random_.Pick(kVolumes)}, {"directory", directory}};
    // Where the engine's own directory lies below, the runtime must be able to make it.
    if (random_.Chance(50)) use["readOnly"] = directory != "/var/run" && random_.Chance(50);
    list.push_back(use);
  }
  return list;
}

}  // namespace dagc::engine
