// SPDX-License-Identifier: Apache-2.0
// What a step becomes: its task and its template.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/backend/emit.h"

namespace dagc::backend {
namespace {

using test::WorkflowBuilder;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

TEST(ArgoStepsTest, EveryFieldHasItsPlace) {
  WorkflowBuilder flow;
  ir::Template& step = flow.AddStep("load");
  step.dataos.make().title = flow.Text("Load it");
  step.dataos.make().run_as_user = flow.Text("jo");
  step.service_account.make() = flow.Text("jo-account");
  step.placement.make().node_selector = flow.Map({{"pool", flow.String("batch")}});
  step.placement.make().tolerations = flow.List({flow.Map({{"operator", flow.String("Exists")}})});
  step.placement.make().affinity = flow.Map({{"nodeAffinity", flow.Map({})}});
  step.placement.make().runtime_class = flow.Text("gvisor");
  step.placement.make().priority_class = flow.Text("high");
  step.placement.make().scheduler = flow.Text("volcano");
  step.time_limit = {"90m", 5'400'000'000'000};
  step.make_container().arguments = flow.Texts({"-c", "one\ntwo"});
  step.dataos.make().log_level = flow.Text("DEBUG");
  flow.AddEnv(step, "MODE", "full");
  step.make_container().resources.make().requests = {{flow.Text("cpu"), flow.Text("1")}};
  step.make_container().resources.make().limits = {{flow.Text("memory"), flow.Text("1Gi")}};
  flow.AddMount(step, "shared", "/work");
  const Emitted emitted(flow);
  EXPECT_EQ(emitted.Template("load"), R"(name: load
metadata:
  labels:
    dagc.dev/step: load
  annotations:
    workflows.argoproj.io/title: Load it
    dataos.info/run-as-user: jo
serviceAccountName: jo-account
nodeSelector:
  pool: batch
tolerations:
  - operator: Exists
affinity:
  nodeAffinity: {}
priorityClassName: high
schedulerName: volcano
podSpecPatch: "{\"runtimeClassName\":\"gvisor\"}"
timeout: 90m
container:
  image: docker.io/library/alpine:3.20
  command:
    - sh
  args:
    - -c
    - |-
      one
      two
  env:
    - name: LOG_LEVEL
      value: DEBUG
    - name: DATAOS_LOG_LEVEL
      value: DEBUG
    - name: MODE
      value: full
  resources:
    requests:
      cpu: "1"
    limits:
      memory: 1Gi
  volumeMounts:
    - name: vol-0
      mountPath: /work
)");
  EXPECT_THAT(emitted.Said(), IsEmpty());
}

TEST(ArgoStepsTest, ANameTooLongForALabelHasNone) {
  WorkflowBuilder flow;
  const std::string fits(63, 'a');
  const std::string long_name(64, 'a');
  flow.AddStep(fits);
  flow.AddStep(long_name);
  const Emitted emitted(flow);
  EXPECT_EQ(emitted.Template(fits, "metadata.labels"), "dagc.dev/step: " + fits + "\n");
  EXPECT_EQ(emitted.Template(long_name, "metadata"), "nothing\n");
}

TEST(ArgoStepsTest, RetriesAreAllWrittenAsText) {
  WorkflowBuilder flow;
  ir::Retry& plain = flow.AddStep("plain").retry.make();
  plain.retries = 2;
  ir::Retry& backoff = flow.AddStep("backoff").retry.make();  // `plain` is gone
  backoff.retries = 2;
  backoff.on = ir::RetryOn::kAny;
  backoff.pause = {"30s", 30'000'000'000};
  backoff.growth = 2;
  backoff.longest = {"10m", 600'000'000'000};
  flow.AddStep("none").retry.make();
  const Emitted emitted(flow);
  EXPECT_EQ(emitted.Template("plain", "retryStrategy"), "limit: \"2\"\nretryPolicy: OnFailure\n");
  EXPECT_EQ(emitted.Template("backoff", "retryStrategy"), R"(limit: "2"
retryPolicy: Always
backoff:
  duration: 30s
  factor: "2"
  maxDuration: 10m
)");
  EXPECT_EQ(emitted.Template("none", "retryStrategy"), "nothing\n");
}

TEST(ArgoStepsTest, UserTextIsCarriedPastTheEngine) {
  WorkflowBuilder flow;
  ir::Template& step = flow.AddStep("load");
  step.make_container().command = flow.Texts({"echo", "{{workflow.name}}"});
  step.make_container().arguments = flow.Texts({"$(HOME) {{=1}} {{ .x }}"});
  step.dataos.make().log_level = flow.Text("{{inputs.x}}");
  flow.AddEnv(step, "TEXT", "{{workflow.uid}} $(HOME)");
  const Emitted emitted(flow);
  EXPECT_EQ(emitted.Template("load", "container.command"), "- echo\n- \"{$(DAGC_LB)workflow.name}}\"\n");
  EXPECT_EQ(emitted.Template("load", "container.args"), "- $(HOME) {$(DAGC_LB)=1}} {{ .x }}\n");
  EXPECT_EQ(emitted.Template("load", "container.env"), R"yaml(- name: DAGC_LB
  value: "{"
- name: LOG_LEVEL
  value: "{$(DAGC_LB)inputs.x}}"
- name: DATAOS_LOG_LEVEL
  value: "{$(DAGC_LB)inputs.x}}"
- name: TEXT
  value: "{$(DAGC_LB)workflow.uid}} $$(HOME)"
)yaml");
}

TEST(ArgoStepsTest, TheHelperVariableIsNoNameOfTheUsers) {
  WorkflowBuilder flow;
  ir::Template& step = flow.AddStep("load");
  step.make_container().arguments = flow.Texts({"{{workflow.name}}"});
  flow.AddEnv(step, "DAGC_LB", "mine");
  const Emitted emitted(flow);
  EXPECT_EQ(emitted.Template("load", "container.args"), "- \"{$(DAGC_LB2)workflow.name}}\"\n");
  EXPECT_EQ(emitted.Template("load", "container.env"),
            "- name: DAGC_LB2\n  value: \"{\"\n- name: DAGC_LB\n  value: mine\n");
}

TEST(ArgoStepsTest, AUsersOwnLogLevelWins) {
  WorkflowBuilder flow;
  ir::Template& step = flow.AddStep("load");
  step.dataos.make().log_level = flow.Text("DEBUG");
  flow.AddEnv(step, "LOG_LEVEL", "TRACE");
  EXPECT_EQ(Emitted(flow).Template("load", "container.env"),
            "- name: DATAOS_LOG_LEVEL\n  value: DEBUG\n- name: LOG_LEVEL\n  value: TRACE\n");
}

TEST(ArgoStepsTest, WhereNoKubeletExpandsBracesAreRefused) {
  WorkflowBuilder flow;
  ir::Template& step = flow.AddStep("load");
  step.dataos.make().title = flow.Text("of {{workflow.name}}");
  step.dataos.make().run_as_user = flow.Text("{{tasks.a}}");
  step.make_container().image = flow.Text("app:{{workflow.uid}}");
  step.make_container().resources.make().requests = {{flow.Text("{{pod.name}}"), flow.Text("1")}};
  step.dataos.make().compute = flow.Text("gpu");
  step.placement.make().scheduler = flow.Text("{{=1}}");
  step.placement.make().node_selector = flow.Map({{"pool", flow.String("{{workflow.name}}")}});
  flow.AddEnv(step, "{{steps.x}}", "v");
  flow.AddMount(step, "work", "/{{unclosed");
  EXPECT_THAT(Emitted(flow).Said(),
              testing::UnorderedElementsAre(
                  "DG6001 at `of {{workflow.name}}`: `{{workflow.name}}` in the title of a step would be substituted "
                  "by Argo",
                  "DG6001 at `{{tasks.a}}`: `{{tasks.a}}` in `runAsUser` would be substituted by Argo",
                  "DG6001 at `app:{{workflow.uid}}`: `{{workflow.uid}}` in the image would be substituted by Argo",
                  "DG6001 at `{{pod.name}}`: `{{pod.name}}` in the name of a resource would be substituted by Argo",
                  "DG6001 at `{{=1}}`: `{{=1}}` in a compute would be substituted by Argo",
                  "DG6012 at `the target file`: invalid pod field: `{{workflow.name}}` in a node selector is not a "
                  "valid label value",
                  "DG6001 at `{{steps.x}}`: `{{steps.x}}` in the name of a variable would be substituted by Argo",
                  "DG6001 at `/{{unclosed`: `{{unclosed` in a mount path would be substituted by Argo"));
}

TEST(ArgoStepsTest, HarmlessBracesAndUnsetVariablesAreNotRefused) {
  WorkflowBuilder flow;
  ir::Template& step = flow.AddStep("load");
  step.dataos.make().title = flow.Text("{{ .Values.title }}");
  ir::Text unresolved = flow.Text("{{workflow.name}}${X}");
  unresolved.unresolved = true;
  step.make_container().image = unresolved;
  EXPECT_THAT(Emitted(flow).Said(), IsEmpty());
}

TEST(ArgoStepsTest, VolumesAreDeclaredOnceInTheSpec) {
  WorkflowBuilder flow;
  ir::Template& first = flow.AddStep("first");
  flow.AddMount(first, "shared", "/work");
  flow.AddMount(first, "lake.v1", "/lake", true);
  flow.AddMount(flow.AddStep("second"), "shared", "/in", true);
  const Emitted emitted(flow);
  EXPECT_EQ(emitted.Yaml("spec.volumes"), R"(- name: vol-0
  persistentVolumeClaim:
    claimName: shared
- name: vol-1
  persistentVolumeClaim:
    claimName: lake.v1
)");
  EXPECT_EQ(emitted.Template("first", "container.volumeMounts"),
            "- name: vol-0\n  mountPath: /work\n- name: vol-1\n  mountPath: /lake\n  readOnly: true\n");
  EXPECT_EQ(emitted.Template("second", "container.volumeMounts"),
            "- name: vol-0\n  mountPath: /in\n  readOnly: true\n");
  EXPECT_EQ(emitted.Template("second", "volumes"), "nothing\n");
}

TEST(ArgoStepsTest, InATemplateForOthersVolumesStandOnEachStep) {
  WorkflowBuilder flow;
  ir::Template& first = flow.AddStep("first");
  flow.AddMount(first, "shared", "/work");
  flow.AddMount(first, "shared", "/again");
  flow.AddMount(flow.AddStep("second"), "other", "/in");
  flow.workflow().trigger = ir::Trigger::kTemplate;
  const Emitted emitted(flow);
  EXPECT_EQ(emitted.Yaml("spec.volumes"), "nothing\n");
  EXPECT_EQ(emitted.Template("first", "volumes"), "- name: vol-0\n  persistentVolumeClaim:\n    claimName: shared\n");
  EXPECT_EQ(emitted.Template("second", "volumes"), "- name: vol-1\n  persistentVolumeClaim:\n    claimName: other\n");
}

TEST(ArgoStepsTest, PrerequisitesAreTasksThatFirstStepsWaitFor) {
  WorkflowBuilder flow;
  flow.AddStep("load");
  flow.AddStep("save", {"load"});
  ir::Workflow& workflow = flow.workflow();
  workflow.prerequisites.push_back({flow.Text("lake"), {}});
  workflow.waits.push_back({flow.Text("lake"), "apps/v1", "Deployment", "lake", "data", "status.availableReplicas > 0",
                            "status.failed=true", 600});
  workflow.waits.push_back({flow.Text("pg"), "v1", "Service", "pg", "", "", "", 30});
  const Emitted emitted(flow);
  EXPECT_EQ(emitted.Template("main", "dag.tasks"), R"(- name: dagc-wait-lake
  template: dagc-wait-lake
- name: dagc-wait-pg
  template: dagc-wait-pg
- name: load
  template: load
  dependencies:
    - dagc-wait-lake
    - dagc-wait-pg
- name: save
  template: save
  dependencies:
    - load
)");
  EXPECT_EQ(emitted.Template("dagc-wait-lake"), R"(name: dagc-wait-lake
metadata:
  labels:
    dagc.dev/step: dagc-wait-lake
activeDeadlineSeconds: "600"
retryStrategy:
  limit: "20"
  retryPolicy: Always
  backoff:
    duration: 30s
    maxDuration: 600s
resource:
  action: get
  successCondition: status.availableReplicas > 0
  failureCondition: status.failed=true
  manifest: |-
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: lake
      namespace: data
)");
  EXPECT_EQ(emitted.Template("dagc-wait-pg", "resource"), R"(action: get
manifest: |-
  apiVersion: v1
  kind: Service
  metadata:
    name: pg
)");
  EXPECT_THAT(emitted.Said(), IsEmpty());
}

TEST(ArgoStepsTest, BracesInAPrerequisiteAreRefused) {
  WorkflowBuilder flow;
  flow.AddStep("load");
  flow.workflow().prerequisites.push_back({flow.Text("lake"), {}});
  flow.workflow().waits.push_back({flow.Text("lake"), "v1", "Service", "{{workflow.name}}", "", "", "", 30});
  EXPECT_THAT(Emitted(flow).Said(),
              ElementsAre("DG6001 at `lake`: `{{workflow.name}}` in a prerequisite would be substituted by Argo"));
}

TEST(ArgoStepsTest, AnApiKeyIsNeverWritten) {
  WorkflowBuilder flow;
  ir::Template& step = flow.AddStep("load");
  step.dataos.make().has_run_as_apikey = true;
  step.dataos.make().run_as_apikey_span = flow.Text("runAsApikey").span;
  EXPECT_THAT(Emitted(flow).Template("load"), Not(HasSubstr("pikey")));
}

}  // namespace
}  // namespace dagc::backend
