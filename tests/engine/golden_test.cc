// SPDX-License-Identifier: Apache-2.0
// Every golden output in testdata passes each gate of its range, and runs.
#include <gmock/gmock.h>

#include <iostream>

#include "engine/controller.h"
#include "engine/fixture.h"
#include "engine/process.h"

namespace dagc::engine {
namespace {
namespace fs = std::filesystem;

// What `--argo-version` the golden was written for: the first line of its input may give options in a comment.
std::string VersionOf(const fs::path& golden) {
  const std::string name = golden.filename().string();
  const fs::path input =
      golden.parent_path() / (name.substr(0, name.size() - std::string(".argo.yaml").size()) + ".yaml");
  const std::string text = ReadFile(input), line = text.substr(0, text.find('\n'));
  constexpr std::string_view kOption = "--argo-version ";
  const std::size_t at = line.find(kOption);
  return line.starts_with('#') && at != std::string::npos ? line.substr(at + kOption.size(), 3) : "3.6";
}

// The engine starts no pod for an executor whose account the cluster lacks, so the cluster is given it.
std::string WithExecutorAccount(const std::string& golden) {
  constexpr std::string_view kExecutor = "\n  executor:\n    serviceAccountName: ";
  const std::size_t at = golden.find(kExecutor);
  if (at == std::string::npos) return golden;
  const std::size_t name = at + kExecutor.size();
  const std::string account = golden.substr(name, golden.find('\n', name) - name);
  return "apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: " + account + "\n---\n" + golden;
}

class Golden : public EngineTest {};

TEST_F(Golden, OutputsPassEveryGateOfTheirRangeAndRun) {
  std::map<std::string, std::vector<fs::path>> by_version;
  for (const char* folder : {"ok", "projects"}) {
    for (const fs::path& golden : FilesBelow(fs::path(DAGC_SOURCE_DIR) / "testdata" / folder, ".argo.yaml")) {
      by_version[VersionOf(golden)].push_back(golden);
    }
  }
  std::size_t count = 0;
  for (const auto& [version, goldens] : by_version) {
    count += goldens.size();
    EXPECT_EQ(Describe(HoldAgainst(version, goldens, engine_)), "") << version;
    if (!ReachesController(version)) continue;
    std::vector<std::string> arguments;
    const ScratchFolder scratch;
    for (const fs::path& golden : goldens) {
      const fs::path in_cluster = scratch.path() / golden.filename();
      WriteFile(in_cluster, WithExecutorAccount(ReadFile(golden)));
      arguments.push_back(in_cluster.string());
    }
    const std::vector<ControllerRun> runs = RunController(arguments, engine_);
    for (const ControllerRun& run : runs) EXPECT_EQ(WhyNotSucceeded(run), "");
    EXPECT_THAT(RefusedPods(runs, engine_), testing::IsEmpty()) << version;
  }
  std::cout << count << " golden outputs\n";
  EXPECT_GT(count, 0U);
}

}  // namespace
}  // namespace dagc::engine
