// SPDX-License-Identifier: Apache-2.0
// Which objects come out, and everything in them but templates.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "dagc/diag_code.h"
#include "unit/backend/emit.h"

namespace dagc::backend {
namespace {

using test::WorkflowBuilder;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

output::Options From(ArgoVersion version) {
  output::Options options;
  options.argo_version = version;
  return options;
}

output::Options Referenced() {
  output::Options options;
  options.layout = output::Layout::kReferenced;
  return options;
}

TEST(ArgoObjectsTest, AWorkflowWithoutAScheduleIsAWorkflow) {
  WorkflowBuilder flow("daily-report");
  flow.AddStep("extract");
  flow.AddStep("publish", {"extract"});
  const Emitted emitted(flow);
  EXPECT_THAT(emitted.Names(), ElementsAre("Workflow daily-report"));
  EXPECT_EQ(emitted.Yaml(), R"(apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata:
  name: daily-report
  labels:
    app.kubernetes.io/managed-by: dagc
spec:
  entrypoint: main
  templates:
    - name: main
      dag:
        tasks:
          - name: extract
            template: extract
          - name: publish
            template: publish
            dependencies:
              - extract
    - name: extract
      metadata:
        labels:
          dagc.dev/step: extract
      container:
        image: docker.io/library/alpine:3.20
        command:
          - sh
    - name: publish
      metadata:
        labels:
          dagc.dev/step: publish
      container:
        image: docker.io/library/alpine:3.20
        command:
          - sh
)");
}

TEST(ArgoObjectsTest, MetadataSaysWhatTheManifestSays) {
  WorkflowBuilder flow("nightly");
  flow.AddStep("load");
  ir::Workflow& workflow = flow.workflow();
  workflow.title = flow.Text("Nightly {{workflow.name}}");
  workflow.description = flow.Text("one\ntwo");
  workflow.owner = flow.Text("jo");
  workflow.dataos.make().layer = flow.Text("user");
  workflow.dataos.make().tenant = flow.Text("acme");
  workflow.dataos.make().workspace = flow.Text("public");
  workflow.tags = flow.Texts({"report", "dataos:type", "say \"x\"", "report"});
  output::Options options;
  options.name_space = flow.Text("data");
  const Emitted emitted(flow, options);
  EXPECT_EQ(emitted.Yaml("metadata"), R"(name: nightly
namespace: data
labels:
  app.kubernetes.io/managed-by: dagc
  tag.dataos.info/report: "true"
annotations:
  workflows.argoproj.io/title: Nightly {{workflow.name}}
  workflows.argoproj.io/description: |-
    one
    two
  dataos.info/owner: jo
  dataos.info/layer: user
  dataos.info/tenant: acme
  dataos.info/workspace: public
  dataos.info/tags: "[\"report\",\"dataos:type\",\"say \\\"x\\\"\",\"report\"]"
)");
  EXPECT_THAT(emitted.Said(), IsEmpty()) << "the engine does not look at an object's own annotations";
}

TEST(ArgoObjectsTest, AnnotationsOverTheLimitOfKubernetesAreRefused) {
  const std::size_t room = 255 * 1024 - std::string_view("workflows.argoproj.io/description").size();
  for (const std::size_t length : {room, room + 1}) {
    WorkflowBuilder flow("nightly");
    flow.AddStep("load");
    flow.workflow().description = flow.Text(std::string(length, 'x'));
    const Emitted emitted(flow);
    const bool refused = std::any_of(emitted.findings().begin(), emitted.findings().end(),
                                     [](const Diagnostic& d) { return d.code == DiagCode::kAnnotationsTooLarge; });
    EXPECT_EQ(refused, length > room);
  }
}

TEST(ArgoObjectsTest, AGeneratedNameIsAPrefix) {
  WorkflowBuilder flow("nightly");
  flow.AddStep("load");
  output::Options options;
  options.generate_name = true;
  const Emitted emitted(flow, options);
  EXPECT_THAT(emitted.Names(), ElementsAre("Workflow nightly-"));
  EXPECT_THAT(emitted.Yaml("metadata"), HasSubstr("generateName: nightly-\n"));

  options.layout = output::Layout::kReferenced;
  EXPECT_THAT(Emitted(flow, options).Names(), ElementsAre("WorkflowTemplate nightly", "Workflow nightly-"));
}

TEST(ArgoObjectsTest, AScheduleMakesACronWorkflow) {
  WorkflowBuilder flow("nightly");
  flow.AddStep("load");
  flow.workflow().owner = flow.Text("jo");
  ir::Schedule& schedule = flow.AddSchedule("0 2 * * *");
  schedule.zone = "Europe/Rome";
  schedule.concurrency = ir::Concurrency::kForbid;
  ir::Defaults& defaults = flow.workflow().defaults;
  defaults.starting_deadline_seconds = flow.Int(60);
  defaults.successful_jobs_history_limit = flow.Int(5);
  defaults.failed_jobs_history_limit = flow.Int(2);
  defaults.suspend = Value::Bool(true);
  const Emitted emitted(flow);
  EXPECT_THAT(emitted.Names(), ElementsAre("CronWorkflow nightly"));
  EXPECT_EQ(emitted.Yaml("spec"), R"(schedules:
  - 0 2 * * *
timezone: Europe/Rome
concurrencyPolicy: Forbid
startingDeadlineSeconds: 60
successfulJobsHistoryLimit: 5
failedJobsHistoryLimit: 2
suspend: true
workflowMetadata:
  labels:
    app.kubernetes.io/managed-by: dagc
  annotations:
    dataos.info/owner: jo
workflowSpec:
  entrypoint: main
  templates:
    - name: main
      dag:
        tasks:
          - name: load
            template: load
    - name: load
      metadata:
        labels:
          dagc.dev/step: load
      container:
        image: docker.io/library/alpine:3.20
        command:
          - sh
)");
}

TEST(ArgoObjectsTest, EnginesBefore36GetTheOldSpelling) {
  WorkflowBuilder flow("nightly");
  flow.AddStep("load");
  flow.AddSchedule("0 2 * * *");
  for (const ArgoVersion version : {ArgoVersion::k3_4, ArgoVersion::k3_5}) {
    const Emitted emitted(flow, From(version));
    EXPECT_EQ(emitted.Yaml("spec.schedule"), "\"0 2 * * *\"\n");
    EXPECT_EQ(emitted.Yaml("spec.schedules"), "nothing\n");
  }
  for (const ArgoVersion version : {ArgoVersion::k3_6, ArgoVersion::k3_7, ArgoVersion::k4_0, ArgoVersion::k4_1}) {
    const Emitted emitted(flow, From(version));
    EXPECT_EQ(emitted.Yaml("spec.schedule"), "nothing\n");
    EXPECT_EQ(emitted.Yaml("spec.schedules"), "- 0 2 * * *\n");
  }
}

TEST(ArgoObjectsTest, SeveralCronsStandInOneObject) {
  WorkflowBuilder flow("nightly");
  flow.AddStep("load");
  flow.AddSchedule("0 2 * * *").expressions.push_back(*ParseCron("30 4 * * 0"));
  EXPECT_EQ(Emitted(flow).Yaml("spec.schedules"), "- 0 2 * * *\n- 30 4 * * 0\n");
}

TEST(ArgoObjectsTest, AnEndIsACondition) {
  WorkflowBuilder flow("nightly");
  flow.AddStep("load");
  flow.AddSchedule().end = 1'798'761'600;
  EXPECT_EQ(Emitted(flow).Yaml("spec.when"), "\"{{= now() < date('2027-01-01T00:00:00Z') }}\"\n");
}

TEST(ArgoObjectsTest, ASplitScheduleIsOneObjectPerCronOverOneTemplate) {
  WorkflowBuilder flow("nightly");
  flow.AddStep("load");
  ir::Schedule& schedule = flow.AddSchedule("0 2 * * *");
  schedule.expressions.push_back(*ParseCron("30 4 * * 0"));
  const Emitted emitted(flow, From(ArgoVersion::k3_5));
  EXPECT_THAT(emitted.Names(),
              ElementsAre("WorkflowTemplate nightly", "CronWorkflow nightly-1", "CronWorkflow nightly-2"));
  EXPECT_EQ(emitted.Yaml("spec", 2), R"(schedule: 30 4 * * 0
timezone: UTC
concurrencyPolicy: Allow
workflowMetadata:
  labels:
    app.kubernetes.io/managed-by: dagc
workflowSpec:
  workflowTemplateRef:
    name: nightly
)");
  EXPECT_THAT(emitted.Said(), IsEmpty());
}

TEST(ArgoObjectsTest, ASplitScheduleNeedsRoomForTheNumberInItsName) {
  for (const std::size_t length : {50U, 51U}) {
    WorkflowBuilder flow(std::string(length, 'n'));
    flow.AddStep("load");
    ir::Schedule& schedule = flow.AddSchedule("0 2 * * *");
    schedule.expressions.push_back(*ParseCron("30 4 * * 0"));
    const Emitted emitted(flow, From(ArgoVersion::k3_4));
    if (length == 50) {
      EXPECT_THAT(emitted.Said(), IsEmpty());
    } else {
      ASSERT_EQ(emitted.Said().size(), 1U);
      EXPECT_EQ(emitted.findings().front().code, DiagCode::kSplitNameTooLong);
      EXPECT_EQ(emitted.findings().front().help, "shorten the workflow's name to 50 characters");
    }
  }
}

TEST(ArgoObjectsTest, TheReferencedLayoutKeepsTheSpecInATemplate) {
  WorkflowBuilder flow("nightly");
  flow.AddStep("load");
  flow.workflow().owner = flow.Text("jo");
  const Emitted emitted(flow, Referenced());
  EXPECT_THAT(emitted.Names(), ElementsAre("WorkflowTemplate nightly", "Workflow nightly"));
  EXPECT_EQ(emitted.Yaml("spec", 1), "workflowTemplateRef:\n  name: nightly\n");
  EXPECT_EQ(emitted.Yaml("metadata", 0), emitted.Yaml("metadata", 1));
  EXPECT_EQ(emitted.Yaml("spec.workflowMetadata"), R"(labels:
  app.kubernetes.io/managed-by: dagc
annotations:
  dataos.info/owner: jo
)");
}

TEST(ArgoObjectsTest, TheReferencedLayoutOfAScheduleHasACronWorkflow) {
  WorkflowBuilder flow("nightly");
  flow.AddStep("load");
  flow.AddSchedule();
  const Emitted emitted(flow, Referenced());
  EXPECT_THAT(emitted.Names(), ElementsAre("WorkflowTemplate nightly", "CronWorkflow nightly"));
  EXPECT_EQ(emitted.Yaml("spec.workflowSpec", 1), "workflowTemplateRef:\n  name: nightly\n");
  EXPECT_THAT(emitted.Yaml("spec.workflowMetadata", 1), HasSubstr("managed-by: dagc"));
}

TEST(ArgoObjectsTest, ATemplateIsOneObjectInEveryLayout) {
  WorkflowBuilder flow("nightly");
  flow.AddStep("load");
  flow.workflow().trigger = ir::Trigger::kTemplate;
  EXPECT_THAT(Emitted(flow).Names(), ElementsAre("WorkflowTemplate nightly"));
  EXPECT_THAT(Emitted(flow, Referenced()).Names(), ElementsAre("WorkflowTemplate nightly"));
}

TEST(ArgoObjectsTest, AnnotationsThatTheEngineWouldRewriteAreNotInATemplatesSpec) {
  WorkflowBuilder flow("nightly");
  flow.AddStep("load");
  flow.workflow().title = flow.Text("of {{workflow.name}}");
  flow.workflow().description = flow.Text("{{ .harmless }}");
  flow.workflow().trigger = ir::Trigger::kTemplate;
  const Emitted emitted(flow);
  EXPECT_THAT(emitted.Yaml("metadata.annotations"), HasSubstr("title: of {{workflow.name}}"));
  EXPECT_EQ(emitted.Yaml("spec.workflowMetadata.annotations"),
            "workflows.argoproj.io/description: \"{{ .harmless }}\"\n");
  EXPECT_THAT(emitted.Said(Severity::kInfo),
              testing::Contains(HasSubstr("`workflows.argoproj.io/title` is set on the template")));
}

TEST(ArgoObjectsTest, TheTargetFilesDefaultsStandInTheSpec) {
  WorkflowBuilder flow("nightly");
  flow.AddStep("load");
  ir::Defaults& defaults = flow.workflow().defaults;
  defaults.service_account = flow.Text("runner");
  defaults.executor_service_account = flow.Text("executor");
  defaults.image_pull_secrets = flow.List({flow.String("a"), flow.String("b")});
  defaults.security_context = flow.Map({{"runAsUser", flow.Int(1000)}});
  defaults.parallelism = flow.Int(4);
  defaults.ttl_strategy = flow.Map({{"secondsAfterSuccess", flow.Int(60)}});
  defaults.pod_gc = flow.Map({{"strategy", flow.String("OnPodCompletion")}});
  defaults.pod_labels = flow.Map({{"team", flow.String("data")}});
  const std::string spec = Emitted(flow).Yaml("spec");
  EXPECT_EQ(spec.substr(0, spec.find("templates:")), R"(entrypoint: main
serviceAccountName: runner
automountServiceAccountToken: false
executor:
  serviceAccountName: executor
imagePullSecrets:
  - name: a
  - name: b
securityContext:
  runAsUser: 1000
parallelism: 4
ttlStrategy:
  secondsAfterSuccess: 60
podGC:
  strategy: OnPodCompletion
podMetadata:
  labels:
    team: data
)");
}

TEST(ArgoObjectsTest, TextOfTheTargetFileThatTheEngineWouldRewriteIsRefused) {
  WorkflowBuilder flow("nightly");
  flow.AddStep("load");
  ir::Defaults& defaults = flow.workflow().defaults;
  defaults.service_account = flow.Text("{{workflow.name}}");
  defaults.pod_labels = flow.Map({{"{{workflow.uid}}", flow.String("{{workflow.name}}")}});
  defaults.security_context = flow.Map({{"seLinuxOptions", flow.Map({{"level", flow.String("{{=1}}")}})}});
  const Emitted emitted(flow);
  EXPECT_THAT(emitted.Said(),
              UnorderedElementsAre(
                  "DG6013 at `{{workflow.name}}`: `{{workflow.name}}` is not a valid name of a service account",
                  "DG6012 at `the target file`: invalid pod field: `{{workflow.uid}}` in the labels of pods is not a "
                  "valid label key",
                  "DG6001 at `the target file`: `{{=1}}` in the security context would be substituted by Argo",
                  "DG6012 at `the target file`: invalid pod field: `{{workflow.name}}` in the labels of pods is not a "
                  "valid label value"));
}

TEST(ArgoObjectsTest, EqualInputGivesEqualObjects) {
  const auto emit = [] {
    WorkflowBuilder flow("nightly");
    flow.AddMount(flow.AddStep("load"), "work", "/work");
    flow.AddStep("save", {"load"});
    flow.AddSchedule();
    const Emitted emitted(flow, Referenced());
    return emitted.Yaml(0) + emitted.Yaml(1);
  };
  EXPECT_EQ(emit(), emit());
}

// What an earlier phase has refused still comes here, to be looked at for what else is wrong.
TEST(ArgoObjectsTest, AnIncompleteWorkflowIsNoTrouble) {
  WorkflowBuilder flow("");
  ir::Template& step = flow.AddStep("", {"nobody"});
  step.make_container() = {};
  flow.workflow().trigger = ir::Trigger::kSchedule;
  EXPECT_THAT(Emitted(flow).Names(), ElementsAre("Workflow "));  // the finding about it keeps it from being written
  flow.AddSchedule().expressions.clear();
  for (const ArgoVersion version : {ArgoVersion::k3_4, ArgoVersion::k3_6}) {
    EXPECT_THAT(Emitted(flow, From(version)).Said(),
                ElementsAre(HasSubstr("invalid workflow name"), HasSubstr("invalid step name")));
  }
  ir::Workflow empty;
  Arena arena;
  CollectingSink sink;
  EXPECT_EQ(EmitArgo(empty, {}, arena, sink).size(), 1U);
}

}  // namespace
}  // namespace dagc::backend
