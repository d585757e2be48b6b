// SPDX-License-Identifier: Apache-2.0
// What the languages beside DataOS v2alpha need of the IR, in the engine: each of the hand-made workflows passes every
// gate of every range and runs.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "backend/argo/argo.h"
#include "base/arena.h"
#include "diag/collecting_sink.h"
#include "diag/diag_catalog.h"
#include "engine/controller.h"
#include "engine/engine.h"
#include "engine/fixture.h"
#include "engine/process.h"
#include "support/neighbour_flows.h"
#include "writer/yaml_writer.h"

namespace dagc::engine {
namespace {

namespace fs = std::filesystem;
using test::WorkflowBuilder;

struct Language {
  const char* workflow;
  void (*make)(WorkflowBuilder&);
};
constexpr Language kDataosV1{"daily", test::MakeDataosV1Flow};
constexpr Language kOnepanel{"train", test::MakeOnepanelFlow};
constexpr Language kShippable{"line", test::MakeShippableFlow};
constexpr Language kCloacina{"ingest", test::MakeCloacinaFlow};

class Neighbours : public EngineTest {
 protected:
  // What is written for a range: the file of a language, and beside it one with the events, where it has any.
  fs::path Written(const Language& language, std::string_view version) {
    WorkflowBuilder flow(language.workflow);
    flow.workflow().defaults.service_account = flow.Text("runner");
    language.make(flow);
    output::Options options;
    options.argo_version = *ParseArgoVersion(version);
    Arena arena;
    CollectingSink sink;
    std::string yaml;
    std::string events;
    for (const backend::OutputObject& object : backend::EmitArgo(flow.Finish(), options, arena, sink)) {
      std::string& to = object.kind == "WorkflowEventBinding" ? events : yaml;
      if (!to.empty()) to += "---\n";
      WriteYaml(object.root, to);
    }
    for (const Diagnostic& finding : sink.diagnostics()) {
      EXPECT_LT(finding.severity, Severity::kWarning) << CodeName(finding.code) << ' ' << finding.message;
    }
    const fs::path folder = scratch_.path() / version;
    const fs::path file = folder / (std::string(language.workflow) + ".yaml");
    WriteFile(file, yaml);
    if (!events.empty()) WriteFile(scratch_.path() / "events" / version / file.filename(), events);
    return file;
  }

  // One workflow's run in the controller, which is that of the object that the file has for it.
  WorkflowRun Run(const std::string& argument) {
    const std::vector<ControllerRun> runs = RunController({argument}, engine_);
    EXPECT_EQ(runs.size(), 1U);
    EXPECT_THAT(runs.front().errors, testing::IsEmpty());
    EXPECT_FALSE(runs.front().workflows.empty());
    EXPECT_THAT(RefusedPods(runs, engine_), testing::IsEmpty());
    return runs.front().workflows.front();
  }

  static std::string PhaseOf(const WorkflowRun& run, std::string_view node) {
    const auto found = std::find_if(run.nodes.begin(), run.nodes.end(),
                                    [&](const NodeRun& one) { return one.name == run.name + "." + std::string(node); });
    return found == run.nodes.end() ? "none" : found->phase;
  }

  const ScratchFolder scratch_;
};

TEST_F(Neighbours, EveryGateOfEveryRangeTakesThem) {
  for (const std::string_view version : kArgoVersions) {
    for (const Language& language : {kDataosV1, kOnepanel, kShippable, kCloacina}) Written(language, version);
    EXPECT_EQ(Describe(HoldAgainst(version, {scratch_.path() / version}, engine_)), "") << version;
    // The validators do not know events, nor does every set of CRDs; the others must accept them.
    std::vector<Objection> objections = HoldAgainst(version, {scratch_.path() / "events" / version}, engine_);
    std::erase_if(objections, [](const Objection& one) {
      return one.gate.starts_with("validator") || one.message.find("no CRD for kind") != std::string::npos;
    });
    EXPECT_EQ(Describe(objections), "") << version;
  }
}

TEST_F(Neighbours, DataosV1RunsAWorkflowInsideAnother) {
  const WorkflowRun run = Run(Written(kDataosV1, "3.6").string());
  EXPECT_EQ(run.phase, "Succeeded") << run.message;
  ASSERT_EQ(run.pods.size(), 3U);
  EXPECT_EQ(run.pods[0].template_name, "load");
  EXPECT_LT(run.pods[1].wave, run.pods[2].wave);
}

TEST_F(Neighbours, OnepanelRunsTemplatesInTheEnginesLanguage) {
  const WorkflowRun run = Run(Written(kOnepanel, "3.6").string());
  EXPECT_EQ(run.phase, "Succeeded") << run.message;
  ASSERT_EQ(run.pods.size(), 1U);
  EXPECT_EQ((*run.pods[0].Main())["args"][0], "echo 3");
}

TEST_F(Neighbours, ShippableWaitsAtAGate) {
  const fs::path file = Written(kShippable, "3.6");
  const std::vector<ControllerRun> runs = RunController({file.string()}, engine_);
  EXPECT_THAT(RefusedPods(runs, engine_), testing::IsEmpty());
  // The timed start runs the job behind the gate alone.
  ASSERT_FALSE(runs.front().workflows.empty());
  const WorkflowRun& timed = runs.front().workflows.front();
  EXPECT_EQ(timed.phase, "Succeeded") << timed.message;
  EXPECT_EQ(timed.pods.front().template_name, "deploy");
}

TEST_F(Neighbours, CloacinaRunsWhatItsTriggerRulesSay) {
  const std::string file = Written(kCloacina, "3.6").string();
  const WorkflowRun good = Run(file);
  EXPECT_EQ(good.phase, "Succeeded") << good.message;
  EXPECT_EQ(PhaseOf(good, "transform"), "Succeeded");
  EXPECT_EQ(PhaseOf(good, "fallback"), "Omitted");
  EXPECT_EQ(PhaseOf(good, "notify"), "Succeeded");
  EXPECT_EQ(PhaseOf(good, "full"), "Succeeded");

  const WorkflowRun bad = Run(file + "@fail=extract");
  EXPECT_EQ(bad.phase, "Failed") << "every task counts, not just the last ones";
  EXPECT_EQ(PhaseOf(bad, "transform"), "Omitted");
  EXPECT_EQ(PhaseOf(bad, "fallback"), "Succeeded");
  EXPECT_EQ(PhaseOf(bad, "notify"), "Succeeded");
}

}  // namespace
}  // namespace dagc::engine
