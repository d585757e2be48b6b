// SPDX-License-Identifier: Apache-2.0
// Projected variables and arguments: what the kubelet puts together, and in which order.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/backend/emit.h"

namespace dagc::backend {
namespace {

using test::WorkflowBuilder;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(ArgoProjectedTest, EachKindOfValueHasItsForm) {
  WorkflowBuilder flow;
  ir::Template& step = flow.AddStep("load");
  flow.AddVariable(step, "TEXT", {flow.Known("as $(it) is")});
  flow.AddVariable(step, "EMPTY", {});
  flow.AddVariable(step, "SECRET", {flow.Secret("pg", "password")});
  flow.AddVariable(step, "RUN", {flow.RunTime("workflow.uid")});
  flow.AddVariable(step, "URL",
                   {flow.Known("postgresql://"), flow.Secret("pg", "user"), flow.Known(":"),
                    flow.Secret("pg", "password"), flow.Known("@db?cost=$5&id="), flow.RunTime("workflow.uid")});
  const Emitted emitted(flow);
  EXPECT_EQ(emitted.Template("load", "container.env"), R"yaml(- name: DAGC_P0
  valueFrom:
    secretKeyRef:
      name: pg
      key: user
- name: DAGC_P1
  valueFrom:
    secretKeyRef:
      name: pg
      key: password
- name: TEXT
  value: as $$(it) is
- name: EMPTY
  value: ""
- name: SECRET
  valueFrom:
    secretKeyRef:
      name: pg
      key: password
- name: RUN
  value: "{{workflow.uid}}"
- name: URL
  value: postgresql://$(DAGC_P0):$(DAGC_P1)@db?cost=$5&id={{workflow.uid}}
)yaml");
  EXPECT_THAT(emitted.Said(), IsEmpty());
}

TEST(ArgoProjectedTest, HelpersComeFirstThenTheLogLevelThenProjectedThenTheUsers) {
  WorkflowBuilder flow;
  ir::Template& step = flow.AddStep("load");
  step.dataos.make().log_level = flow.Text("INFO");
  flow.AddEnv(step, "MINE", "{{workflow.name}}");
  flow.AddVariable(step, "URL", {flow.Known("x"), flow.Secret("s", "k")});
  EXPECT_EQ(Emitted(flow).Template("load", "container.env"), R"yaml(- name: DAGC_LB
  value: "{"
- name: DAGC_P0
  valueFrom:
    secretKeyRef:
      name: s
      key: k
- name: LOG_LEVEL
  value: INFO
- name: DATAOS_LOG_LEVEL
  value: INFO
- name: URL
  value: x$(DAGC_P0)
- name: MINE
  value: "{$(DAGC_LB)workflow.name}}"
)yaml");
}

TEST(ArgoProjectedTest, AProjectedLogLevelWins) {
  WorkflowBuilder flow;
  ir::Template& step = flow.AddStep("load");
  step.dataos.make().log_level = flow.Text("INFO");
  flow.AddVariable(step, "LOG_LEVEL", {flow.Known("TRACE")});
  EXPECT_EQ(Emitted(flow).Template("load", "container.env"),
            "- name: DATAOS_LOG_LEVEL\n  value: INFO\n- name: LOG_LEVEL\n  value: TRACE\n");
}

TEST(ArgoProjectedTest, OneHelperServesAllThatNeedTheSameKey) {
  WorkflowBuilder flow;
  ir::Template& step = flow.AddStep("load");
  flow.AddVariable(step, "A", {flow.Secret("s", "k"), flow.Known("a")});
  flow.AddVariable(step, "B", {flow.Known("b"), flow.Secret("s", "k"), flow.Secret("t", "k"), flow.Secret("s", "k")});
  flow.AddArgument(step, {flow.Secret("s", "k")});
  const Emitted emitted(flow);
  EXPECT_EQ(emitted.Template("load", "container.env[0].valueFrom.secretKeyRef"), "name: s\nkey: k\n");
  EXPECT_EQ(emitted.Template("load", "container.env[1].valueFrom.secretKeyRef"), "name: t\nkey: k\n");
  EXPECT_EQ(emitted.Template("load", "container.env[3].value"), "\"b$(DAGC_P0)$(DAGC_P1)$(DAGC_P0)\"\n");
  EXPECT_EQ(emitted.Template("load", "container.env[4]"), "nothing\n");
  EXPECT_EQ(emitted.Template("load", "container.args"), "- $(DAGC_P0)\n");
}

TEST(ArgoProjectedTest, ProjectedArgumentsFollowTheUsersAndReferToNothing) {
  WorkflowBuilder flow;
  ir::Template& step = flow.AddStep("load");
  step.make_container().arguments = flow.Texts({"$(HOME)"});
  flow.AddArgument(step, {flow.Known("$(HOME) $$ {{workflow.name}}")});
  flow.AddArgument(step, {flow.Known("--token="), flow.Secret("s", "k")});
  flow.AddArgument(step, {flow.RunTime("workflow.uid")});
  const Emitted emitted(flow);
  EXPECT_EQ(emitted.Template("load", "container.args"),
            "- $(HOME)\n- $$(HOME) $$$$ {$(DAGC_LB)workflow.name}}\n- --token=$(DAGC_P0)\n- \"{{workflow.uid}}\"\n");
  EXPECT_EQ(emitted.Template("load", "container.env"), R"(- name: DAGC_LB
  value: "{"
- name: DAGC_P0
  valueFrom:
    secretKeyRef:
      name: s
      key: k
)");
}

TEST(ArgoProjectedTest, HelpersHaveNamesThatNoTextHolds) {
  WorkflowBuilder flow;
  ir::Template& step = flow.AddStep("load");
  step.make_container().arguments = flow.Texts({"$(DAGC_P0) $(DAGC_P13) $(DAGC_P02) DAGC_LB"});
  flow.AddEnv(step, "DAGC_P2", "");
  flow.AddVariable(step, "A",
                   {flow.Secret("s", "a"), flow.Secret("s", "b"), flow.Known("{"), flow.RunTime("workflow.uid")});
  const Emitted emitted(flow);
  EXPECT_EQ(emitted.Template("load", "container.env[0]"), "name: DAGC_LB2\nvalue: \"{\"\n");
  EXPECT_EQ(emitted.Template("load", "container.env[1].name"), "\"DAGC_P3\"\n");
  EXPECT_EQ(emitted.Template("load", "container.env[2].name"), "\"DAGC_P4\"\n");
  EXPECT_EQ(emitted.Template("load", "container.env[3].value"),
            "\"$(DAGC_P3)$(DAGC_P4)$(DAGC_LB2){{workflow.uid}}\"\n");
  EXPECT_EQ(emitted.Template("load", "container.args"), "- $(DAGC_P0) $(DAGC_P13) $(DAGC_P02) DAGC_LB\n");
}

TEST(ArgoProjectedTest, WhatAProcessCannotBeGivenIsRefused) {
  WorkflowBuilder flow;
  ir::Template& step = flow.AddStep("load");
  flow.AddVariable(step, "NUL", {flow.Known(std::string_view("a\0b", 3))});
  flow.AddVariable(step, "BYTES", {flow.Known("\xFF"), flow.Secret("s", "k")});
  flow.AddVariable(step, "LONG", {flow.Known(std::string((100 << 10) + 1, 'x'))});
  flow.AddVariable(step, "FITS", {flow.Known(std::string(100 << 10, 'x'))});
  flow.AddArgument(step, {flow.Known("\xC3")});
  EXPECT_THAT(
      Emitted(flow, With(&output::Options::argo_version, ArgoVersion::k3_7)).Said(),
      ElementsAre(
          "DG6042 at `NUL`: cannot pass U+0000 in a variable",
          "DG6042 at `BYTES`: cannot pass bytes that are not UTF-8 in a variable",
          "DG6002 at `LONG`: a value of 100 KiB exceeds the limit of 100 KiB for an argument or environment variable",
          "DG6042 at `0`: cannot pass bytes that are not UTF-8 in an argument"));
}

TEST(ArgoProjectedTest, LongProjectedArgumentsCannotBeExpanded) {
  WorkflowBuilder flow;
  ir::Template& step = flow.AddStep("load");
  const std::string text(90 << 10, 'x');
  flow.AddArgument(step, {flow.Known(text)});
  flow.AddArgument(step, {flow.Known(text)});
  EXPECT_THAT(Emitted(flow, With(&output::Options::argo_version, ArgoVersion::k3_7)).Said(), IsEmpty());
  flow.AddArgument(flow.workflow().templates.front(), {flow.Secret("s", "k")});
  EXPECT_THAT(Emitted(flow, With(&output::Options::argo_version, ArgoVersion::k3_7)).Said(),
              ElementsAre("DG6004 at `0`: the arguments exceed 128 KiB, so Argo passes them in a file where "
                          "`$(VAR)`, `$$` and braces are not expanded"));
}

TEST(ArgoProjectedTest, EverySecretIsNamedWithItsKeys) {
  WorkflowBuilder flow;
  ir::Template& first = flow.AddStep("first");
  flow.AddVariable(first, "A", {flow.Secret("pg", "user"), flow.Known("x")});
  flow.AddVariable(first, "B", {flow.Secret("made", "E0")});
  ir::Template& second = flow.AddStep("second");
  flow.AddArgument(second, {flow.Secret("pg", "password")});
  flow.AddFile(second, "/etc/dataos/secret", "key", {flow.Secret("tls", "tls.key")});
  flow.AddFile(second, "/etc/dataos/secret", "user", {flow.Secret("pg", "user")});
  ir::ExternalSecret& external = flow.workflow().external_secret;
  external.name = "made";
  external.values = {{"E0", "{{ .s0 | upper }}"}};
  external.data = {{"s0", "store/pg", "user"}, {"s1", "store/pg", "password"}};
  external.store_name = flow.Text("vault");
  external.store_kind = flow.Text("SecretStore");
  const auto said = Emitted(flow).Said(Severity::kInfo);
  EXPECT_THAT(
      said,
      ::testing::IsSupersetOf(
          {"DG6050 at `A`: the Secret `pg` is required in the namespace of the workflow, with the keys `user` and "
           "`password`",
           "DG6050 at `key`: the Secret `tls` is required in the namespace of the workflow, with the keys "
           "`tls.key`",
           "DG6051 at `flow`: the SecretStore `vault` of the External Secrets Operator must provide "
           "`store/pg`, with the keys `user` and `password`"}));
  EXPECT_THAT(said, ::testing::Not(::testing::Contains(::testing::HasSubstr("`made`"))));
}

TEST(ArgoProjectedTest, NamesThatNoSecretCanHaveAreRefused) {
  WorkflowBuilder flow;
  ir::Template& step = flow.AddStep("load");
  flow.AddVariable(step, "A", {flow.Secret("My Secret", "k")});
  flow.AddVariable(step, "B", {flow.Secret("s", "a key")});
  EXPECT_THAT(Emitted(flow).Said(), ElementsAre("DG6013 at `A`: `My Secret` is not a valid name of a Secret",
                                                "DG6013 at `B`: `a key` is not a valid name of a key of a Secret"));
}

}  // namespace
}  // namespace dagc::backend
