// SPDX-License-Identifier: Apache-2.0
// Proves the harness before anything is proven with it: the programs say what the real engine says. Without the shared
// folder hand-written samples do, with it the verdict tables of 381 probes against the engine's newer patch releases.
#include <gmock/gmock.h>

#include <algorithm>
#include <set>

#include "engine/controller.h"
#include "engine/fixture.h"
#include "engine/process.h"
#include "engine/table.h"
#include "support/shared_folder.h"

namespace dagc::engine {
namespace {
namespace fs = std::filesystem;

const fs::path kSamples = fs::path(DAGC_SOURCE_DIR) / "tests/engine/samples";

class Harness : public EngineTest {};

TEST_F(Harness, GoodSamplesPassEveryGateOfTheirRange) {
  EXPECT_EQ(Describe(HoldAgainst("3.6", {kSamples / "ok"}, engine_)), "");
}

TEST_F(Harness, GoodSamplesRunToTheEndAndTheirPodsAreAdmitted) {
  std::vector<std::string> arguments;
  for (const fs::path& file : FilesBelow(kSamples / "ok", ".yaml")) arguments.push_back(file.string());
  const std::vector<ControllerRun> runs = RunController(arguments, engine_);
  for (const ControllerRun& run : runs) EXPECT_EQ(WhyNotSucceeded(run), "");
  EXPECT_THAT(RefusedPods(runs, engine_), testing::IsEmpty());
}

TEST_F(Harness, OlderRangesRefuseWhatTheyDoNotKnow) {
  const std::string objections = Describe(HoldAgainst("3.4", {kSamples / "ok/cron.yaml"}, engine_));
  EXPECT_THAT(objections, testing::HasSubstr("validator 3.4.11: error: "));
  EXPECT_THAT(objections, testing::HasSubstr("schedules"));
}

// The first line of a bad sample names the gate and a word of what it says.
TEST_F(Harness, BadSamplesAreRefusedWhereTheySay) {
  const std::vector<fs::path> files = FilesBelow(kSamples / "refused", ".yaml");
  const std::vector<Objection> objections = HoldAgainst("3.6", {kSamples / "refused"}, engine_);
  std::vector<std::string> arguments;
  for (const fs::path& file : files) arguments.push_back(file.string());
  const std::vector<ControllerRun> runs = RunController(arguments, engine_);
  ASSERT_EQ(runs.size(), files.size());
  for (std::size_t i = 0; i < files.size(); ++i) {
    const std::string text = ReadFile(files[i]), line = text.substr(0, text.find('\n'));
    const std::string gate = line.substr(8, line.find(',') - 8), word = line.substr(line.find(',') + 2);
    std::string before, said;
    for (const Objection& objection : objections) {
      if (objection.file == arguments[i])
        (objection.gate.starts_with("CRD") ? said : before) += objection.message + "\n";
    }
    if (gate == "reader" || gate == "validator") said = before, before.clear();
    if (gate == "controller") before += said, said = WhyNotSucceeded(runs[i]);
    if (gate == "pod") {
      before += said + WhyNotSucceeded(runs[i]);
      said = testing::PrintToString(RefusedPods({runs[i]}, engine_));
    }
    EXPECT_EQ(before, "") << files[i] << " is refused before " << gate;
    EXPECT_THAT(said, testing::HasSubstr(word)) << files[i];
  }
}

TEST_F(Harness, AFailingStepTakesItsDependantsWithIt) {
  const std::vector<ControllerRun> runs = RunController({(kSamples / "ok/diamond.yaml").string() + "@fail=c"}, engine_);
  std::vector<std::pair<int, std::string>> pods;
  for (const PodRun& pod : runs.at(0).workflows.at(0).pods) pods.emplace_back(pod.wave, pod.template_name);
  std::ranges::sort(pods);
  using testing::Pair;
  EXPECT_THAT(pods, testing::ElementsAre(Pair(0, "a"), Pair(1, "b"), Pair(1, "c")));
  EXPECT_EQ(runs.at(0).workflows.at(0).phase, "Failed");
}

class Tables : public Harness {
 protected:
  void SetUp() override {
    Harness::SetUp();
    if (IsSkipped()) return;
    const auto shared = test::SharedFolder();
    if (!shared) GTEST_SKIP() << "SKIPPED: no shared folder (DAGC_SHARED)";
    probes_ = *shared / "corpus/argo-probes";
    crds_ = *shared / "argo/crds";
  }

