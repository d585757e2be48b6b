// SPDX-License-Identifier: Apache-2.0
#include "ir/graph.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "support/builders.h"

namespace dagc::ir {
namespace {

using test::WorkflowBuilder;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::size_t kPlenty = 1'000'000'000;

// "b -> a" for each edge: the task that has it and the task it names.
std::vector<std::string> Shown(const Workflow& workflow, const std::vector<Edge>& edges) {
  std::vector<std::string> result;
  for (const Edge& edge : edges) {
    const Task& task = workflow.tasks[edge.task.index];
    result.push_back(std::string(task.name.value) + " -> " + std::string(task.depends[edge.entry].name.value));
  }
  return result;
}

std::vector<std::string> Implied(const Workflow& workflow) {
  std::vector<std::string> result;
  for (const auto& [edge, through] : Graph(workflow).FindImpliedEdges(kPlenty).edges) {
    const std::vector<std::string> shown = Shown(workflow, {edge, through});
    result.push_back(shown[0] + " by " + shown[1]);
  }
  return result;
}

TEST(GraphTest, KeepsTheSourceOrderWhereItIsOne) {
  WorkflowBuilder flow;
  flow.AddStep("c");
  flow.AddStep("a", {"c"});
  flow.AddStep("b");
  EXPECT_THAT(Graph(flow.Finish()).order(), ElementsAre(0, 1, 2));
}

TEST(GraphTest, OrdersStepsAfterWhatTheyNeed) {
  WorkflowBuilder flow;
  flow.AddStep("last", {"middle", "first"});
  flow.AddStep("middle", {"first"});
  flow.AddStep("first");
  flow.AddStep("alone");
  const Graph graph(flow.Finish());
  EXPECT_FALSE(graph.cyclic());
  EXPECT_THAT(graph.order(), ElementsAre(2, 3, 1, 0));
  EXPECT_EQ(graph.RankOf(0), 3U);
}

TEST(GraphTest, TakesAWorkflowWithoutSteps) {
  WorkflowBuilder flow;
  const Graph graph(flow.Finish());
  EXPECT_EQ(graph.size(), 0U);
  EXPECT_THAT(graph.Cycles(), IsEmpty());
  EXPECT_THAT(graph.FindImpliedEdges(0).edges, IsEmpty());
}

TEST(GraphTest, UnknownStepsAndSelfDependenciesAreNoEdges) {
  WorkflowBuilder flow;
  flow.AddStep("a", {"a", "nobody"});
  const Graph graph(flow.Finish());
  EXPECT_EQ(graph.arc_count(), 0U);
  EXPECT_FALSE(graph.cyclic());
}

TEST(GraphTest, ACycleIsShownFromItsFirstStepBackToIt) {
  WorkflowBuilder flow;
  flow.AddStep("root");
  flow.AddStep("x", {"root", "z"});
  flow.AddStep("y", {"x"});
  flow.AddStep("z", {"y"});
  flow.AddStep("after", {"z"});
  const Workflow& workflow = flow.Finish();
  const auto cycles = Graph(workflow).Cycles();
  ASSERT_EQ(cycles.size(), 1U);
  EXPECT_THAT(Shown(workflow, cycles[0]), ElementsAre("x -> z", "z -> y", "y -> x"));
}

TEST(GraphTest, OfTwoCyclesThroughAStepTheShorterIsShown) {
  WorkflowBuilder flow;
  flow.AddStep("a", {"long1", "b"});
  flow.AddStep("long1", {"long2"});
  flow.AddStep("long2", {"a"});
  flow.AddStep("b", {"a"});
  const Workflow& workflow = flow.Finish();
  const auto cycles = Graph(workflow).Cycles();
  ASSERT_EQ(cycles.size(), 1U) << "they share a task, so they are one knot";
  EXPECT_THAT(Shown(workflow, cycles[0]), ElementsAre("a -> b", "b -> a"));
}

TEST(GraphTest, SeparateCyclesAreShownEach) {
  WorkflowBuilder flow;
  flow.AddStep("a", {"b"});
  flow.AddStep("b", {"a"});
  flow.AddStep("between", {"a"});
  flow.AddStep("c", {"d", "between"});
  flow.AddStep("d", {"c"});
  const Workflow& workflow = flow.Finish();
  const auto cycles = Graph(workflow).Cycles();
  ASSERT_EQ(cycles.size(), 2U);
  EXPECT_THAT(Shown(workflow, cycles[0]), ElementsAre("a -> b", "b -> a"));
  EXPECT_THAT(Shown(workflow, cycles[1]), ElementsAre("c -> d", "d -> c"));
}

TEST(GraphTest, ALongCycleNeedsNoStack) {
  WorkflowBuilder flow;
  constexpr std::uint32_t kSteps = 200'000;
  Workflow& workflow = flow.workflow();
  workflow.tasks.resize(kSteps);
  for (std::uint32_t i = 0; i < kSteps; ++i) workflow.tasks[i].depends.push_back({{}, TaskId{(i + 1) % kSteps}});
  const auto cycles = Graph(workflow).Cycles();
  ASSERT_EQ(cycles.size(), 1U);
  EXPECT_EQ(cycles[0].size(), kSteps);
}

TEST(GraphTest, AnEdgeThatAnotherImpliesIsFoundWithTheOther) {
  WorkflowBuilder flow;
  flow.AddStep("a");
  flow.AddStep("b", {"a"});
  flow.AddStep("c", {"a", "b"});
  flow.AddStep("d", {"b", "c", "a"});
  EXPECT_THAT(Implied(flow.Finish()), ElementsAre("c -> a by c -> b", "d -> b by d -> c", "d -> a by d -> b"));
}

TEST(GraphTest, ADiamondHasNothingToSpare) {
  WorkflowBuilder flow;
  flow.AddStep("a");
  flow.AddStep("b", {"a"});
  flow.AddStep("c", {"a"});
  flow.AddStep("d", {"b", "c"});
  EXPECT_THAT(Implied(flow.Finish()), IsEmpty());
}

TEST(GraphTest, ARepeatedDependencyIsNotImplied) {
  WorkflowBuilder flow;
  flow.AddStep("a");
  flow.AddStep("b", {"a", "a"});
  EXPECT_THAT(Implied(flow.Finish()), IsEmpty());
}

// More tasks than one block of candidates holds, in an order that is not the source's.
TEST(GraphTest, ImpliedEdgesAgreeWithTheWholeClosure) {
  std::mt19937 random(7);
  constexpr std::uint32_t kSteps = 1300;
  for (const std::uint32_t width : {3U, 40U, 700U, kSteps}) {
    Workflow workflow;
    workflow.tasks.resize(kSteps);
    std::vector<std::vector<bool>> needs(kSteps, std::vector<bool>(kSteps, false));
    std::size_t expected = 0;
    for (std::uint32_t task = kSteps - 1; task-- > 0;) {  // each needs some of the tasks written after it
      auto& depends = workflow.tasks[task].depends;
      for (auto count = random() % 4; count > 0; --count) {
        const auto ahead = static_cast<std::uint32_t>(random() % std::min(width, kSteps - 1 - task));
        depends.push_back({{}, TaskId{task + 1 + ahead}});
      }
      for (const Dependency& dependency : depends) {
        for (std::uint32_t i = 0; i < kSteps; ++i) {
          if (needs[dependency.task.index][i]) needs[task][i] = true;
        }
      }
      for (const Dependency& dependency : depends) expected += needs[task][dependency.task.index] ? 1 : 0;
      for (const Dependency& dependency : depends) needs[task][dependency.task.index] = true;
    }
    const auto found = Graph(workflow).FindImpliedEdges(kPlenty);
    EXPECT_TRUE(found.complete);
    EXPECT_GT(expected, 40U);
    EXPECT_EQ(found.edges.size(), expected);
    for (const auto& [edge, through] : found.edges) {
      const auto& depends = workflow.tasks[edge.task.index].depends;
      EXPECT_TRUE(needs[depends[through.entry].task.index][depends[edge.entry].task.index]);
    }
  }
}

TEST(GraphTest, TheSearchForImpliedEdgesStopsAtItsBudgetAndSaysSo) {
  WorkflowBuilder flow;
  Workflow& workflow = flow.workflow();
  workflow.tasks.resize(3000);
  for (std::uint32_t i = 2; i < 3000; ++i) workflow.tasks[i].depends = {{{}, TaskId{i - 1}}, {{}, TaskId{i - 2}}};
  const Graph graph(workflow);
  EXPECT_TRUE(graph.FindImpliedEdges(kPlenty).complete);
  EXPECT_EQ(graph.FindImpliedEdges(kPlenty).edges.size(), 2997U);
  const auto partly = graph.FindImpliedEdges(20'000);
  EXPECT_FALSE(partly.complete);
  EXPECT_EQ(partly.edges.size(), 1024U - 1U) << "what leads into the first two blocks of 512 tasks, the very first "
                                                "task excepted, which nothing but its two users needs";
  const auto none = graph.FindImpliedEdges(100);
  EXPECT_FALSE(none.complete);
  EXPECT_THAT(none.edges, IsEmpty());
}

TEST(OrderQueryTest, StepsInAChainAreOrdered) {
  WorkflowBuilder flow;
  flow.AddStep("c", {"b"});
  flow.AddStep("b", {"a"});
  flow.AddStep("a");
  const Graph graph(flow.Finish());
  OrderQuery query(graph, kPlenty);
  EXPECT_FALSE(query.FirstUnordered({TaskId{0}, TaskId{1}, TaskId{2}, TaskId{0}}).has_value());
  EXPECT_FALSE(query.FirstUnordered({TaskId{0}, TaskId{2}}).has_value());
  EXPECT_FALSE(query.FirstUnordered({TaskId{1}}).has_value());
  EXPECT_FALSE(query.FirstUnordered({}).has_value());
}

TEST(OrderQueryTest, TheFirstPairWithoutAnOrderIsGiven) {
  WorkflowBuilder flow;
  flow.AddStep("a");
  flow.AddStep("b", {"a"});
  flow.AddStep("c", {"a"});
  flow.AddStep("d", {"b", "c"});
  const Graph graph(flow.Finish());
  OrderQuery query(graph, kPlenty);
  const auto pair = query.FirstUnordered({TaskId{3}, TaskId{2}, TaskId{1}, TaskId{0}});
  ASSERT_TRUE(pair.has_value());
  EXPECT_EQ(pair->first.index, 1U);
  EXPECT_EQ(pair->second.index, 2U);
  EXPECT_FALSE(query.FirstUnordered({TaskId{0}, TaskId{1}, TaskId{3}}).has_value());
}

TEST(OrderQueryTest, SaysWhenItsBudgetIsSpent) {
  WorkflowBuilder flow;
  Workflow& workflow = flow.workflow();
  workflow.tasks.resize(1000);
  for (std::uint32_t i = 1; i < 1000; ++i) workflow.tasks[i].depends = {{{}, TaskId{i - 1}}};
  const Graph graph(workflow);
  OrderQuery query(graph, 1500);
  EXPECT_FALSE(query.FirstUnordered({TaskId{0}, TaskId{999}}).has_value());
  EXPECT_FALSE(query.exhausted());
  EXPECT_FALSE(query.FirstUnordered({TaskId{0}, TaskId{999}}).has_value());
  EXPECT_TRUE(query.exhausted());
}

}  // namespace
}  // namespace dagc::ir
