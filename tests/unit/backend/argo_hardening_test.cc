// SPDX-License-Identifier: Apache-2.0
// The restricted profile, and what a cluster is said to need.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/backend/emit.h"

namespace dagc::backend {
namespace {

using test::WorkflowBuilder;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

output::Options Hardened(output::Hardening hardening = output::Hardening::kOn) {
  output::Options options;
  options.hardening = hardening;
  return options;
}

TEST(ArgoHardeningTest, NothingIsForcedByDefault) {
  WorkflowBuilder flow;
  flow.AddStep("load");
  const std::string spec = Emitted(flow).Yaml("spec");
  for (const char* absent : {"securityContext", "automount", "ttlStrategy", "podGC", "podSpecPatch", "volumes"}) {
    EXPECT_THAT(spec, Not(HasSubstr(absent)));
  }
}

TEST(ArgoHardeningTest, TheProfileIsWrittenOnSpecAndContainers) {
  WorkflowBuilder flow;
  flow.AddStep("load");
  flow.workflow().defaults.service_account = flow.Text("runner");
  const Emitted emitted(flow, Hardened());
  EXPECT_EQ(emitted.Yaml("spec.securityContext"), R"(runAsNonRoot: true
runAsUser: 8737
fsGroup: 8737
seccompProfile:
  type: RuntimeDefault
)");
  EXPECT_EQ(emitted.Yaml("spec.ttlStrategy"), "secondsAfterCompletion: 86400\n");
  EXPECT_EQ(emitted.Yaml("spec.podGC"), "strategy: OnPodSuccess\n");
  EXPECT_EQ(emitted.Yaml("spec.volumes"), "- name: dagc-tmp\n  emptyDir: {}\n");
  EXPECT_EQ(emitted.Template("load", "container"), R"(image: docker.io/library/alpine:3.20
command:
  - sh
volumeMounts:
  - name: dagc-tmp
    mountPath: /tmp
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities:
    drop:
      - ALL
)");
  EXPECT_EQ(emitted.Template("load", "podSpecPatch"), "nothing\n");
  EXPECT_EQ(emitted.Yaml("spec.automountServiceAccountToken"), "nothing\n");
  EXPECT_THAT(emitted.Said(), IsEmpty());
}

TEST(ArgoHardeningTest, AVolumeOfTheUsersServesAsTmp) {
  WorkflowBuilder flow;
  flow.AddMount(flow.AddStep("own"), "work", "/tmp/");
  flow.workflow().defaults.service_account = flow.Text("runner");
  const Emitted emitted(flow, Hardened());
  EXPECT_EQ(emitted.Template("own", "container.volumeMounts"), "- name: vol-0\n  mountPath: /tmp/\n");
  EXPECT_THAT(emitted.Yaml("spec.volumes"), Not(HasSubstr("dagc-tmp")));
}

TEST(ArgoHardeningTest, InATemplateForOthersTmpStandsOnEachStep) {
  WorkflowBuilder flow;
  flow.AddStep("load");
  flow.workflow().defaults.service_account = flow.Text("runner");
  flow.workflow().trigger = ir::Trigger::kTemplate;
  EXPECT_EQ(Emitted(flow, Hardened()).Template("load", "volumes"), "- name: dagc-tmp\n  emptyDir: {}\n");
}

TEST(ArgoHardeningTest, TheTargetFileFillsInFirst) {
  WorkflowBuilder flow;
  flow.AddStep("load");
  ir::Defaults& defaults = flow.workflow().defaults;
  defaults.service_account = flow.Text("runner");
  defaults.security_context =
      flow.Map({{"supplementalGroups", flow.List({flow.Int(7)})}, {"runAsUser", flow.Int(1000)}});
  defaults.ttl_strategy = flow.Map({{"secondsAfterFailure", flow.Int(5)}});
  defaults.pod_gc = flow.Map({{"strategy", flow.String("OnWorkflowSuccess")}});
  const Emitted emitted(flow, Hardened());
  EXPECT_EQ(emitted.Yaml("spec.securityContext"), R"(runAsNonRoot: true
runAsUser: 1000
fsGroup: 8737
seccompProfile:
  type: RuntimeDefault
supplementalGroups:
  - 7
)");
  EXPECT_EQ(emitted.Yaml("spec.ttlStrategy"), "secondsAfterFailure: 5\n");
  EXPECT_EQ(emitted.Yaml("spec.podGC"), "strategy: OnWorkflowSuccess\n");
}

TEST(ArgoHardeningTest, TheTargetFileMayNotTakeTheProfileBack) {
  WorkflowBuilder flow;
  flow.AddStep("load");
  ir::Defaults& defaults = flow.workflow().defaults;
  defaults.service_account = flow.Text("runner");
  defaults.security_context = flow.Map({{"runAsNonRoot", Value::Bool(false)},
                                        {"runAsUser", flow.Int(0)},
                                        {"seccompProfile", flow.Map({{"type", flow.String("Unconfined")}})}});
  EXPECT_THAT(Emitted(flow, Hardened()).Said(),
              testing::UnorderedElementsAre(
                  "DG6010 at `the target file`: `runAsNonRoot: false` conflicts with `--hardened`",
                  "DG6010 at `the target file`: `runAsUser: 0` conflicts with `--hardened`",
                  "DG6010 at `the target file`: `seccompProfile.type: Unconfined` conflicts with `--hardened`"));
  EXPECT_THAT(Emitted(flow).Said(), IsEmpty());
}

TEST(ArgoHardeningTest, AnAccountIsMandatory) {
  WorkflowBuilder flow("nightly");
  flow.AddStep("load");
  EXPECT_THAT(Emitted(flow, Hardened()).Said(),
              ElementsAre("DG6009 at `nightly`: `--hardened` requires a service account"));
  EXPECT_THAT(Emitted(flow, Hardened()).Said(Severity::kInfo), Not(Contains(HasSubstr("DG6030"))));
}

TEST(ArgoHardeningTest, ThePatchChangesStepTemplatesOnly) {
  WorkflowBuilder flow;
  flow.AddStep("load");
  flow.AddStep("safe").placement.make().runtime_class = flow.Text("gvisor");
  flow.workflow().defaults.service_account = flow.Text("runner");
  flow.workflow().waits.push_back({flow.Text("lake"), "v1", "Service", "lake", "", "", "", 30});
  const Emitted emitted(flow, Hardened(output::Hardening::kPatchExecutor));
  const std::string security =
      R"("securityContext":{"allowPrivilegeEscalation":false,"capabilities":{"drop":["ALL"]},"runAsNonRoot":true,)"
      R"("seccompProfile":{"type":"RuntimeDefault"}})";
  const std::string containers =
      R"("initContainers":[{"name":"init",)" + security + R"(}],"containers":[{"name":"wait",)" + security + "}]}";
  const auto quoted = [](std::string text) {
    for (std::size_t at = text.find('"'); at != std::string::npos; at = text.find('"', at + 2)) text.insert(at, "\\");
    return '"' + text + "\"\n";
  };
  EXPECT_EQ(emitted.Template("load", "podSpecPatch"), quoted("{" + containers));
  EXPECT_EQ(emitted.Template("safe", "podSpecPatch"), quoted("{\"runtimeClassName\":\"gvisor\"," + containers));
  EXPECT_EQ(emitted.Template("dagc-wait-lake", "podSpecPatch"), "nothing\n");
  EXPECT_EQ(emitted.Yaml("spec.podSpecPatch"), "nothing\n");
}

std::vector<std::string> Infos(WorkflowBuilder& flow, const output::Options& options = {}) {
  return Emitted(flow, options).Said(Severity::kInfo);
}

TEST(ArgoRequirementsTest, NoAccountIsSaid) {
  WorkflowBuilder flow("nightly");
  flow.AddStep("load");
  EXPECT_THAT(Infos(flow), ElementsAre(HasSubstr("DG6030 at `nightly`: no service account")));
}

TEST(ArgoRequirementsTest, AccountsAreNamedOnce) {
  WorkflowBuilder flow("nightly");
  flow.AddStep("load").service_account.make() = flow.Text("jo");
  flow.AddStep("save").service_account.make() = flow.Text("jo");
  flow.workflow().defaults.service_account = flow.Text("runner");
  EXPECT_THAT(Infos(flow),
              ElementsAre("DG6031 at `nightly`: service accounts that require permission to create and patch "
                          "`workflowtaskresults.argoproj.io`: `runner` and `jo`"));
}

TEST(ArgoRequirementsTest, WithAnExecutorOnlyThatAccountNeedsRights) {
  WorkflowBuilder flow("nightly");
  flow.AddStep("load");
  flow.workflow().defaults.service_account = flow.Text("runner");
  flow.workflow().defaults.executor_service_account = flow.Text("executor");
  const Emitted emitted(flow);
  EXPECT_THAT(emitted.Said(Severity::kInfo),
              ElementsAre("DG6035 at `nightly`: the service account `executor` requires a token Secret and permission "
                          "to create and patch `workflowtaskresults.argoproj.io`",
                          "DG6036 at `nightly`: service accounts that must exist and need no permissions: `runner`"));
  EXPECT_EQ(emitted.findings().front().help, "name the Secret `executor.service-account-token`");
}

TEST(ArgoRequirementsTest, ClaimsWaitsAndPullSecretsAreNamed) {
  WorkflowBuilder flow("nightly");
  flow.AddMount(flow.AddStep("load"), "shared", "/work");
  ir::Workflow& workflow = flow.workflow();
  workflow.defaults.service_account = flow.Text("runner");
  workflow.defaults.image_pull_secrets = flow.List({flow.String("pull")});
  workflow.prerequisites.push_back({flow.Text("lake"), {}});
  workflow.waits.push_back({flow.Text("lake"), "v1", "Service", "lake", "", "", "", 30});
  workflow.waits.push_back({flow.Text("pg"), "v1", "Service", "pg", "", "", "", 30});
  EXPECT_THAT(Infos(flow),
              testing::IsSupersetOf(
                  {"DG6032 at `shared`: PersistentVolumeClaims required in the namespace of the workflow: `shared`",
                   "DG6033 at `lake`: the service account `runner` requires permission to get `Service (v1)`",
                   "DG6034 at `nightly`: image pull Secrets required in the namespace of the workflow: `pull`"}));
}

TEST(ArgoRequirementsTest, HardeningSaysWhatItDoesNotReach) {
  WorkflowBuilder flow("nightly");
  flow.AddStep("load");
  flow.workflow().defaults.service_account = flow.Text("runner");
  EXPECT_THAT(Infos(flow, Hardened()), Contains(HasSubstr("DG6037")));
  output::Options patch = Hardened(output::Hardening::kPatchExecutor);
  EXPECT_THAT(Infos(flow, patch), Contains(HasSubstr("DG6038")));
  patch.argo_version = ArgoVersion::k3_5;
  EXPECT_THAT(Infos(flow, patch), Not(Contains(HasSubstr("DG6038")))) << "that range ends before 4.1";
}

}  // namespace
}  // namespace dagc::backend