  // The first word of a program about each probe: a probe is one document, "-" when it has none for the engine.
  std::map<std::string, std::string> Ask(std::vector<std::string> command) const {
    command.push_back(probes_.string());
    std::map<std::string, std::string> words;
    for (const Verdict& verdict : ParseVerdicts(RunProcess(command).out)) {
      words.emplace(fs::path(verdict.file).filename(), verdict.word);
    }
    return words;
  }

  fs::path probes_;
  fs::path crds_;
};

TEST_F(Tables, ValidatorsSayWhatTheirReleasesSay) {
  const Table table(probes_ / "verdicts-all-versions.tsv");
  const std::pair<std::string, std::string> releases[] = {{"argo-v3.4", "lint_v3.4.18"},
                                                          {"argo-v3.5", "lint_v3.5.15"},
                                                          {"argo-v3.6", "lint_v3.6.19"},
                                                          {"argo-v3.7", "lint_v3.7.18"},
                                                          {"argo-v4.0", "lint_v4.0.10"}};
  // The patch releases differ here: what can be built is older than what the table was made with.
  const std::set<std::pair<std::string, std::string>> known = {{"argo-v3.4", "metric-bad-name.yaml"},
                                                               {"argo-v3.5", "metric-bad-name.yaml"},
                                                               {"argo-v3.5", "container-field-wrong-case.yaml"}};
  for (const auto& [program, column] : releases) {
    const std::map<std::string, std::string> words = Ask({(engine_ / program).string()});
    for (std::size_t row = 0; row < table.size(); ++row) {
      const std::string file = table.At(row, "file"), want = table.At(row, column);
      if (known.contains({program, file})) continue;
      ASSERT_TRUE(words.contains(file)) << program << ' ' << file;
      EXPECT_EQ(words.at(file), want == "skipped" ? "dropped" : want) << program << ' ' << file;
    }
  }
}

TEST_F(Tables, TheCrdGateRefusesWhatTheTableRefuses) {
  const Table table(probes_ / "verdicts-v4.1.2.tsv");
  const std::map<std::string, std::string> words = Ask({(engine_ / "crdcheck").string(), "-crds", crds_.string()});
  for (std::size_t row = 0; row < table.size(); ++row) {
    const std::string file = table.At(row, "file"), want = table.At(row, "crd_full");
    ASSERT_TRUE(words.contains(file)) << file;
    // The gate also checks object names and duplicate keys, which the table's CRD column does not.
    if (want == "ok" && (file.starts_with("name-") || file == "yaml-duplicate-key.yaml")) continue;
    EXPECT_EQ(words.at(file), want == "ok" ? "ok" : "error") << file;  // "warn" is an unknown field: refused here
  }
}

TEST_F(Tables, TheControllerEndsRunsAsTheTableSays) {
  const Table table(probes_ / "verdicts-v4.1.2.tsv");
  // 4.0.7 reserves no container names, and the program plays the executor that the table's runs did without.
  const std::set<std::string> known = {"containerSet-named-wait.yaml", "sidecar-named-wait.yaml",
                                       "container-no-command.yaml", "output-param-path.yaml",
                                       "var-output-result-ancestor.yaml"};
  std::vector<std::string> arguments, wanted;
  std::set<std::string> refused;
  for (std::size_t row = 0; row < table.size(); ++row) {
    const std::string phase = table.At(row, "controller_phase"), file = table.At(row, "file");
    if (table.At(row, "lint") != "ok" || phase == "-" || known.contains(file)) continue;
    arguments.push_back((probes_ / file).string());
    wanted.push_back(phase);
    if (table.At(row, "pod_admission").starts_with("error")) refused.insert(file);
  }
  ASSERT_GT(arguments.size(), 150U);
  const std::vector<ControllerRun> runs = RunController(arguments, engine_);
  ASSERT_EQ(runs.size(), arguments.size());
  for (std::size_t i = 0; i < runs.size(); ++i) {
    ASSERT_EQ(runs[i].workflows.size(), 1U) << arguments[i];
    EXPECT_EQ(runs[i].workflows[0].phase, wanted[i]) << arguments[i] << ' ' << runs[i].workflows[0].message;
  }
  std::set<std::string> found;
  for (const std::string& line : RefusedPods(runs, engine_)) {
    found.insert(fs::path(line.substr(0, line.find('\t'))).filename());
  }
  EXPECT_EQ(found, refused);
}

}  // namespace
}  // namespace dagc::engine
