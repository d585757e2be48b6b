// SPDX-License-Identifier: Apache-2.0
// The platform's own published workflows, compiled for every --argo-version and held against the engine.
#include <gmock/gmock.h>

#include "engine/compiler.h"
#include "engine/controller.h"
#include "engine/fixture.h"
#include "engine/process.h"
#include "support/shared_folder.h"

namespace dagc::engine {
namespace {
namespace fs = std::filesystem;

class Corpus : public EngineTest {
 protected:
  void SetUp() override {
    EngineTest::SetUp();
    if (IsSkipped()) return;
    const auto shared = test::SharedFolder();
    if (!shared) GTEST_SKIP() << "SKIPPED: no shared folder (DAGC_SHARED)";
    corpus_ = *shared / "corpus/dataos-v2";
  }
  fs::path corpus_;
};

TEST_F(Corpus, PublishedWorkflowsPassTheirGatesAndRun) {
  const fs::path own = fs::path(DAGC_SOURCE_DIR) / "tests/engine/published";
  const std::vector<fs::path> workflows = {
      corpus_ / "customer-batch-pipeline.yaml",
      corpus_ / "daily-report.yaml",
      corpus_ / "mssql-to-pg2.yaml",
      corpus_ / "nilus-batch-tpch-sf0.yaml",
      corpus_ / "parallel-batch-pipeline.yaml",
      corpus_ / "projected-workflow.yaml",
      own / "vulcan.yaml",
  };
  std::vector<std::string> flags = {"--config", (own / "dagc.yaml").string(), "--set", "SHARED_VOLUME_ID=shared"};
  for (const char* name : {"vulcan-postgres", "vulcan-postgres-01", "vulcan-snowflake", "vulcan-bigquery"}) {
    flags.insert(flags.end(), {"--stack", (corpus_ / name).string() + ".yaml"});
  }
  for (const std::string_view version : kArgoVersions) {
    const ScratchFolder scratch;
    std::vector<std::string> outputs;
    for (const fs::path& workflow : workflows) {
      const fs::path out = scratch.path() / workflow.filename();
      std::vector<std::string> arguments = {workflow.string(), "-o", out.string(), "--argo-version",
                                            std::string(version)};
      arguments.insert(arguments.end(), flags.begin(), flags.end());
      const Compilation compilation = RunDagc("compile", arguments);
      ASSERT_EQ(compilation.exit_code, 0) << workflow << ' ' << version << '\n' << compilation.err;
      outputs.push_back(out.string());
    }
    EXPECT_EQ(Describe(HoldAgainst(version, {scratch.path()}, engine_)), "") << version;
    if (!ReachesController(version)) continue;
    const std::vector<ControllerRun> runs = RunController(outputs, engine_);
    for (const ControllerRun& run : runs) EXPECT_EQ(WhyNotSucceeded(run), "") << version;
    EXPECT_THAT(RefusedPods(runs, engine_), testing::IsEmpty()) << version;
  }
}

}  // namespace
}  // namespace dagc::engine
