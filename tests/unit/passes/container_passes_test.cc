// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "passes/bind_images.h"
#include "passes/check_containers.h"
#include "passes/check_quantities.h"
#include "unit/passes/pass_run.h"

namespace dagc {
namespace {

using test::PassRun;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(CheckContainers, KeepsManifestsClearOfWhatOthersHaveTaken) {
  PassRun run;
  constexpr std::string_view kTaken[] = {"ENGINE_NODE"};
  run.engine.variables = kTaken;
  ir::Template& step = run.flow.AddStep("load");
  for (const char* name : {"GOOD", "ENGINE_NODE", "DAGC_X", "1=2"}) run.flow.AddEnv(step, name, "x");
  step.make_container().image = run.flow.Text("UPPER:1");
  EXPECT_THAT(run.Run(CheckContainers),
              ElementsAre("DG4072 at `ENGINE_NODE`", "DG4071 at `DAGC_X`", "DG4070 at `1=2`", "DG4090 at `UPPER:1`"));
}

TEST(CheckQuantities, ComparesRequestsWithLimits) {
  PassRun run;
  ir::Template& step = run.flow.AddStep("load");
  ir::ResourceAmounts& amounts = step.make_container().resources.make();
  amounts.requests = {{run.flow.Text("cpu"), run.flow.Text("2")}, {run.flow.Text("memory"), run.flow.Text("1Gb")}};
  amounts.limits = {{run.flow.Text("cpu"), run.flow.Text("1")}};
  EXPECT_EQ(run.Run(CheckQuantities).size(), 2U);
  PassRun good;
  good.flow.AddStep("load").make_container().resources.make().limits = {
      {good.flow.Text("memory"), good.flow.Text("1Gi")}};
  EXPECT_THAT(good.Run(CheckQuantities), IsEmpty());
}

TEST(BindImages, GivesTheEntryPointOfTheTargetFile) {
  PassRun run;
  ir::Template& step = run.flow.AddStep("load");
  step.make_container().image = run.flow.Text("tool:1");
  step.make_container().command.clear();
  step.make_container().arguments = run.flow.Texts({"-v"});
  ir::Template& other = run.flow.AddStep("other");
  other.make_container().image = run.flow.Text("unknown:1");
  other.make_container().command.clear();
  run.target.images =
      run.flow.Map({{"tool:1", run.flow.Map({{"entrypoint", run.flow.List({run.flow.String("/t")})}})}});
  EXPECT_THAT(run.Run(BindImages), ElementsAre("DG5110 at `unknown:1`"));
  const ir::Container& bound = run.flow.workflow().templates[0].container();
  ASSERT_EQ(bound.command.size(), 1U);
  EXPECT_EQ(bound.command[0].value, "/t");
  EXPECT_EQ(bound.arguments[0].value, "-v");
}

TEST(BindImages, LeavesOtherBodiesAlone) {
  PassRun run;
  run.flow.AddStep("gate").body = ir::Gate{};
  EXPECT_THAT(run.Run(BindImages), IsEmpty());
  EXPECT_NE(run.flow.workflow().templates[0].FindGate(), nullptr);
}

}  // namespace
}  // namespace dagc
