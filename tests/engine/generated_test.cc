// SPDX-License-Identifier: Apache-2.0
// Random valid manifests through the compiler and through every gate of the engine. DAGC_SEED repeats a run,
// DAGC_GENERATED sets how many there are, DAGC_KEEP leaves inputs and outputs on the disk.
#include <gmock/gmock.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>

#include "engine/compiler.h"
#include "engine/controller.h"
#include "engine/expectation.h"
#include "engine/fixture.h"
#include "engine/generator.h"
#include "engine/process.h"
#include "engine/schema_paths.h"
#include "support/nasty_text.h"

namespace dagc::engine {
namespace {
namespace fs = std::filesystem;
using Kind = Batch::Schedule;

const std::vector<Batch> kBatches = {
    {"v34", "3.4", {}},
    {"v35", "3.5", {}},
    {"v36", "3.6", {}},
    {"v37", "3.7", {}},
    {"v40", "4.0", {}},
    {"v41", "4.1", {}},
    {"v34-referenced", "3.4", {"--layout", "referenced"}},
    {"v36-referenced", "3.6", {"--layout", "referenced"}},
    {"v36-hardened", "3.6", {"--hardened"}},
    {"v40-patched", "4.0", {"--hardened=patch-executor"}},
    {"v37-template", "3.7", {"--kind", "workflowtemplate"}, Kind::kNever},
    {"v40-cron", "4.0", {"--kind", "cronworkflow"}, Kind::kMust, false},
    {"v36-generate", "3.6", {"--generate-name"}, Kind::kNever, false},
    {"v36-prod", "3.6", {"--environment", "prod", "--layout", "referenced"}},
};

std::size_t Wanted() {
  const char* given = std::getenv("DAGC_GENERATED");
  return given != nullptr ? std::strtoul(given, nullptr, 10) : 2000;
}

// What a generated manifest says, by batch.
struct Set {
  std::vector<std::vector<Manifest>> by_batch = std::vector<std::vector<Manifest>>(kBatches.size());
  std::size_t size = 0;
};

Set Generate() {
  Set set;
  set.size = Wanted();
  Generator generator(test::Seed());
  for (std::size_t i = 0; i < set.size; ++i) {
    const std::size_t batch = i % kBatches.size();
    set.by_batch[batch].push_back(generator.Make(kBatches[batch]));
  }
  return set;
}

// The schema is the list of what must occur, so that a new field without a place in the generator fails.
TEST(Generated, EveryFieldAndValueOfTheSchemaOccursInTwoPercent) {
  const auto schema =
      nlohmann::json::parse(ReadFile(fs::path(DAGC_SOURCE_DIR) / "schemas/dataos/v2alpha/workflow.schema.json"));
  const std::set<std::string> paths = PathsOfSchema(schema);
  ASSERT_GT(paths.size(), 80U);
  const Set set = Generate();
  if (set.size < 1000) GTEST_SKIP() << "too few manifests for percentages";
  std::map<std::string, std::size_t> counts;
  for (const auto& batch : set.by_batch) {
    for (const Manifest& manifest : batch) {
      for (const std::string& path : PathsOfManifest(manifest.tree, paths)) ++counts[path];
    }
  }
  for (const std::string& path : paths) {
    if (path.find("use.projection") != std::string::npos) continue;  // refused as "not supported yet"
    EXPECT_GE(counts[path] * 50, set.size) << path << " occurs in " << counts[path] << " of " << set.size;
  }
}

class GeneratedRun : public EngineTest {
 protected:
  void SetUp() override {
    EngineTest::SetUp();
    if (!IsSkipped()) set_ = Generate();
  }

  const fs::path config_ = fs::path(DAGC_SOURCE_DIR) / "tests/engine/target.yaml";

  fs::path Output(const Batch& batch, const Manifest& manifest) const {
    return (scratch_.path() / "out" / batch.name / manifest.file).replace_extension(".yaml");
  }

  // Compiles every batch in a run of its own and counts what was refused. `compiled_` keeps what was not.
  void CompileAll() {
    std::map<std::string, std::size_t> codes;
    std::size_t refused = 0;
    for (std::size_t i = 0; i < kBatches.size(); ++i) {
      const Batch& batch = kBatches[i];
      const fs::path in = scratch_.path() / "in" / batch.name;
      for (const Manifest& manifest : set_.by_batch[i]) WriteFile(in / manifest.file, manifest.text);
      std::vector<std::string> arguments = {in.string(),
                                            "-o",
                                            (scratch_.path() / "out" / batch.name).string(),
                                            "--argo-version",
                                            batch.argo_version,
                                            "--config",
                                            config_.string()};
      arguments.insert(arguments.end(), batch.flags.begin(), batch.flags.end());
      const Compilation compilation = RunDagc("compile", arguments);
      ASSERT_LE(compilation.exit_code, 1) << batch.name << ":\n" << compilation.err.substr(0, 4000);
      for (const auto& [code, count] : compilation.ErrorCodes()) codes[code] += count;
      for (const Manifest& manifest : set_.by_batch[i]) {
        if (fs::exists(Output(batch, manifest))) {
          compiled_.emplace_back(&batch, &manifest);
          continue;
        }
        if (++refused <= 5) PrintRefusal(manifest, compilation);
      }
    }
    std::cout << set_.size << " manifests, " << refused << " refused";
    for (const auto& [code, count] : codes) std::cout << ", " << code << " in " << count;
    std::cout << '\n';
    EXPECT_LE(refused * 20, set_.size) << "more than 5 % refused";
  }

