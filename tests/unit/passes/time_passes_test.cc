// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "passes/resolve_retries.h"
#include "passes/resolve_schedule.h"
#include "unit/passes/pass_run.h"

namespace dagc {
namespace {

using test::PassRun;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(ResolveSchedule, ReadsCronsZoneAndEnd) {
  PassRun run;
  run.flow.AddStep("load");
  ir::Schedule& schedule = run.flow.workflow().schedules.emplace_back();
  schedule.crons = run.flow.Texts({"0 0 * * 7", "@every 15m"});
  schedule.timezone = run.flow.Text("Europe/Rome");
  schedule.end_on = run.flow.Text("2030-01-01T00:00:00+01:00");
  schedule.concurrency_policy = run.flow.Text("Replace");
  EXPECT_THAT(run.Run(ResolveSchedule), IsEmpty());
  ASSERT_EQ(schedule.expressions.size(), 2U);
  EXPECT_EQ(schedule.expressions[0].text, "0 0 * * 0");
  EXPECT_EQ(schedule.expressions[1].text, "*/15 * * * *");
  EXPECT_EQ(schedule.zone, "Europe/Rome");
  EXPECT_EQ(schedule.concurrency, ir::Concurrency::kReplace);
  EXPECT_EQ(schedule.end, 1'893'452'400);
}

TEST(ResolveSchedule, KeepsOnlyWhatFires) {
  PassRun run;
  run.flow.AddStep("load");
  ir::Schedule& schedule = run.flow.workflow().schedules.emplace_back();
  schedule.crons = run.flow.Texts({"0 25 * * *", "0 0 31 2 *", "0 1 * * *", "00 01 * * *"});
  schedule.timezone = run.flow.Text("Europe/Rom");
  EXPECT_THAT(run.Run(ResolveSchedule), ElementsAre("DG4030 at `0 25 * * *`", "DG4031 at `0 0 31 2 *`",
                                                    "DG4033 at `00 01 * * *`", "DG4035 at `Europe/Rom`"));
  ASSERT_EQ(schedule.expressions.size(), 1U);
}

TEST(ResolveSchedule, LooksAtTheClockForWarningsOnly) {
  PassRun run;
  run.flow.AddStep("load");
  ir::Schedule& schedule = run.flow.workflow().schedules.emplace_back();
  schedule.crons = run.flow.Texts({"0 1 * * *"});
  schedule.end_on = run.flow.Text("2025-01-01T00:00:00Z");
  EXPECT_THAT(run.Run(ResolveSchedule), ElementsAre("DG4038 at `2025-01-01T00:00:00Z`"));
  EXPECT_EQ(schedule.end, 1'735'689'600);
}

TEST(ResolveRetries, ReadsDurationsAndNumbers) {
  PassRun run;
  ir::Template& step = run.flow.AddStep("load");
  step.timeout = run.flow.Text("1d12h");
  ir::Retry& retry = step.retry.make();
  retry.count = run.flow.Text("3");
  retry.strategy = run.flow.Text("OnError");
  retry.duration = run.flow.Text("90s");
  retry.factor = run.flow.Text("2");
  retry.max_duration = run.flow.Text("1h");
  EXPECT_THAT(run.Run(ResolveRetries), IsEmpty());
  EXPECT_EQ(step.time_limit.text, "36h");
  EXPECT_EQ(retry.retries, 3);
  EXPECT_EQ(retry.on, ir::RetryOn::kError);
  EXPECT_EQ(retry.pause.text, "90s") << "as the manifest spells it";
  EXPECT_EQ(retry.pause.nanoseconds, 90'000'000'000);
  EXPECT_EQ(retry.growth, 2);
}

TEST(ResolveRetries, ReportsWhatCannotBeRead) {
  PassRun run;
  ir::Template& step = run.flow.AddStep("load");
  step.timeout = run.flow.Text("30");
  ir::Retry& retry = step.retry.make();
  retry.count = run.flow.Text("many");
  retry.factor = run.flow.Text("0");
  EXPECT_THAT(run.Run(ResolveRetries).size(), 4U);
  EXPECT_FALSE(step.time_limit);
  EXPECT_EQ(retry.retries, 0);
  EXPECT_FALSE(retry.growth);
}

}  // namespace
}  // namespace dagc
