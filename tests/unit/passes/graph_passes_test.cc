// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "passes/check_graph.h"
#include "passes/resolve_dependencies.h"
#include "unit/passes/pass_run.h"

namespace dagc {
namespace {

using test::PassRun;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(ResolveDependencies, GivesEveryNameItsTask) {
  PassRun run;
  run.flow.AddStep("load");
  run.flow.AddStep("save", {"load"});
  EXPECT_THAT(run.Run(ResolveDependencies), IsEmpty());
  EXPECT_EQ(run.flow.workflow().tasks[1].depends[0].task, ir::TaskId{0});
}

TEST(ResolveDependencies, LeavesOutWhatHasAFindingOfItsOwn) {
  PassRun run;
  run.flow.AddStep("load");
  run.flow.AddStep("load");
  run.flow.AddStep("save", {"lod", "save", "load", "load"});
  EXPECT_THAT(run.Run(ResolveDependencies),
              ElementsAre("DG4001 at `load`", "DG4002 at `lod`", "DG4003 at `save`", "DG4004 at `load`"));
  ASSERT_EQ(run.flow.workflow().tasks[2].depends.size(), 1U);
  EXPECT_EQ(run.flow.workflow().tasks[2].depends[0].task, ir::TaskId{0}) << "the first of two steps of a name";
}

TEST(ResolveDependencies, DoesNotJudgeWhileANameIsNotKnown) {
  PassRun run;
  run.flow.AddStep("${NAME}");
  run.flow.workflow().tasks[0].name.unresolved = true;
  run.flow.AddStep("save", {"anything"});
  EXPECT_THAT(run.Run(ResolveDependencies), IsEmpty());
}

TEST(CheckGraph, SaysOneCycleOnce) {
  PassRun run;
  run.flow.AddStep("a", {"c"});
  run.flow.AddStep("b", {"a"});
  run.flow.AddStep("c", {"b"});
  run.flow.Finish();
  EXPECT_THAT(run.Run(CheckGraph), ElementsAre("DG4005 at `c`"));
  PassRun straight;
  straight.flow.AddStep("a");
  straight.flow.AddStep("b", {"a"});
  straight.flow.Finish();
  EXPECT_THAT(straight.Run(CheckGraph), IsEmpty());
}

}  // namespace
}  // namespace dagc