  static void PrintRefusal(const Manifest& manifest, const Compilation& compilation) {
    for (const Finding& finding : compilation.findings) {
      if (finding.level != "error" || fs::path(finding.path).filename() != manifest.file) continue;
      std::cout << "refused " << finding.path << ':' << finding.line << ": " << finding.message << " [" << finding.code
                << "]\n";
    }
  }

  // Every gate of each batch's range.
  void HoldAll() {
    for (const Batch& batch : kBatches) {
      const std::vector<Objection> objections =
          HoldAgainst(batch.argo_version, {scratch_.path() / "out" / batch.name}, engine_);
      EXPECT_TRUE(objections.empty()) << batch.name << ":\n" << Describe(objections);
    }
  }

  // In the controller: everything succeeds, the pods are admitted and are what the manifest says.
  void RunAll() {
    std::size_t ran = 0;
    for (const Batch& batch : kBatches) {
      if (!ReachesController(batch.argo_version)) continue;
      std::vector<std::string> arguments;
      std::vector<const Manifest*> manifests;
      for (const auto& [of, manifest] : compiled_) {
        if (of != &batch) continue;
        arguments.push_back(Output(batch, *manifest).string());
        manifests.push_back(manifest);
      }
      const std::vector<ControllerRun> runs = RunController(arguments, engine_);
      ASSERT_EQ(runs.size(), arguments.size());
      for (std::size_t i = 0; i < runs.size(); ++i) CheckRun(*manifests[i], runs[i]);
      const bool hardened = batch.name == "v36-hardened" || batch.name == "v40-patched";
      const std::vector<std::string> refused = RefusedPods(runs, engine_, hardened);
      EXPECT_TRUE(refused.empty()) << refused.size() << " pods refused, the first: " << refused.front();
      ran += runs.size();
    }
    std::cout << ran << " runs in the controller\n";
    EXPECT_GE(ran, std::min<std::size_t>(100, set_.size / 4));
  }

  void CheckRun(const Manifest& manifest, const ControllerRun& run) {
    const std::string why = WhyNotSucceeded(run);
    EXPECT_EQ(why, "");
    if (!why.empty()) return;
    ASSERT_EQ(run.workflows.size(), 1U) << run.argument;
    const std::vector<std::string> differing = Differences(manifest.tree, run.workflows.front());
    EXPECT_THAT(differing, testing::IsEmpty()) << run.argument;
  }

  // One step of some manifests fails: exactly what needs it must not run.
  void FailSome() {
    Random random(test::Seed());
    std::vector<std::string> arguments, failed;
    std::vector<const Manifest*> manifests;
    for (const auto& [batch, manifest] : compiled_) {
      const Tree& dag = BodyOf(manifest->tree).at("dag");
      if (!ReachesController(batch->argo_version) || dag.size() < 2 || arguments.size() >= 200) continue;
      failed.push_back(random.Pick(dag).at("name"));
      arguments.push_back(Output(*batch, *manifest).string() + "@fail=" + failed.back());
      manifests.push_back(manifest);
    }
    const std::vector<ControllerRun> runs = RunController(arguments, engine_);
    ASSERT_EQ(runs.size(), arguments.size());
    for (std::size_t i = 0; i < runs.size(); ++i) {
      ASSERT_EQ(runs[i].workflows.size(), 1U) << arguments[i];
      EXPECT_THAT(FailureDifferences(manifests[i]->tree, failed[i], runs[i].workflows.front()), testing::IsEmpty())
          << arguments[i];
    }
  }

  ScratchFolder scratch_;
  Set set_;
  std::vector<std::pair<const Batch*, const Manifest*>> compiled_;
};

TEST_F(GeneratedRun, WhatIsAcceptedIsAcceptedByEveryGateAndRunsAsWritten) {
  ASSERT_NO_FATAL_FAILURE(CompileAll());
  HoldAll();
  RunAll();
  FailSome();
}

}  // namespace
}  // namespace dagc::engine
