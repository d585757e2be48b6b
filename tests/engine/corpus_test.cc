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
  for (const std::string_view version : kArgoVersions) {
    const ScratchFolder scratch;
    std::vector<std::string> outputs;
    for (const char* name : {"daily-report", "customer-batch-pipeline", "parallel-batch-pipeline"}) {
      const fs::path out = scratch.path() / (std::string(name) + ".yaml");
      const Compilation compilation =
          RunDagc("compile", {(corpus_ / (std::string(name) + ".yaml")).string(), "-o", out.string(), "--argo-version",
                              std::string(version), "--set", "SHARED_VOLUME_ID=shared"});
      ASSERT_EQ(compilation.exit_code, 0) << name << ' ' << version << '\n' << compilation.err;
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
