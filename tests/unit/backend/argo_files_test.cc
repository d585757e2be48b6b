// SPDX-License-Identifier: Apache-2.0
// Projected files: the volumes that hold them and the init container that writes what no volume holds.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/backend/emit.h"
#include "value/builder.h"

namespace dagc::backend {
namespace {

using test::WorkflowBuilder;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr std::string_view kDirectory = "/etc/dataos/secret";
constexpr std::size_t kWorkflow = 1;  // the object behind the ConfigMap

TEST(ArgoFilesTest, StaticFilesAreItemsOfAConfigMap) {
  WorkflowBuilder flow("daily");
  ir::Template& step = flow.AddStep("load");
  flow.AddFile(step, kDirectory, "app.yaml", {flow.Known("a: 1\nb: {{workflow.name}} $(X)\n")});
  flow.AddFile(step, kDirectory, "sub/empty", {});
  const Emitted emitted(flow);
  EXPECT_THAT(emitted.Names(), ElementsAre("ConfigMap daily-b6a5e7f9", "Workflow daily"));
  EXPECT_EQ(emitted.Yaml(), R"yaml(apiVersion: v1
kind: ConfigMap
metadata:
  name: daily-b6a5e7f9
  labels:
    app.kubernetes.io/managed-by: dagc
    dagc.dev/workflow: daily
    dagc.dev/object: files
data:
  app.yaml: |
    a: 1
    b: {{workflow.name}} $(X)
  empty: ""
immutable: true
)yaml");
  EXPECT_EQ(emitted.Template("load", "volumes", kWorkflow), R"(- name: dagc-files-0
  configMap:
    name: daily-b6a5e7f9
    items:
      - key: app.yaml
        path: app.yaml
      - key: empty
        path: sub/empty
)");
  EXPECT_EQ(emitted.Template("load", "container.volumeMounts", kWorkflow),
            "- name: dagc-files-0\n  mountPath: /etc/dataos/secret\n  readOnly: true\n");
  EXPECT_EQ(emitted.Template("load", "initContainers", kWorkflow), "nothing\n");
  EXPECT_EQ(emitted.Yaml("spec.volumes", kWorkflow), "nothing\n");
}

TEST(ArgoFilesTest, KeysOfOneSecretAreItsItems) {
  WorkflowBuilder flow;
  ir::Template& step = flow.AddStep("load");
  flow.AddFile(step, kDirectory, "cert", {flow.Secret("tls", "tls.crt")});
  flow.AddFile(step, kDirectory, "key", {flow.Known(""), flow.Secret("tls", "tls.key")});
  const Emitted emitted(flow);
  EXPECT_EQ(emitted.Template("load", "volumes"), R"(- name: dagc-files-0
  secret:
    secretName: tls
    items:
      - key: tls.crt
        path: cert
      - key: tls.key
        path: key
)");
  EXPECT_EQ(emitted.Template("load", "container.env"), "nothing\n");
}

TEST(ArgoFilesTest, SeveralSourcesAreOneProjectedVolume) {
  WorkflowBuilder flow;
  ir::Template& step = flow.AddStep("load");
  flow.AddFile(step, kDirectory, "a", {flow.Secret("one", "k")});
  flow.AddFile(step, kDirectory, "b", {flow.Known("text")});
  flow.AddFile(step, kDirectory, "c", {flow.Secret("two", "k")});
  flow.AddFile(step, kDirectory, "d", {flow.Secret("one", "l")});
  flow.AddFile(step, "/other", "a", {flow.Secret("one", "k")});
  flow.AddFile(step, "/other", "b", {flow.Secret("two", "k")});
  EXPECT_EQ(Emitted(flow).Template("load", "volumes", kWorkflow), R"(- name: dagc-files-0
  projected:
    sources:
      - configMap:
          name: flow-0c2e5e8d
          items:
            - key: b
              path: b
      - secret:
          name: one
          items:
            - key: k
              path: a
            - key: l
              path: d
      - secret:
          name: two
          items:
            - key: k
              path: c
- name: dagc-files-1
  projected:
    sources:
      - secret:
          name: one
          items:
            - key: k
              path: a
      - secret:
          name: two
          items:
            - key: k
              path: b
)");
}

TEST(ArgoFilesTest, AConcatenationIsWrittenByAnInitContainer) {
  WorkflowBuilder flow;
  flow.workflow().defaults.init_image.value = "busybox:1";
  ir::Template& step = flow.AddStep("load");
  flow.AddFile(step, kDirectory, "sub/state.yaml",
               {flow.Known("host: {{workflow.name}}"), flow.Secret("state", "HOST"), flow.Known("\n")});
  flow.AddFile(step, kDirectory, "run", {flow.RunTime("workflow.uid")});
  const Emitted emitted(flow);
  EXPECT_THAT(emitted.Names(), ElementsAre("Workflow flow"));
  EXPECT_EQ(emitted.Template("load", "volumes"),
            "- name: dagc-files-0\n  emptyDir:\n    medium: Memory\n    sizeLimit: 1Mi\n");
  EXPECT_EQ(emitted.Template("load", "initContainers"), R"yaml(- name: dagc-files
  image: busybox:1
  command:
    - /bin/sh
    - -c
  args:
    - |-
      set -e
      umask 022
      mkdir -p -- '/dagc/0/sub'
      printf %s "$DAGC_F0" > '/dagc/0/run'
      printf %s "$DAGC_F1" "$DAGC_S0" "$DAGC_F2" > '/dagc/0/sub/state.yaml'
  env:
    - name: DAGC_LB
      value: "{"
    - name: DAGC_F0
      value: "{{workflow.uid}}"
    - name: DAGC_F1
      value: "host: {$(DAGC_LB)workflow.name}}"
    - name: DAGC_S0
      valueFrom:
        secretKeyRef:
          name: state
          key: HOST
    - name: DAGC_F2
      value: "\n"
  volumeMounts:
    - name: dagc-files-0
      mountPath: /dagc/0
)yaml");
  EXPECT_EQ(emitted.Template("load", "container.volumeMounts"),
            "- name: dagc-files-0\n  mountPath: /etc/dataos/secret\n  readOnly: true\n");
  EXPECT_EQ(emitted.Template("load", "container.env"), "nothing\n");
}

TEST(ArgoFilesTest, BesideAConcatenationOtherFilesAreCopied) {
  WorkflowBuilder flow;
  ir::Template& step = flow.AddStep("load");
  flow.AddFile(step, "/a", "plain", {flow.Known("text")});
  flow.AddFile(step, "/b", "key", {flow.Secret("s", "k")});
  flow.AddFile(step, "/b", "mixed", {flow.Known("x"), flow.Secret("s", "k")});
  flow.AddFile(step, "/b", "sub/plain", {flow.Known("text")});
  flow.AddFile(step, "/c", "mixed", {flow.Known("y"), flow.Secret("s", "k")});
  const Emitted emitted(flow);
  EXPECT_EQ(emitted.Template("load", "volumes", kWorkflow), R"(- name: dagc-files-0
  configMap:
    name: flow-dff1cc08
    items:
      - key: plain
        path: plain
- name: dagc-files-1
  emptyDir:
    medium: Memory
    sizeLimit: 2Mi
- name: dagc-files-1-src
  projected:
    sources:
      - configMap:
          name: flow-dff1cc08
          items:
            - key: plain
              path: sub/plain
      - secret:
          name: s
          items:
            - key: k
              path: key
- name: dagc-files-2
  emptyDir:
    medium: Memory
    sizeLimit: 1Mi
)");
  EXPECT_EQ(emitted.Template("load", "initContainers[0].args", kWorkflow), R"(- |-
  set -e
  umask 022
  mkdir -p -- '/dagc/1/sub'
  cp -L -- '/dagc/1-src/key' '/dagc/1/key'
  cp -L -- '/dagc/1-src/sub/plain' '/dagc/1/sub/plain'
  printf %s "$DAGC_F0" "$DAGC_S0" > '/dagc/1/mixed'
  printf %s "$DAGC_F1" "$DAGC_S0" > '/dagc/2/mixed'
)");
  EXPECT_EQ(emitted.Template("load", "initContainers[0].volumeMounts", kWorkflow), R"(- name: dagc-files-1
  mountPath: /dagc/1
- name: dagc-files-1-src
  mountPath: /dagc/1-src
  readOnly: true
- name: dagc-files-2
  mountPath: /dagc/2
)");
  EXPECT_EQ(emitted.Template("load", "container.volumeMounts", kWorkflow), R"(- name: dagc-files-0
  mountPath: /a
  readOnly: true
- name: dagc-files-1
  mountPath: /b
  readOnly: true
- name: dagc-files-2
  mountPath: /c
  readOnly: true
)");
}

TEST(ArgoFilesTest, ADirectoryWithinAnotherIsAPartOfIt) {
  WorkflowBuilder flow;
  ir::Template& step = flow.AddStep("load");
  flow.AddFile(step, "/a", "x", {flow.Known("1")});
  flow.AddFile(step, "/a-b", "x", {flow.Known("1")});
  flow.AddFile(step, "/a/b", "y/z", {flow.Known("2")});
  EXPECT_EQ(Emitted(flow).Template("load", "volumes", kWorkflow), R"(- name: dagc-files-0
  configMap:
    name: flow-4e8454b6
    items:
      - key: x
        path: x
      - key: z
        path: b/y/z
- name: dagc-files-1
  configMap:
    name: flow-4e8454b6
    items:
      - key: x
        path: x
)");
}

TEST(ArgoFilesTest, EqualContentsShareAKeyAndOthersGetTheirOwn) {
  WorkflowBuilder flow;
  ir::Template& first = flow.AddStep("first");
  flow.AddFile(first, "/a", "app.yaml", {flow.Known("1")});
  flow.AddFile(first, "/b", "other.yaml", {flow.Known("1")});
  ir::Template& second = flow.AddStep("second");
  flow.AddFile(second, "/a", "app.yaml", {flow.Known("2")});
  flow.AddFile(second, "/b", "app.yaml", {flow.Known("3")});
  flow.AddFile(second, "/c", "app.yaml-2", {flow.Known("4")});
  flow.AddFile(second, "/d", ".", {flow.Known("5")});
  const Emitted emitted(flow);
  EXPECT_EQ(emitted.Yaml("data"),
            "app.yaml: \"1\"\napp.yaml-2: \"2\"\napp.yaml-3: \"3\"\napp.yaml-2-2: \"4\"\nfile: \"5\"\n");
  EXPECT_EQ(emitted.Template("first", "volumes[1].configMap.items", kWorkflow),
            "- key: app.yaml\n  path: other.yaml\n");
}

TEST(ArgoFilesTest, BytesThatAreNoTextAreBinaryData) {
  WorkflowBuilder flow;
  ir::Template& step = flow.AddStep("load");
  flow.AddFile(step, "/a", "bytes", {flow.Known(std::string_view("\xFF\0\x01", 3))});
  flow.AddFile(step, "/a", "control", {flow.Known("\x1B[0m")});
  flow.AddFile(step, "/a", "text", {flow.Known("caf\xC3\xA9\r\n\tx")});
  const Emitted emitted(flow);
  EXPECT_EQ(emitted.Yaml("data"), "text: \"caf\xC3\xA9\\r\\n\\tx\"\n");
  EXPECT_EQ(emitted.Yaml("binaryData"), "bytes: /wAB\ncontrol: G1swbQ==\n");
}

TEST(ArgoFilesTest, ForEachKindOfObjectTheConfigMapComesFirst) {
  const auto names = [](output::ObjectKind kind, const output::Options& options) {
    WorkflowBuilder flow;
    flow.AddFile(flow.AddStep("load"), kDirectory, "a", {flow.Known("1")});
    flow.AddSchedule();
    output::Options chosen = options;
    chosen.kind = kind;
    chosen.ignore_schedule = kind != output::ObjectKind::kCronWorkflow;
    return Emitted(flow, chosen).Names();
  };
  using Kind = output::ObjectKind;
  EXPECT_THAT(names(Kind::kWorkflow, With(&output::Options::generate_name, true)),
              ElementsAre("ConfigMap flow-e3af9d60", "Workflow flow-"));
  EXPECT_THAT(names(Kind::kCronWorkflow, {}), ElementsAre("ConfigMap flow-e3af9d60", "CronWorkflow flow"));
  EXPECT_THAT(names(Kind::kWorkflowTemplate, {}), ElementsAre("ConfigMap flow-e3af9d60", "WorkflowTemplate flow"));
  EXPECT_THAT(names(Kind::kCronWorkflow, With(&output::Options::layout, output::Layout::kReferenced)),
              ElementsAre("ConfigMap flow-e3af9d60", "WorkflowTemplate flow", "CronWorkflow flow"));
}

TEST(ArgoFilesTest, BesideOtherVolumesFilesKeepToTheirTemplate) {
  WorkflowBuilder flow;
  ir::Template& step = flow.AddStep("load");
  flow.AddMount(step, "shared", "/work");
  flow.AddFile(step, "/files", "a", {flow.Known("1")});
  flow.AddStep("other");
  const Emitted emitted(flow, With(&output::Options::hardening, output::Hardening::kOn));
  EXPECT_EQ(emitted.Yaml("spec.volumes[0].name", kWorkflow), "\"vol-0\"\n");
  EXPECT_EQ(emitted.Yaml("spec.volumes[2]", kWorkflow), "nothing\n");
  EXPECT_EQ(emitted.Template("load", "volumes[0].name", kWorkflow), "\"dagc-files-0\"\n");
  EXPECT_EQ(emitted.Template("load", "volumes[1]", kWorkflow), "nothing\n");
  EXPECT_EQ(emitted.Template("other", "volumes", kWorkflow), "nothing\n");
  EXPECT_EQ(emitted.Template("load", "container.volumeMounts", kWorkflow),
            "- name: vol-0\n  mountPath: /work\n- name: dagc-files-0\n  mountPath: /files\n  readOnly: true\n"
            "- name: dagc-tmp\n  mountPath: /tmp\n");
}

TEST(ArgoFilesTest, InATemplateForOthersAllVolumesStandTogether) {
  WorkflowBuilder flow;
  ir::Template& step = flow.AddStep("load");
  flow.AddMount(step, "shared", "/work");
  flow.AddFile(step, "/files", "a", {flow.Known("1")});
  flow.workflow().trigger = ir::Trigger::kTemplate;
  const Emitted emitted(flow);
  EXPECT_EQ(emitted.Template("load", "volumes[0].name", kWorkflow), "\"vol-0\"\n");
  EXPECT_EQ(emitted.Template("load", "volumes[1].name", kWorkflow), "\"dagc-files-0\"\n");
}

TEST(ArgoFilesTest, HardenedTheInitContainerIsToo) {
  WorkflowBuilder flow;
  ir::Template& step = flow.AddStep("load");
  flow.AddFile(step, "/tmp", "a", {flow.Known("x"), flow.Secret("s", "k")});
  const Emitted emitted(flow, With(&output::Options::hardening, output::Hardening::kOn));
  EXPECT_EQ(emitted.Template("load", "initContainers[0].securityContext"),
            "allowPrivilegeEscalation: false\nreadOnlyRootFilesystem: true\ncapabilities:\n  drop:\n    - ALL\n");
  // One place has one mount.
  EXPECT_EQ(emitted.Template("load", "container.volumeMounts"),
            "- name: dagc-files-0\n  mountPath: /tmp\n  readOnly: true\n");
  EXPECT_EQ(emitted.Yaml("spec.volumes"), "nothing\n");
}

TEST(ArgoFilesTest, TheNamespaceAndLabelsAreTheWorkflows) {
  WorkflowBuilder flow;
  flow.workflow().tags = flow.Texts({"nightly"});
  flow.workflow().title = flow.Text("A title");
  flow.AddFile(flow.AddStep("load"), kDirectory, "a", {flow.Known("1")});
  EXPECT_EQ(Emitted(flow, With(&output::Options::name_space, flow.Text("data"))).Yaml("metadata"),
            R"(name: flow-e3af9d60
namespace: data
labels:
  app.kubernetes.io/managed-by: dagc
  tag.dataos.info/nightly: "true"
  dagc.dev/workflow: flow
  dagc.dev/object: files
)");
}

// The name of the ConfigMap of a workflow with one file.
std::string NameFor(const std::string& workflow, const std::string& contents, bool stable = false) {
  WorkflowBuilder flow(workflow);
  flow.AddFile(flow.AddStep("load"), kDirectory, "a", {flow.Known(contents)});
  flow.workflow().defaults.stable_config_map_names = stable;
  return Emitted(flow).Names().front();
}

TEST(ArgoFilesTest, TheNameChangesWithTheContent) {
  EXPECT_EQ(NameFor("flow", "1"), NameFor("flow", "1"));
  EXPECT_NE(NameFor("flow", "1"), NameFor("flow", "2"));
  EXPECT_EQ(NameFor("flow", "1", true), "ConfigMap flow-files");
  EXPECT_EQ(NameFor("flow", "2", true), "ConfigMap flow-files");
}

TEST(ArgoFilesTest, ALongNameIsCutAndStaysTheWorkflowsOwn) {
  const std::string prefix = "ConfigMap ";
  const std::string one = NameFor(std::string(62, 'a') + "x", "1");
  const std::string other = NameFor(std::string(62, 'a') + "y", "1");
  EXPECT_EQ(one.size(), prefix.size() + 63);
  EXPECT_THAT(one, testing::StartsWith(prefix + std::string(54, 'a') + "-"));
  EXPECT_NE(one, other);
  EXPECT_EQ(NameFor(std::string(63, 'a'), "1", true), prefix + std::string(57, 'a') + "-files");
}

TEST(ArgoFilesTest, AnnotationsOfTheTargetFileAreWritten) {
  WorkflowBuilder flow;
  flow.AddFile(flow.AddStep("load"), kDirectory, "a", {flow.Known("1")});
  Arena arena;
  ir::Defaults& defaults = flow.workflow().defaults;
  defaults.stable_config_map_names = true;
  defaults.config_map_annotations =
      MapBuilder(arena).Put("argocd.argoproj.io/sync-options", "Prune=false").Put("gone", Value()).Finish();
  const Emitted emitted(flow);
  EXPECT_EQ(emitted.Yaml("metadata.annotations"), "argocd.argoproj.io/sync-options: Prune=false\n");
  EXPECT_EQ(emitted.Yaml("immutable"), "false\n");
  EXPECT_THAT(emitted.Said(), IsEmpty());
  defaults.config_map_annotations = MapBuilder(arena).Put("not a key", "x").Finish();
  EXPECT_THAT(Emitted(flow).Said(), ElementsAre(testing::HasSubstr("`not a key` in a ConfigMap is not a valid")));
}

TEST(ArgoFilesTest, AConfigMapHoldsAMebibyte) {
  WorkflowBuilder flow;
  ir::Template& step = flow.AddStep("load");
  flow.AddFile(step, kDirectory, "a", {flow.Known(std::string((1 << 20) - 1, 'x'))});
  flow.AddFile(step, kDirectory, "b", {flow.Known("y")});
  EXPECT_THAT(Emitted(flow).Said(), IsEmpty());
  flow.AddFile(flow.workflow().templates.front(), kDirectory, "c", {flow.Known("z")});
  EXPECT_THAT(
      Emitted(flow, With(&output::Options::allow_oversize, true)).Said(),
      ElementsAre("DG6040 at `a`: the files of this workflow take 1025 KiB, a ConfigMap allows at most 1024 KiB"));
}

TEST(ArgoFilesTest, WhatAVariableCannotCarryIsNoConcatenation) {
  WorkflowBuilder flow;
  ir::Template& step = flow.AddStep("load");
  const std::string most(100 << 10, 'x');
  flow.AddFile(step, kDirectory, "fits", {flow.Known(most), flow.Secret("s", "k")});
  flow.AddFile(step, kDirectory, "long", {flow.Known(most + "x"), flow.Secret("s", "k")});
  flow.AddFile(step, kDirectory, "nul", {flow.Known(std::string_view("\0", 1)), flow.Secret("s", "k")});
  EXPECT_THAT(Emitted(flow, With(&output::Options::argo_version, ArgoVersion::k3_7)).Said(),
              ElementsAre("DG6041 at `long`: the file `long` has 100 KiB, at most 100 KiB are allowed for files with "
                          "secret or run-time values",
                          "DG6042 at `nul`: cannot pass U+0000 in a file with values of Secrets"));
}

TEST(ArgoFilesTest, NamesThatAVolumeCannotHaveAreRefused) {
  WorkflowBuilder flow;
  ir::Template& step = flow.AddStep("load");
  flow.AddFile(step, "/a", "..data", {flow.Known("1")});
  flow.AddFile(step, "/a", "x/..ok", {flow.Known("1")});
  flow.AddFile(step, "/a", "y/" + std::string(255, 'n'), {flow.Known("1")});
  flow.AddFile(step, "/a", "z/" + std::string(256, 'n'), {flow.Known("1")});
  std::string deep;
  for (int i = 0; i < 2048; ++i) deep += "d/";
  flow.AddFile(step, "/b", deep, {flow.Known("1")});
  flow.AddFile(step, "/{{workflow.name}}", "a", {flow.Known("1")});
  const auto said = Emitted(flow).Said();
  ASSERT_EQ(said.size(), 4U);
  EXPECT_EQ(said[0],
            "DG6043 at `..data`: invalid name of a file in a volume: `..data`: names that start with `..` are reserved "
            "for Kubernetes");
  EXPECT_THAT(said[1], HasSubstr("a component has more than 255 characters"));
  EXPECT_THAT(said[2], HasSubstr("the whole path has more than 4095 characters"));
  EXPECT_THAT(said[3], HasSubstr("DG6001 at `a`: `{{workflow.name}}` in the directory of a file"));
}

TEST(ArgoFilesTest, TheImageOfInitContainersIsNotSubstituted) {
  WorkflowBuilder flow;
  flow.AddStep("load");
  flow.workflow().defaults.init_image = flow.Text("busybox:{{workflow.name}}");
  EXPECT_THAT(Emitted(flow).Said(),
              ElementsAre("DG6001 at `busybox:{{workflow.name}}`: `{{workflow.name}}` in the image of init containers "
                          "would be substituted by Argo"));
}

TEST(ArgoFilesTest, NoVolumeCanBeMountedBelowADirectoryOfFiles) {
  WorkflowBuilder flow;
  ir::Template& step = flow.AddStep("load");
  flow.AddMount(step, "two", "/files/data");
  flow.AddMount(step, "three", "/files-2");
  flow.AddMount(step, "four", "/");
  flow.AddFile(step, "/files", "a", {flow.Known("1")});
  EXPECT_THAT(Emitted(flow).Said(),
              ElementsAre("DG6044 at `/files/data`: the volume at `/files/data` hides projected files of step `load`"));
}

TEST(ArgoFilesTest, SizesCountWhatFilesAdd) {
  WorkflowBuilder flow;
  ir::Template& step = flow.AddStep("load");
  const std::string most(99 << 10, 'x');
  flow.AddFile(step, "/a", "one", {flow.Known(most), flow.Secret("s", "k")});
  flow.AddFile(step, "/a", "two", {flow.Known(most), flow.Secret("s", "k")});
  EXPECT_THAT(Emitted(flow, With(&output::Options::argo_version, ArgoVersion::k3_7)).Said(), IsEmpty());
  EXPECT_THAT(Emitted(flow, With(&output::Options::argo_version, ArgoVersion::k3_6)).Said(),
              ElementsAre(HasSubstr("DG6003 at `load`: step `load` has a template of 198 KiB")));
}

TEST(ArgoFilesTest, AnExternalSecretComputesValues) {
  WorkflowBuilder flow("daily");
  flow.AddVariable(flow.AddStep("load"), "UP", {flow.Secret("dagc-daily-p", "E0")});
  ir::ExternalSecret& external = flow.workflow().external_secret;
  external.name = "dagc-daily-p";
  external.values = {{"E0", "{{ .s0 | upper }}"}, {"E1", "a\nb"}};
  external.data = {{"s0", "store/pg", "user"}};
  external.api_version = flow.Text("external-secrets.io/v1");
  external.store_name = flow.Text("vault");
  external.store_kind = flow.Text("ClusterSecretStore");
  external.refresh_interval = flow.Text("1h");
  const Emitted emitted(flow, With(&output::Options::name_space, flow.Text("data")));
  EXPECT_THAT(emitted.Names(), ElementsAre("ExternalSecret dagc-daily-p", "Workflow daily"));
  EXPECT_EQ(emitted.Yaml(), R"(apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata:
  name: dagc-daily-p
  namespace: data
  labels:
    app.kubernetes.io/managed-by: dagc
spec:
  refreshInterval: 1h
  secretStoreRef:
    name: vault
    kind: ClusterSecretStore
  target:
    name: dagc-daily-p
    creationPolicy: Owner
    template:
      engineVersion: v2
      data:
        "E0": "{{ .s0 | upper }}"
        "E1": |-
          a
          b
  data:
    - secretKey: s0
      remoteRef:
        key: store/pg
        property: user
)");
}

// A key that the operator's Secret may lack is asked for together with one that it has.
TEST(ArgoFilesTest, ConditionalValuesWaitForTheSecretAndMayBeMissing) {
  WorkflowBuilder flow("daily");
  ir::Template& step = flow.AddStep("load");
  flow.AddVariable(step, "SOME", {flow.Secret("dagc-daily-p", "E1")});
  step.projected.make().variables.back().when = "(eq ..)";
  flow.AddFile(step, "/d", "always", {flow.Secret("dagc-daily-p", "E2")});
  flow.AddFile(step, "/d", "sub/some", {flow.Secret("dagc-daily-p", "E1")});
  step.projected.make().files.back().when = "(eq ..)";
  ir::ExternalSecret& external = flow.workflow().external_secret;
  external.name = "dagc-daily-p";
  external.values = {{"E0", ""}, {"E1", "{{ if .s0 }}E1: \"x\"\n{{ end }}", true}, {"E2", "{{ .s0 | upper }}"}};
  external.data = {{"s0", "pg", "user"}};
  external.always = "E0";
  external.store_name = flow.Text("vault");
  const Emitted emitted(flow);
  EXPECT_THAT(emitted.Yaml(), HasSubstr(R"(      data:
        "E0": ""
        "E2": "{{ .s0 | upper }}"
      templateFrom:
        - target: Data
          literal: |-
            {{ if .s0 }}E1: "x"
            {{ end }}
)"));
  EXPECT_THAT(emitted.Yaml(1), HasSubstr(R"(        env:
          - name: DAGC_P0
            valueFrom:
              secretKeyRef:
                name: dagc-daily-p
                key: "E0"
          - name: SOME
            valueFrom:
              secretKeyRef:
                name: dagc-daily-p
                key: "E1"
                optional: true
)"));
  EXPECT_THAT(emitted.Yaml(1), HasSubstr(R"(              cp -L -- '/dagc/0-src/always' '/dagc/0/always'
              if [ -f '/dagc/0-src/sub/some' ]; then
              mkdir -p -- '/dagc/0/sub'
              cp -L -- '/dagc/0-src/sub/some' '/dagc/0/sub/some'
              fi
)"));
  EXPECT_THAT(emitted.Yaml(1), HasSubstr(R"(          projected:
            sources:
              - secret:
                  name: dagc-daily-p
                  items:
                    - key: "E2"
                      path: always
              - secret:
                  name: dagc-daily-p
                  items:
                    - key: "E0"
                      path: dagc+/always
              - secret:
                  name: dagc-daily-p
                  items:
                    - key: "E1"
                      path: sub/some
                  optional: true
)"));
}

}  // namespace
}  // namespace dagc::backend
