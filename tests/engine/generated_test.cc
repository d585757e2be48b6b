// SPDX-License-Identifier: Apache-2.0
// Random manifests, valid and questionable, through the compiler and through every gate of the engine. DAGC_SEED
// repeats a run, DAGC_GENERATED sets how many there are, DAGC_KEEP leaves inputs and outputs on the disk.
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
#include "engine/questionable.h"
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
    {"v36-generate", "3.6", {"--generate-name"}, Kind::kNever, false, 57},
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

// Every doubt three times: for the oldest range, for one that the controller runs, and in one batch after the other.
Set GenerateQuestionable() {
  Set set;
  Generator generator(test::Seed());
  for (std::size_t doubt = 0; doubt < DoubtCount(); ++doubt) {
    for (const std::size_t batch : {std::size_t{0}, std::size_t{4}, doubt % kBatches.size()}) {
      set.by_batch[batch].push_back(generator.Make(kBatches[batch], doubt));
      ++set.size;
    }
  }
  return set;
}

class GeneratedRun : public EngineTest {
 protected:
  const fs::path config_ = fs::path(DAGC_SOURCE_DIR) / "tests/engine/target.yaml";

  fs::path Output(const Batch& batch, const Manifest& manifest) const {
    return (scratch_.path() / "out" / batch.name / manifest.file).replace_extension(".yaml");
  }

  // Compiles every batch in a run of its own and sorts what was refused from what was not.
  void CompileAll(const Set& set) {
    std::map<std::string, std::size_t> codes;
    for (std::size_t i = 0; i < kBatches.size(); ++i) {
      if (set.by_batch[i].empty()) continue;
      const Batch& batch = kBatches[i];
      const fs::path in = scratch_.path() / "in" / batch.name;
      for (const Manifest& manifest : set.by_batch[i]) WriteFile(in / manifest.file, manifest.text);
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
      std::set<std::string> needs_registry;  // files where dagc warned that the engine will ask for the entry point
      for (const Finding& finding : compilation.findings) {
        if (finding.code == "DG5110") needs_registry.insert(fs::path(finding.path).filename());
      }
      for (const Manifest& manifest : set.by_batch[i]) {
        if (!fs::exists(Output(batch, manifest))) {
          if (++refused_ <= 5 && manifest.doubt.empty()) PrintRefusal(manifest, compilation);
        } else {
          compiled_.push_back({&batch, &manifest, needs_registry.contains(manifest.file)});
        }
      }
    }
    std::cout << set.size << " manifests, " << refused_ << " refused; errors:";
    for (const auto& [code, count] : codes) std::cout << ' ' << code << " in " << count;
    std::cout << '\n';
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
      for (const Compiled& compiled : compiled_) {
        if (compiled.batch != &batch || compiled.needs_registry) continue;
        arguments.push_back(Output(batch, *compiled.manifest).string());
        manifests.push_back(compiled.manifest);
      }
      const std::vector<ControllerRun> runs = RunController(arguments, engine_);
      ASSERT_EQ(runs.size(), arguments.size());
      for (std::size_t i = 0; i < runs.size(); ++i) CheckRun(*manifests[i], runs[i]);
      const bool hardened = batch.name == "v36-hardened" || batch.name == "v40-patched";
      EXPECT_THAT(RefusedPods(runs, engine_, hardened), testing::IsEmpty()) << batch.name;
      ran += runs.size();
    }
    std::cout << ran << " runs in the controller\n";
    EXPECT_GE(ran, std::min<std::size_t>(100, compiled_.size() / 4));
  }

  static void CheckRun(const Manifest& manifest, const ControllerRun& run) {
    const std::string why = WhyNotSucceeded(run);
    EXPECT_TRUE(why.empty()) << manifest.doubt << '\n' << why;
    if (!why.empty()) return;
    ASSERT_EQ(run.workflows.size(), 1U) << run.argument;
    const std::vector<std::string> differing = Differences(manifest.tree, run.workflows.front());
    EXPECT_THAT(differing, testing::IsEmpty()) << run.argument << ' ' << manifest.doubt;
  }

  // One step of some manifests fails: exactly what needs it must not run.
  void FailSome() {
    Random random(test::Seed());
    std::vector<std::string> arguments, failed;
    std::vector<const Manifest*> manifests;
    for (const Compiled& compiled : compiled_) {
      const Tree& dag = BodyOf(compiled.manifest->tree).at("dag");
      if (!ReachesController(compiled.batch->argo_version) || dag.size() < 2 || arguments.size() >= 200) continue;
      failed.push_back(random.Pick(dag).at("name"));
      arguments.push_back(Output(*compiled.batch, *compiled.manifest).string() + "@fail=" + failed.back());
      manifests.push_back(compiled.manifest);
    }
    const std::vector<ControllerRun> runs = RunController(arguments, engine_);
    ASSERT_EQ(runs.size(), arguments.size());
    for (std::size_t i = 0; i < runs.size(); ++i) {
      ASSERT_EQ(runs[i].workflows.size(), 1U) << arguments[i];
      EXPECT_THAT(FailureDifferences(manifests[i]->tree, failed[i], runs[i].workflows.front()), testing::IsEmpty())
          << arguments[i];
    }
  }

  struct Compiled {
    const Batch* batch;
    const Manifest* manifest;
    bool needs_registry;
  };
  ScratchFolder scratch_;
  std::vector<Compiled> compiled_;
  std::size_t refused_ = 0;
};

TEST_F(GeneratedRun, ValidManifestsAreAcceptedByEveryGateAndRunAsWritten) {
  const Set set = Generate();
  ASSERT_NO_FATAL_FAILURE(CompileAll(set));
  EXPECT_LE(refused_ * 20, set.size) << "more than 5 % refused";
  HoldAll();
  RunAll();
  FailSome();
}

TEST_F(GeneratedRun, WhatDagcAcceptsOfTheQuestionableTheEngineAcceptsToo) {
  const Set set = GenerateQuestionable();
  ASSERT_NO_FATAL_FAILURE(CompileAll(set));
  HoldAll();
  RunAll();
}

}  // namespace
}  // namespace dagc::engine
