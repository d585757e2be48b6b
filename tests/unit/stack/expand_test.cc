// SPDX-License-Identifier: Apache-2.0
// Whole stacks over whole steps: what comes out, and where faults of a template are shown.
#include "stack/expand.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "diag/collecting_sink.h"
#include "document/load.h"
#include "frontend/dataos_stack.h"
#include "frontend/dataos_v2alpha.h"
#include "support/golden.h"
#include "support/shared_folder.h"

namespace dagc::stack {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::string_view kStep =
    "version: v2alpha\nname: nightly\ntype: workflow\nspec:\n  dag:\n    - name: load\n      spec:\n        stack: "
    "x:1.0\n"
    "        resources: {limits: {cpu: 500m}}\n        stackSpec:\n          table: city\n          steps: [a, b]\n"
    "          repo: {url: u, baseDir: b}\n";

class ExpandTest : public testing::Test {
 protected:
  // `text` is a Stack resource.
  void Run(const std::string& text, const Limits& limits = {}) {
    text_ = text;
    stack_ = LoadDocuments(FileId{1}, text_, {}, sink_);
    workflow_file_ = LoadDocuments(FileId{2}, kStep, {}, sink_);
    BuildDataosStack(stack_.documents.front(), resources_, sink_);
    BuildDataosV2alpha(workflow_file_.documents.front(), workflow_, sink_);
    sink_.TakeSorted();
    ir::StackDef& def = resources_.stacks.front();
    def.source = text_;
    const Prepared prepared = Prepare(def, sink_);
    const StepFacts facts{workflow_, workflow_.templates.front(), def, ImageOf(def.image, arena_), "runner", Value(),
                          true};
    expansion_ = Expand(prepared, facts, limits, arena_, sink_);
    for (const Diagnostic& finding : sink_.TakeSorted()) {
      if (finding.severity == Severity::kInfo) continue;
      EXPECT_EQ(finding.span.file, FileId{1}) << finding.message;
      said_.push_back(CodeName(finding.code));
    }
  }

  static std::string Stack(const std::string& job) {
    return "name: x\nversion: v2alpha\ntype: stack\nspec:\n  name: x\n  version: \"1.0\"\n  image: {registry: r, "
           "repository: "
           "p/q, tag: 1.0}\n  command: [run]\n  workflowJobConfig:\n" +
           job;
  }

