// SPDX-License-Identifier: Apache-2.0
// From facts to the engine's own plan.
#include "backend/argo/lower/lower.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "cron/expression.h"
#include "diag/collecting_sink.h"
#include "diag/diag_catalog.h"
#include "support/builders.h"

namespace dagc::argo {
namespace {

using output::ObjectKind;
using test::WorkflowBuilder;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::int64_t kSecond = 1'000'000'000;

struct Lowered {
  explicit Lowered(WorkflowBuilder& flow, const output::Options& options = {}) {
    CollectingSink sink;
    plan = Lower({flow.Finish(), options, arena, sink});
    for (const Diagnostic& finding : sink.TakeSorted()) said.push_back(CodeName(finding.code));
  }

  Arena arena;
  Plan plan;
  std::vector<std::string> said;
};

output::Options From(std::string_view version) {
  output::Options options;
  options.argo_version = *ParseArgoVersion(version);
  return options;
}

TEST(ChooseObject, FollowsTriggerScheduleAndOptions) {
  const auto kind = [](ir::Trigger trigger, bool scheduled, const output::Options& options = {}) {
    WorkflowBuilder flow;
    flow.AddStep("load");
    flow.workflow().trigger = trigger;
    if (scheduled) flow.AddSchedule();
    return Lowered(flow, options).plan.object;
  };
  EXPECT_EQ(kind(ir::Trigger::kUnset, false), ObjectKind::kWorkflow);
  EXPECT_EQ(kind(ir::Trigger::kUnset, true), ObjectKind::kCronWorkflow);
  EXPECT_EQ(kind(ir::Trigger::kTemplate, false), ObjectKind::kWorkflowTemplate);
  EXPECT_EQ(kind(ir::Trigger::kSeveral, true), ObjectKind::kWorkflowTemplate);
  output::Options options;
  options.kind = ObjectKind::kWorkflow;
  options.ignore_schedule = true;
  EXPECT_EQ(kind(ir::Trigger::kSchedule, true, options), ObjectKind::kWorkflow);
}

TEST(ChooseObject, ReportsContradictions) {
  const auto said = [](ir::Trigger trigger, bool scheduled) {
    WorkflowBuilder flow;
    flow.AddStep("load");
    flow.workflow().trigger = trigger;
    if (scheduled) flow.AddSchedule();
    return Lowered(flow).said;
  };
  EXPECT_EQ(said(ir::Trigger::kTemplate, true).size(), 1U);
  EXPECT_EQ(said(ir::Trigger::kSchedule, false).size(), 1U);
  EXPECT_EQ(said(ir::Trigger::kManual, true).size(), 1U);
  EXPECT_THAT(said(ir::Trigger::kSeveral, true), IsEmpty());
}

TEST(ChooseObject, NamesAnEntryPointThatIsFree) {
  WorkflowBuilder flow;
  flow.AddStep("load");
  EXPECT_EQ(Lowered(flow).plan.entrypoint, "main");
  flow.AddStep("main");
  EXPECT_EQ(Lowered(flow).plan.entrypoint, "dagc-main");
}

TEST(CheckNames, LooksAtEachNameOnce) {
  WorkflowBuilder flow;
  flow.AddStep("Load");
  flow.workflow().templates.emplace_back().name = flow.Text("other_one");
  EXPECT_THAT(Lowered(flow).said, ElementsAre("DG4011", "DG4011")) << "a step's name is its task's and its template's";
}

TEST(CheckTimes, ReportsWhatTheEngineCannotKeep) {
  const auto said = [](std::int64_t seconds) {
    WorkflowBuilder flow;
    flow.AddStep("load").time_limit = {"x", seconds * kSecond};
    return Lowered(flow).said.size();
  };
  EXPECT_EQ(said(2), 1U);
  EXPECT_EQ(said(3), 0U);
  EXPECT_EQ(said(2'147'483'647), 0U);
  EXPECT_EQ(said(2'147'483'648), 1U);
  WorkflowBuilder flow;
  ir::Retry& retry = flow.AddStep("load").retry.make();
  retry.retries = 100;
  retry.pause = {"1h", 3600 * kSecond};
  retry.growth = 10;
  EXPECT_EQ(Lowered(flow).said.size(), 1U);
  retry.longest = {"2h", 7200 * kSecond};
  EXPECT_THAT(Lowered(flow).said, IsEmpty());
}

TEST(PlanCrons, SpellsWhatTheReleasesTake) {
  WorkflowBuilder flow;
  flow.AddStep("load");
  ir::Schedule& schedule = flow.AddSchedule("0 6 * * *");
  schedule.timezone = flow.Text("US/Pacific");
  schedule.zone = schedule.timezone.value;
  schedule.expressions.push_back(*ParseCron("0 18 * * *"));
  schedule.end = 1'798'761'600;
  schedule.end_on = flow.Text("2027-01-01T00:00:00Z");

  const Lowered now(flow, From("3.6"));
  EXPECT_THAT(now.plan.crons.at(0).expressions, ElementsAre("0 6 * * *", "0 18 * * *"));
  EXPECT_EQ(now.plan.crons[0].zone, "America/Los_Angeles");
  EXPECT_EQ(now.plan.crons[0].end, "2027-01-01T00:00:00Z");
  EXPECT_FALSE(now.plan.several_crons);

  const Lowered before(flow, From("3.5"));
  EXPECT_THAT(before.plan.crons.at(0).expressions, ElementsAre("0 6,18 * * *")) << "one cron is the union of both";
  EXPECT_THAT(before.said, testing::Contains("DG4037")) << "an end cannot be said";

  schedule.expressions[1] = *ParseCron("30 7 * * 1");
  const Lowered split(flow, From("3.5"));
  EXPECT_TRUE(split.plan.crons.at(0).split);
  EXPECT_TRUE(split.plan.several_crons);
  schedule.concurrency = ir::Concurrency::kForbid;
  EXPECT_THAT(Lowered(flow, From("3.5")).said, testing::Contains("DG4034"));
}

TEST(NameWaits, KeepsTwoIdsOfOneLabelApart) {
  WorkflowBuilder flow;
  flow.AddStep("load");
  for (const char* id : {"depot:lake", "depot-lake", "pg"}) {
    flow.workflow().waits.push_back({flow.Text(id), "v1", "Service", "x", "", "", "", 30});
  }
  EXPECT_THAT(Lowered(flow).plan.waits, ElementsAre("dagc-wait-depot-lake", "dagc-wait-depot-lake-2", "dagc-wait-pg"));
}

}  // namespace
}  // namespace dagc::argo
