// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "passes/bind_prerequisites.h"
#include "passes/bind_target.h"
#include "passes/bind_volumes.h"
#include "passes/settle_projections.h"
#include "unit/passes/pass_run.h"

namespace dagc {
namespace {

using test::PassRun;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(BindTarget, LooksUpComputesUsersAndDefaults) {
  PassRun run;
  ir::Template& step = run.flow.AddStep("load");
  step.dataos.make().compute = run.flow.Text("gpu");
  step.dataos.make().run_as_user = run.flow.Text("jo");
  run.target.computes =
      run.flow.Map({{"gpu", run.flow.Map({{"nodeSelector", run.flow.Map({{"pool", run.flow.String("gpu")}})}})}});
  run.target.users = run.flow.Map({{"jo", run.flow.String("runner")}});
  EXPECT_THAT(run.Run(BindTarget), IsEmpty());
  EXPECT_EQ(step.placement->node_selector.Find("pool")->text(), "gpu");
  EXPECT_EQ(step.service_account->value, "runner");
  EXPECT_FALSE(run.flow.workflow().defaults.init_image.empty());
}

TEST(BindTarget, SaysAnUnknownComputeOnce) {
  PassRun run;
  for (const char* name : {"a", "b"}) run.flow.AddStep(name).dataos.make().compute = run.flow.Text("gup");
  run.flow.AddStep("c").dataos.make().compute = run.flow.Text("runnable-default");
  EXPECT_THAT(run.Run(BindTarget), ElementsAre("DG5100 at `gup`"));
}

TEST(BindVolumes, MakesClaimsAndMounts) {
  PassRun run;
  ir::Template& step = run.flow.AddStep("load");
  step.dataos.make().volumes = {{run.flow.Text("lake"), run.flow.Text("/lake"), false, {}},
                                {run.flow.Text("t:shared"), run.flow.Text("/in"), true, {}}};
  run.target.volumes = run.flow.Map({{"lake", run.flow.Map({{"claim", run.flow.String("lake-pvc")}})}});
  EXPECT_THAT(run.Run(BindVolumes), IsEmpty());
  EXPECT_THAT(run.flow.workflow().claims, ElementsAre("lake-pvc", "shared"));
  ASSERT_EQ(step.mounts.size(), 2U);
  EXPECT_TRUE(step.mounts[1].read_only);
}

TEST(BindVolumes, KeepsClearOfTheEnginesDirectory) {
  PassRun run;
  constexpr std::string_view kTaken[] = {"/run/engine"};
  run.engine.directory = kTaken[0];
  run.engine.directories = kTaken;
  ir::Template& step = run.flow.AddStep("load");
  step.dataos.make().volumes = {{run.flow.Text("a"), run.flow.Text("/run/engine/x"), false, {}},
                                {run.flow.Text("b"), run.flow.Text("/run"), true, {}},
                                {run.flow.Text("c"), run.flow.Text("/var/run/argo"), false, {}}};
  EXPECT_THAT(run.Run(BindVolumes), ElementsAre(testing::HasSubstr("`/run/engine/x`"), testing::HasSubstr("`/run`")));
  EXPECT_EQ(step.mounts.size(), 1U) << "another engine's directory is nobody's here";
}

TEST(BindVolumes, GivesNothingToWhatHasNoPod) {
  PassRun run;
  run.flow.workflow().dataos.make().volumes = {{run.flow.Text("lake"), run.flow.Text("/lake"), false, {}}};
  run.flow.AddStep("gate").body = ir::Gate{};
  run.flow.AddStep("load");
  EXPECT_THAT(run.Run(BindVolumes), IsEmpty());
  EXPECT_THAT(run.flow.workflow().templates[0].mounts, IsEmpty());
  EXPECT_EQ(run.flow.workflow().templates[1].mounts.size(), 1U);
}

TEST(BindPrerequisites, FindsTheObjectOfEachName) {
  PassRun run;
  run.flow.AddStep("load");
  for (const char* id : {"depot:lake", "depot:lake", "nobody", "no name"}) {
    run.flow.workflow().prerequisites.push_back({run.flow.Text(id), {}});
  }
  run.target.dependencies = run.flow.Map({{"depot:lake", run.flow.Map({{"apiVersion", run.flow.String("v1")},
                                                                       {"kind", run.flow.String("Service")},
                                                                       {"name", run.flow.String("lake")},
                                                                       {"timeout", run.flow.String("90s")}})}});
  EXPECT_THAT(run.Run(BindPrerequisites),
              ElementsAre("DG5102 at `depot:lake`", "DG5101 at `nobody`", "DG5105 at `no name`"));
  ASSERT_EQ(run.flow.workflow().waits.size(), 1U);
  EXPECT_EQ(run.flow.workflow().waits[0].object_name, "lake");
  EXPECT_EQ(run.flow.workflow().waits[0].seconds, 90);
}

TEST(SettleProjections, LetsAContainersOwnVariablesWin) {
  PassRun run;
  ir::Template& step = run.flow.AddStep("load");
  run.flow.AddEnv(step, "A", "own");
  run.flow.AddVariable(step, "A", {run.flow.Known("projected")});
  run.flow.AddVariable(step, "B", {run.flow.Known("projected")});
  run.flow.AddFile(step, "/z", "b", {run.flow.Known("1")});
  run.flow.AddFile(step, "/a", "b", {run.flow.Known("1")});
  EXPECT_EQ(run.Run(SettleProjections).size(), 1U);
  ASSERT_EQ(step.projected->variables.size(), 1U);
  EXPECT_EQ(step.projected->variables[0].name, "B");
  EXPECT_EQ(step.projected->files[0].directory, "/a");
}

}  // namespace
}  // namespace dagc
