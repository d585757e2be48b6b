// SPDX-License-Identifier: Apache-2.0
// What languages beside DataOS v2alpha put into the IR: that it is shown, and that mistakes in it are seen.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "ir/dump.h"
#include "ir/verify.h"
#include "support/neighbour_flows.h"

namespace dagc::ir {
namespace {

using test::WorkflowBuilder;
using testing::HasSubstr;

std::string DumpOf(void (*make)(WorkflowBuilder&)) {
  WorkflowBuilder flow("flow");
  make(flow);
  return DumpWorkflow(flow.Finish());
}

TEST(DumpNeighbours, ShowsExpressionsConditionsAndWhatIsHandedOn) {
  const std::string dump = DumpOf(test::MakeCloacinaFlow);
  EXPECT_THAT(dump, HasSubstr("  trigger several\n"));
  EXPECT_THAT(dump, HasSubstr("  event \"pushed\"\n  parameter named \"context\" = "));
  EXPECT_THAT(dump, HasSubstr("  schedule named \"weekly\" suspended\n"));
  EXPECT_THAT(dump, HasSubstr("  goes on after a failure\n  needs all\n  task extract\n"));
  EXPECT_THAT(dump, HasSubstr("    after not ( any ( extract succeeded extract skipped ) )\n"));
  EXPECT_THAT(dump, HasSubstr("    if any ( equals of \"extract\" value \"rows\" text \"0\" equals value \"level\" "));
  EXPECT_THAT(dump, HasSubstr("    if all ( key equals value \"context\" key \"mode\" \"full\" key greater value "
                              "\"context\" key \"rows\" 2 )\n"));
  EXPECT_THAT(dump, HasSubstr("    artifact named \"extract\" from \"extract\" output \"context\" optional\n"));
  EXPECT_THAT(dump, HasSubstr("    output named \"rows\" at \"/tmp/rows\"\n"));
  EXPECT_THAT(dump, HasSubstr("    input artifact named \"extract\" at \"/in/extract\" optional\n"));
}

TEST(DumpNeighbours, ShowsEveryBody) {
  const std::string line = DumpOf(test::MakeShippableFlow);
  EXPECT_THAT(line, HasSubstr("    shared /shared\n    container task-1\n"));
  EXPECT_THAT(line, HasSubstr("    container main\n      after task-1\n"));
  EXPECT_THAT(line, HasSubstr("    mutex \"shippable-build\"\n"));
  EXPECT_THAT(line, HasSubstr("  template gate-deploy\n    gate\n"));
  EXPECT_THAT(line, HasSubstr("    hook at start notify-team\n"));
  EXPECT_THAT(line, HasSubstr("  exit cleanup\n"));
  EXPECT_THAT(DumpOf(test::MakeDataosV1Flow), HasSubstr("  template quality\n    task rows\n      runs check\n"));
  const std::string train = DumpOf(test::MakeOnepanelFlow);
  EXPECT_THAT(train, HasSubstr("  starts main\n"));
  EXPECT_THAT(train, HasSubstr("    engine template {\"inputs\": "));
  EXPECT_THAT(train, HasSubstr("  label onepanel.io/workflow-template \"train\"\n"));
}

struct Mistake {
  std::string_view fault;
  void (*make)(Workflow& workflow);
};

TEST(FirstFault, NamesWhatCannotBe) {
  const Mistake mistakes[] = {
      {"load: runs no template", [](Workflow& flow) { flow.tasks[0].run = {}; }},
      {"load: names no task of its DAG", [](Workflow& flow) { flow.tasks[0].depends.push_back({{}, TaskId{7}}); }},
      {"load: has the wrong number of operands",
       [](Workflow& flow) {
         flow.tasks[0].details.make().after.make() =
             DependencyExpression::Of(DependencyExpression::Kind::kAll, std::vector<DependencyExpression>());
       }},
      {"load: hands on an artifact of nobody",
       [](Workflow& flow) { flow.tasks[0].details.make().arguments.emplace_back().kind = Argument::Kind::kArtifact; }},
      {"load: an engine template says everything itself",
       [](Workflow& flow) { flow.templates[0].body = EngineTemplate{}; }},
      {"load: has no pod and something for one",
       [](Workflow& flow) {
         flow.templates[0].body = Gate{};
         flow.templates[0].placement.make();
       }},
      {"load: is a set without a container",
       [](Workflow& flow) { flow.templates[0].body.emplace<Rare<ContainerSet>>().make(); }},
      {"load: mounts no claim", [](Workflow& flow) { flow.templates[0].mounts.push_back({3, "/x", false}); }},
      {"the workflow: has tasks that nothing starts", [](Workflow& flow) { flow.starts = TemplateId{0}; }},
      {"the exit handler: runs no template", [](Workflow& flow) { flow.exit_handler = TemplateId{9}; }},
  };
  for (const Mistake& mistake : mistakes) {
    WorkflowBuilder flow;
    flow.AddStep("load");
    ASSERT_EQ(FirstFault(flow.workflow()), "");
    mistake.make(flow.workflow());
    EXPECT_EQ(FirstFault(flow.workflow()), mistake.fault);
  }
}

}  // namespace
}  // namespace dagc::ir
