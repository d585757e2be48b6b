// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "dagc/diag_code.h"
#include "diag/codes/dg7.h"
#include "diag/collecting_sink.h"
#include "diag/diag_catalog.h"
#include "lint/rules.h"
#include "lint/secret_in_env.h"
#include "support/builders.h"

namespace dagc {
namespace {

using test::WorkflowBuilder;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

// What one rule says, in the order of places: the marked text and the message.
std::vector<std::string> Findings(WorkflowBuilder& flow, DiagCode code) {
  CollectingSink sink;
  RunLint(flow.Finish(), sink);
  std::vector<std::string> found;
  for (const Diagnostic& finding : sink.TakeSorted()) {
    if (finding.code == code) found.push_back(std::string(flow.Spelling(finding.span)) + ": " + finding.message);
  }
  return found;
}

TEST(LintRulesTest, AreListedByCodeWithASummaryOfOneLine) {
  const auto rules = LintRules();
  EXPECT_TRUE(std::is_sorted(rules.begin(), rules.end(), [](const auto& a, const auto& b) { return a.code < b.code; }));
  for (const RuleInfo& rule : rules) {
    EXPECT_EQ(static_cast<int>(rule.code) / 100, 70) << InfoOf(rule.code).name;
    EXPECT_THAT(std::string(rule.summary), Not(HasSubstr("\n")));
  }
}

TEST(LintRulesTest, AGoodWorkflowGetsNothing) {
  WorkflowBuilder flow;
  for (const char* name : {"load", "check"}) {
    ir::Template& step = flow.AddStep(name);
    step.make_container().resources.make().requests = {{flow.Text("cpu"), flow.Text("1")},
                                                       {flow.Text("memory"), flow.Text("1Gi")}};
  }
  CollectingSink sink;
  RunLint(flow.Finish(), sink);
  EXPECT_TRUE(sink.empty());
}

TEST(RunAsApikeyTest, IsAnErrorAtTheKey) {
  WorkflowBuilder flow;
  ir::Template& step = flow.AddStep("load");
  step.dataos.make().has_run_as_apikey = true;
  step.dataos.make().run_as_apikey_span = flow.Text("runAsApikey").span;
  EXPECT_THAT(Findings(flow, DiagCode::kRunAsApikey),
              ElementsAre("runAsApikey: `runAsApikey` contains an API key in clear text"));
  EXPECT_EQ(diag::kRunAsApikey.severity, Severity::kError);
}

TEST(RedundantDependencyTest, NamesTheDependencyThatImpliesIt) {
  WorkflowBuilder flow;
  flow.AddStep("a");
  flow.AddStep("b", {"a"});
  flow.AddStep("c", {"b", "a"});
  EXPECT_THAT(Findings(flow, DiagCode::kRedundantDependency),
              ElementsAre("a: redundant dependency `a`: `b` already depends on it"));
}

TEST(RedundantDependencyTest, IsSilentWhenTheStepsHaveNoOrder) {
  WorkflowBuilder flow;
  flow.AddStep("a", {"c"});
  flow.AddStep("b", {"a"});
  flow.AddStep("c", {"b", "a"});
  EXPECT_THAT(Findings(flow, DiagCode::kRedundantDependency), IsEmpty()) << "the cycle has its own finding";

  WorkflowBuilder unknown;
  unknown.AddStep("a");
  unknown.AddStep("b", {"a"});
  unknown.AddStep("c", {"b", "a", "nobody"});
  EXPECT_THAT(Findings(unknown, DiagCode::kRedundantDependency), IsEmpty());
}

TEST(RedundantDependencyTest, SaysWhenItDidNotLookEverywhere) {
  WorkflowBuilder flow;
  auto& steps = flow.workflow().tasks;
  steps.resize(60'000);
  flow.workflow().templates.resize(1);
  for (ir::Task& task : steps) task.run = ir::TemplateId{0};
  const ir::Text name = flow.Text("x");
  for (std::uint32_t i = 2; i < steps.size(); ++i) {
    steps[i].depends = {{name, ir::TaskId{i - 1}}, {name, ir::TaskId{i - 2}}};
  }
  CollectingSink sink;
  RunLint(flow.workflow(), sink);
  const auto& found = sink.diagnostics();
  const auto count = [&](DiagCode code) {
    return std::count_if(found.begin(), found.end(), [&](const Diagnostic& d) { return d.code == code; });
  };
  EXPECT_EQ(count(DiagCode::kPartlyChecked), 1);
  EXPECT_GT(count(DiagCode::kRedundantDependency), 1000);
  EXPECT_LT(count(DiagCode::kRedundantDependency), 59'000);
}

TEST(UnorderedWritersTest, IsOneFindingForAVolumeAtTheLaterStep) {
  WorkflowBuilder flow;
  flow.AddMount(flow.AddStep("load"), "work", "/work");
  for (const char* name : {"left", "middle", "right"}) flow.AddMount(flow.AddStep(name, {"load"}), "work", "/in");
  EXPECT_THAT(Findings(flow, DiagCode::kUnorderedWriters),
              ElementsAre("middle: `middle` and `left` can run at the same time and both write to the volume `work`"));
}

TEST(UnorderedWritersTest, ReadersAndStepsInOrderAreFine) {
  WorkflowBuilder flow;
  flow.AddMount(flow.AddStep("load"), "work", "/work");
  flow.AddStep("between", {"load"});
  flow.AddMount(flow.AddStep("save", {"between"}), "work", "/work");
  flow.AddMount(flow.AddStep("watch"), "work", "/work", true);
  ir::Template& twice = flow.AddStep("twice", {"save"});
  flow.AddMount(twice, "work", "/a");
  flow.AddMount(twice, "work", "/b");
  flow.AddMount(flow.AddStep("alone"), "other", "/work");
  EXPECT_THAT(Findings(flow, DiagCode::kUnorderedWriters), IsEmpty());
}

TEST(UnpinnedImageTest, NeedsATagOtherThanLatestOrADigest) {
  WorkflowBuilder flow;
  for (const char* image : {"alpine", "registry:5000/team/app", "app:latest", "registry:5000/app:1.2",
                            "alpine@sha256:0", "app:latest@sha256:0", "app:latest-1"}) {
    flow.AddStep("s").make_container().image = flow.Text(image);
  }
  ir::Text unresolved = flow.Text("app:${TAG}");
  unresolved.unresolved = true;
  flow.AddStep("s").make_container().image = unresolved;
  flow.AddStep("s").make_container().image = {};
  EXPECT_THAT(Findings(flow, DiagCode::kUnpinnedImage),
              ElementsAre("alpine: image `alpine` is not pinned: it has no tag",
                          "registry:5000/team/app: image `registry:5000/team/app` is not pinned: "
                          "it has no tag",
                          "app:latest: image `app:latest` is not pinned: it has the tag "
                          "`latest`"));
}

// The names of variables that the rule speaks at, each with the value `v`.
std::vector<std::string> SecretNames(std::initializer_list<const char*> names) {
  WorkflowBuilder flow;
  ir::Template& step = flow.AddStep("load");
  for (const char* name : names) flow.AddEnv(step, name, "v");
  CollectingSink sink;
  RunLint(flow.Finish(), sink);
  std::vector<std::string> found;
  for (const Diagnostic& finding : sink.diagnostics()) {
    if (finding.code == DiagCode::kSecretInEnv) found.emplace_back(flow.Spelling(finding.span));
  }
  return found;
}

TEST(SecretInEnvTest, KnowsSecretsByTheWordsOfTheirNames) {
  EXPECT_THAT(SecretNames({"DB_PASSWORD", "dbPassword", "GITHUB_TOKEN", "client-secret", "AWS_SECRET_ACCESS_KEY",
                           "API_KEY", "APIKEY", "TOKEN_V2", "PASSWORD2"}),
              ElementsAre("DB_PASSWORD", "dbPassword", "GITHUB_TOKEN", "client-secret", "AWS_SECRET_ACCESS_KEY",
                          "API_KEY", "APIKEY", "TOKEN_V2", "PASSWORD2"));
  EXPECT_THAT(SecretNames({"TOKEN_URL", "SECRET_NAME", "PASSWORD_FILE", "MAX_TOKENS", "PRIMARY_KEY", "SECRETARY",
                           "KEYBOARD", "KEY", "PATH", "_"}),
              IsEmpty());
}

TEST(SecretInEnvTest, SwitchesFilesAndNothingAreNoSecrets) {
  WorkflowBuilder flow;
  ir::Template& step = flow.AddStep("load");
  for (const char* value : {"", "true", "false", "/run/secrets/token"}) flow.AddEnv(step, "TOKEN", value);
  flow.AddEnv(step, "TOKEN", "${TOKEN}");
  step.make_container().env.back().value.unresolved = true;
  EXPECT_THAT(Findings(flow, DiagCode::kSecretInEnv), IsEmpty());
}

TEST(SecretInEnvTest, NeverShowsTheValueAndTellsWhereItStands) {
  WorkflowBuilder flow;
  ir::Template& step = flow.AddStep("load");
  flow.AddEnv(step, "MODE", "full");
  flow.AddEnv(step, "DB_PASSWORD", "hunter2");
  EXPECT_THAT(Findings(flow, DiagCode::kSecretInEnv),
              ElementsAre("DB_PASSWORD: `DB_PASSWORD` looks like a secret and its value is in clear text"));
  std::vector<Span> spans;
  CollectSecretSpans(flow.workflow(), spans);
  ASSERT_EQ(spans.size(), 1U);
  EXPECT_EQ(flow.Spelling(spans[0]), "hunter2");
}

TEST(MissingResourcesTest, IsOffAndSaysItOnceForAWorkflow) {
  WorkflowBuilder flow;
  ir::Template& full = flow.AddStep("full");
  full.make_container().resources.make().requests = {{flow.Text("cpu"), flow.Text("1")}};
  full.make_container().resources.make().limits = {{flow.Text("memory"), flow.Text("1Gi")}};
  flow.AddStep("half").make_container().resources.make().requests = {{flow.Text("cpu"), flow.Text("1")}};
  flow.AddStep("none");
  EXPECT_THAT(Findings(flow, DiagCode::kMissingResources),
              ElementsAre("half: missing CPU or memory requests in 2 of 3 steps"));
  EXPECT_EQ(diag::kMissingResources.severity, Severity::kOff);
}

}  // namespace
}  // namespace dagc