  std::string text_;
  CollectingSink sink_;
  LoadedFile stack_;
  LoadedFile workflow_file_;
  ir::Resources resources_;
  ir::Workflow workflow_;
  Arena arena_;
  std::optional<Expansion> expansion_;
  std::vector<std::string> said_;
};

TEST_F(ExpandTest, ConfigFilesHoldTheStackSpec) {
  Run(Stack("    configFileTemplate: |\n      a.yaml: |\n      {{ toYaml .ApplicationSpec.StackSpec | indent 2 }}\n"));
  EXPECT_THAT(said_, IsEmpty());
  ASSERT_TRUE(expansion_);
  ASSERT_EQ(expansion_->config_map.files.size(), 1U);
  EXPECT_EQ(expansion_->config_map.files[0].name, "a.yaml");
  EXPECT_EQ(expansion_->config_map.files[0].text, "repo:\n  baseDir: b\n  url: u\nsteps:\n- a\n- b\ntable: city\n");
  // Without a container of its own the stack runs its image.
  EXPECT_EQ(expansion_->pod->container.run.image.value, "r/p/q:1.0");
  EXPECT_EQ(expansion_->pod->container.run.command[0].value, "run");
  EXPECT_EQ(expansion_->config_map.name, "load-workflow-nightly");
}

TEST_F(ExpandTest, ContainersAreRendered) {
  Run(Stack(
      "    containerResourceTemplate: |\n"
      "      initContainers:\n        - name: \"{{.Name}}{{.Stamp}}-ic\"\n          image: {{.Image}}\n"
      "          envFrom: [{secretRef: {name: \"{{.EntityHash}}{{.NameHash}}-es\"}}]\n"
      "      container:\n        name: x\n        image: \"{{.Image}}\"\n        args:\n"
      "        {{- range $step := .ApplicationSpec.StackSpec.steps }}\n        - {{ $step }}\n        {{- end }}\n"
      "        {{- if .ApplicationSpec.Resources }}\n        resources:\n"
      "      {{toYaml .ApplicationSpec.Resources | indent 4}}\n        {{- end }}\n"));
  EXPECT_THAT(said_, IsEmpty());
  ASSERT_TRUE(expansion_ && expansion_->pod);
  EXPECT_EQ(expansion_->pod->init_containers[0].name, "load-nightly-ic");
  EXPECT_TRUE(expansion_->pod->init_containers[0].takes_projection);
  EXPECT_EQ(expansion_->pod->container.run.arguments.size(), 2U);
  EXPECT_EQ(expansion_->pod->container.run.rest.Find("resources")->Find("limits")->Find("cpu")->text(), "500m");
}

TEST_F(ExpandTest, ObjectsAreRenderedWithWhatTheEngineFillsIn) {
  Run(Stack(
      "    resourceTemplateConfig:\n      successCondition: status.a == B\n      resourceTemplate: |\n"
      "        apiVersion: v1\n        kind: Job\n        metadata: {name: \"{{.Name}}-{{`{{workflow.uid}}`}}\"}\n"));
  EXPECT_THAT(said_, IsEmpty());
  ASSERT_TRUE(expansion_ && expansion_->object);
  EXPECT_EQ(expansion_->object->manifest, "apiVersion: v1\nkind: Job\nmetadata: {name: \"load-{{workflow.uid}}\"}\n");
  EXPECT_EQ(expansion_->object->success_condition.value, "status.a == B");
  EXPECT_FALSE(expansion_->pod);
}

TEST_F(ExpandTest, FaultsOfATemplateAreFaultsOfTheStack) {
  Run(Stack("    containerResourceTemplate: |\n      container:\n        image: {{ DataOsFqdn }}\n"));
  EXPECT_THAT(said_, ElementsAre("DG5201"));
}

TEST_F(ExpandTest, TemplatesMayReadYaml) {
  Run(Stack("    configFileTemplate: |\n      a: {{ (fromYaml (toYaml .ApplicationSpec.StackSpec)).table }}\n"));
  EXPECT_THAT(said_, IsEmpty());
  ASSERT_TRUE(expansion_);
  EXPECT_EQ(expansion_->config_map.files[0].text, "city");
}

TEST_F(ExpandTest, WhatComesOutKeepsTheLimits) {
  const std::string nested = Stack("    configFileTemplate: |\n      a: {{ `[[[x]]]` }}\n");
  Run(nested, {.depth = 3});
  EXPECT_THAT(said_, ElementsAre("DG1021"));
}

TEST_F(ExpandTest, WhatTemplatesReadKeepsTheLimits) {
  Run(Stack("    configFileTemplate: |\n      a: {{ fromYaml `b: [[[x]]]` | toJson | quote }}\n"), {.depth = 3});
  ASSERT_TRUE(expansion_);
  EXPECT_EQ(expansion_->config_map.files[0].text, "{\"Error\":\"nested deeper than the limit of 3 levels\"}");
}

TEST_F(ExpandTest, WhatComesOutIsChecked) {
  Run(
      Stack("    containerResourceTemplate: |\n      container:\n        image: a\n        resources:\n"
            "        {{toYaml .ApplicationSpec.Resources | indent 2}}\n        command: {{ "
            ".ApplicationSpec.StackSpec.table }}\n"
            "        volumeMounts: [{name: mine, mountPath: /m}]\n"));
  EXPECT_FALSE(expansion_);
  EXPECT_THAT(said_, testing::Contains("DG2001"));
}

// The two published stacks whose templates have faults, and one that has none.
TEST_F(ExpandTest, PublishedFaultOfFlare) {
  DAGC_NEED_SHARED(shared);
  Run(test::ReadText(shared / "corpus/dataos-v1-stacks/0007-flare-sdk-v1.yaml"));
  EXPECT_THAT(said_, testing::Contains("DG5201"));
}

TEST_F(ExpandTest, PublishedFaultOfNilus) {
  DAGC_NEED_SHARED(shared);
  Run(test::ReadText(shared / "corpus/dataos-v1-stacks/0009-nilus-stack.yaml"));
  EXPECT_THAT(said_, testing::Contains("DG2002"));
}

TEST_F(ExpandTest, PublishedSodaIsExpanded) {
  DAGC_NEED_SHARED(shared);
  Run(test::ReadText(shared / "corpus/dataos-v1-stacks/0006-soda-v2.yaml"));
  EXPECT_THAT(said_, IsEmpty());
  ASSERT_TRUE(expansion_);
  EXPECT_EQ(expansion_->pod->container.run.image.value, "docker.io/rubiklabs/dataos-soda:0.0.11-dev");
}

}  // namespace
}  // namespace dagc::stack
