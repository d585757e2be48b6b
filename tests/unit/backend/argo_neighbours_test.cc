// SPDX-License-Identifier: Apache-2.0
// How the back end writes what only languages beside DataOS v2alpha say; that the engine takes it is
// tests/engine/neighbours_test.cc.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ir/verify.h"
#include "support/neighbour_flows.h"
#include "unit/backend/emit.h"

namespace dagc::backend {
namespace {

using test::WorkflowBuilder;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(ArgoNeighbours, TheIrHoldsTogether) {
  for (const auto make :
       {test::MakeDataosV1Flow, test::MakeOnepanelFlow, test::MakeShippableFlow, test::MakeCloacinaFlow}) {
    WorkflowBuilder flow;
    make(flow);
    EXPECT_EQ(ir::FirstFault(flow.Finish()), "");
  }
}

TEST(ArgoNeighbours, AGroupIsADagOfItsOwn) {
  WorkflowBuilder flow("daily");
  test::MakeDataosV1Flow(flow);
  const Emitted emitted(flow);
  EXPECT_THAT(emitted.Said(), IsEmpty());
  EXPECT_EQ(emitted.Template("quality"), R"(name: quality
dag:
  tasks:
    - name: rows
      template: check
    - name: columns
      template: check
      dependencies:
        - rows
)");
}

TEST(ArgoNeighbours, EngineTemplatesAreWrittenAsTheyAre) {
  WorkflowBuilder flow("train");
  test::MakeOnepanelFlow(flow);
  const Emitted emitted(flow);
  EXPECT_THAT(emitted.Said(), IsEmpty());
  EXPECT_THAT(emitted.Names(), ElementsAre("WorkflowTemplate train"));
  EXPECT_EQ(emitted.Yaml("spec.entrypoint"), "\"main\"\n");
  EXPECT_EQ(emitted.Yaml("spec.arguments.parameters"), R"(- name: epochs
  value: "3"
  description: How often
- name: pool
  value: cpu
  enum:
    - cpu
    - gpu
)");
  EXPECT_EQ(emitted.Template("train", "container.args"), "- echo {{inputs.parameters.epochs}}\n");
  EXPECT_THAT(emitted.Yaml("metadata"), HasSubstr("onepanel.io/workflow-template: train"));
  EXPECT_THAT(emitted.Yaml("metadata"), HasSubstr("dagc.dev/onepanel.epochs: \"type: input.number\""));
}

TEST(ArgoNeighbours, GatesSetsMutexesAndHooks) {
  WorkflowBuilder flow("line");
  test::MakeShippableFlow(flow);
  const Emitted emitted(flow);
  EXPECT_THAT(emitted.Said(), IsEmpty());
  EXPECT_THAT(emitted.Names(), ElementsAre("WorkflowTemplate line", "CronWorkflow line-nightly"));
  EXPECT_EQ(emitted.Yaml("spec.onExit"), "\"cleanup\"\n");
  EXPECT_EQ(emitted.Template("gate-deploy"), "name: gate-deploy\nsuspend: {}\n");
  EXPECT_EQ(emitted.Template("build", "synchronization"), "mutexes:\n  - name: shippable-build\n");
  EXPECT_EQ(emitted.Template("build", "volumes"), "- name: dagc-shared\n  emptyDir: {}\n");
  EXPECT_EQ(emitted.Template("build", "containerSet.volumeMounts"), "- name: dagc-shared\n  mountPath: /shared\n");
  EXPECT_EQ(emitted.Template("build", "containerSet.containers[1].dependencies"), "- task-1\n");
  EXPECT_THAT(emitted.Template("build", "containerSet.containers[0].args"), HasSubstr("$(DAGC_LB)"))
      << "the author's braces are text";
  EXPECT_EQ(emitted.Template("main", "dag.tasks[0].hooks"), R"(start:
  expression: tasks["build"].status == "Running"
  template: notify-team
  arguments:
    parameters:
      - name: job
        value: build
failure:
  expression: tasks["build"].status == "Failed" || tasks["build"].status == "Error"
  template: notify-team
  arguments:
    parameters:
      - name: job
        value: build
exit:
  template: notify-team
  arguments:
    parameters:
      - name: job
        value: build
)");
  EXPECT_EQ(emitted.Template("main", "dag.tasks[2].depends"), "\"build.Succeeded && gate-deploy.Succeeded\"\n");
  EXPECT_EQ(emitted.Template("main", "dag.failFast"), "false\n");
  EXPECT_EQ(emitted.Yaml("spec.workflowSpec", 1), "entrypoint: from-deploy\nworkflowTemplateRef:\n  name: line\n");
}

TEST(ArgoNeighbours, BeforeThreeSixATemplateHasOneMutex) {
  WorkflowBuilder flow("line");
  test::MakeShippableFlow(flow);
  const output::Options old = With(&output::Options::argo_version, *ParseArgoVersion("3.5"));
  EXPECT_EQ(Emitted(flow, old).Template("build", "synchronization"), "mutex:\n  name: shippable-build\n");
  flow.workflow().templates.front().mutexes.make().push_back(flow.Text("state"));
  EXPECT_THAT(Emitted(flow, old).Said(),
              ElementsAre("DG6062 at `state`: 2 mutexes of one template require Argo 3.6, the output must run on 3.5"));
  EXPECT_THAT(Emitted(flow).Said(), IsEmpty());
}

TEST(ArgoNeighbours, ExpressionsConditionsArgumentsAndEvents) {
  WorkflowBuilder flow("ingest");
  test::MakeCloacinaFlow(flow);
  const Emitted emitted(flow);
  EXPECT_THAT(emitted.Said(), IsEmpty());
  EXPECT_THAT(emitted.Names(), ElementsAre("WorkflowTemplate ingest", "CronWorkflow ingest-nightly",
                                           "CronWorkflow ingest-weekly", "WorkflowEventBinding ingest-pushed"));
  EXPECT_EQ(emitted.Template("main", "dag.target"), "\"extract transform fallback notify full\"\n");
  EXPECT_EQ(emitted.Template("main", "dag.tasks[1]"), R"(name: transform
template: transform
arguments:
  artifacts:
    - name: extract
      from: "{{tasks.extract.outputs.artifacts.context}}"
      optional: true
depends: (extract.Succeeded || extract.Failed || extract.Errored || extract.Skipped || extract.Omitted) && extract.Succeeded
when: "{{= tasks['extract'].outputs.parameters['rows'] == '0' || workflow.parameters['level'] == 'it\\'s 1' }}"
)");
  EXPECT_EQ(emitted.Template("main", "dag.tasks[2].depends"), "\"!(extract.Succeeded || extract.Skipped)\"\n");
  EXPECT_EQ(emitted.Template("main", "dag.tasks[4].when"),
            "\"{{= ('mode' in sprig.fromJson(workflow.parameters['context']) && "
            "sprig.fromJson(workflow.parameters['context'])['mode'] == 'full') && (sprig.kindIs('float64', "
            "sprig.fromJson(workflow.parameters['context'])['rows']) && "
            "sprig.fromJson(workflow.parameters['context'])['rows'] > 2) }}\"\n");
  EXPECT_EQ(emitted.Template("transform", "inputs"),
            "artifacts:\n  - name: extract\n    path: /in/extract\n    optional: true\n");
  EXPECT_EQ(emitted.Template("extract", "outputs.parameters"),
            "- name: rows\n  valueFrom:\n    path: /tmp/rows\n    default: \"0\"\n");
  EXPECT_EQ(emitted.Yaml("spec.suspend", 1), "nothing\n");
  EXPECT_EQ(emitted.Yaml("spec.suspend", 2), "true\n");
  EXPECT_EQ(emitted.Yaml("spec", 3), R"(event:
  selector: discriminator == "pushed"
submit:
  workflowTemplateRef:
    name: ingest
  arguments:
    parameters:
      - name: context
        valueFrom:
          event: payload
)");
}

}  // namespace
}  // namespace dagc::backend
