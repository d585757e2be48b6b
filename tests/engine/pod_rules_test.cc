// SPDX-License-Identifier: Apache-2.0
// pod_rules.tsv: fields of containers that dagc refuses in stacks (the code that it says), and their neighbours that it
// accepts ("-"). Written into a workflow as they are, the former are refused by the engine, its CRDs or Kubernetes' own
// validation of pods, and the latter are not: dagc has no rule that they do not have. `said` is held by
// tests/unit/stack/pod_rules_test.cc.
#include <gmock/gmock.h>

#include <set>
#include <string>

#include "engine/controller.h"
#include "engine/fixture.h"
#include "engine/process.h"
#include "engine/table.h"

namespace dagc::engine {
namespace {
namespace fs = std::filesystem;

std::string Container(const std::string& indent, const std::string& yaml) {
  return indent + "image: registry.example/probe:1.0\n" + indent + "command: [x]\n" + indent + yaml + "\n";
}

std::string WorkflowWith(const std::string& place, const std::string& yaml) {
  const auto other = [&](const char* name) {
    return "        - name: " + std::string(name) + "\n" + Container("          ", yaml);
  };
  const bool in_main = place == "container" || place == "both";
  std::string text =
      "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: {name: probe}\nspec:\n  entrypoint: main\n"
      "  volumes: [{name: workdir, emptyDir: {}}]\n  templates:\n    - name: main\n      container:\n" +
      Container("        ", in_main ? yaml : "tty: false");
  if (place == "sidecar" || place == "both") text += "      sidecars:\n" + other("side");
  if (place == "init" || place == "twice") text += "      initContainers:\n" + other("first");
  if (place == "twice") text += other("second");
  if (place == "pod") text += "      " + yaml + "\n";
  return text;
}

class PodRules : public EngineTest {};

TEST_F(PodRules, AreTheEnginesAndKubernetesOwn) {
  const Table table(fs::path(DAGC_SOURCE_DIR) / "tests/engine/pod_rules.tsv");
  const ScratchFolder scratch;
  std::vector<fs::path> files;
  std::vector<std::string> arguments;
  for (std::size_t row = 0; row < table.size(); ++row) {
    files.push_back(scratch.path() / ("row-" + std::to_string(row) + ".yaml"));
    WriteFile(files.back(), WorkflowWith(table.At(row, "place"), table.At(row, "yaml")));
    arguments.push_back(files.back().string());
  }
  std::set<std::string> refused;
  for (const char* argo_version : {"3.4", "4.0"}) {  // the oldest validator; the CRDs
    for (const Objection& objection : HoldAgainst(argo_version, files, engine_)) {
      refused.insert(fs::path(objection.file).filename().string());
    }
  }
  for (const std::string& pod : RefusedPods(RunController(arguments, engine_), engine_)) {
    refused.insert(fs::path(pod.substr(0, pod.find('\t'))).filename().string());
  }
  for (std::size_t row = 0; row < table.size(); ++row) {
    EXPECT_EQ(refused.contains(files[row].filename().string()), table.At(row, "said") != "-")
        << table.At(row, "place") << ": " << table.At(row, "yaml");
  }
}

}  // namespace
}  // namespace dagc::engine
