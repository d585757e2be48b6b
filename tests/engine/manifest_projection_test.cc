// SPDX-License-Identifier: Apache-2.0
// From the manifest to the container: what the templates of a manifest come to, after the compiler, the engine's
// controller, the operator and the kubelet, is what Go's own text/template (or a Liquid engine) renders of them with
// the secrets. DAGC_SEED repeats a run, DAGC_PROJECTIONS says how many templates are made up, DAGC_KEEP leaves
// everything on the disk.
#include <gmock/gmock.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <map>
#include <sstream>

#include "engine/cluster_data.h"
#include "engine/compiler.h"
#include "engine/controller.h"
#include "engine/fixture.h"
#include "engine/player.h"
#include "engine/process.h"
#include "engine/projection_manifests.h"
#include "support/nasty_text.h"

namespace dagc::engine {
namespace {
namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr std::size_t kStepsPerWorkflow = 60;
constexpr std::size_t kShown = 20;

std::size_t Wanted() {
  const char* given = std::getenv("DAGC_PROJECTIONS");
  return given != nullptr ? std::strtoul(given, nullptr, 10) : 5000;
}

// What one step's container must find, as the other engine renders it.
struct Rendered {
  std::size_t templates = 0;
  std::map<std::string, std::string> environment;
  std::vector<std::string> arguments;
  std::map<std::string, std::string> files;
  std::string error;
};

Rendered ParseRendered(const Json& line) {
  Rendered rendered;
  rendered.templates = line.at("templates");
  rendered.error = line.value("error", "");
  for (const auto& [name, value] : line.at("env").items()) {
    rendered.environment[name] = DecodeBase64(value.get<std::string>());
  }
  for (const Json& value : line.at("args")) rendered.arguments.push_back(DecodeBase64(value.get<std::string>()));
  for (const auto& [path, value] : line.at("files").items()) {
    rendered.files[path] = DecodeBase64(value.get<std::string>());
  }
  return rendered;
}

class ManifestProjections : public EngineTest {
 protected:
  using Steps = std::map<std::string, Rendered>;  // by "workflow/step"

  void SetUp() override {
    EngineTest::SetUp();
    if (IsSkipped()) return;
    if (const auto why = Player::WhyNoInitContainers()) GTEST_SKIP() << *why;
  }

  const fs::path proof_ = fs::path(DAGC_SOURCE_DIR) / "tests/engine/proof";

  // Holds every container of the manifests below `folder` against the rendering. Returns the number of templates.
  std::size_t Prove(const fs::path& folder, const fs::path& config) {
    const fs::path out = scratch_.path() / "out";
    fs::remove_all(out);
    const fs::path resources = proof_ / "resources.yaml";
    std::vector<std::string> manifests;
    for (const fs::path& file : FilesBelow(folder, ".yaml")) {
      if (file.filename() != "dagc.yaml") manifests.push_back(file.string());
    }
    const Steps steps = Render(manifests, config, resources);

    std::vector<std::string> words = manifests;
    // `${NAME}` in the texts is nobody's name here.
    words.insert(words.end(),
                 {resources.string(), "--config", config.string(), "-o", out.string(), "--no-interpolation"});
    const Compilation compilation = RunDagc("compile", words);
    EXPECT_EQ(compilation.exit_code, 0) << Errors(compilation);
    const std::vector<fs::path> outputs = FilesBelow(out, ".yaml");
    EXPECT_EQ(Describe(HoldAgainst("3.6", {out}, engine_)), "");
    Compare(steps, outputs);
    std::size_t templates = 0;
    for (const auto& [name, step] : steps) templates += step.templates;
    return templates;
  }

  static std::string Errors(const Compilation& compilation) {
    std::string text;
    for (const Finding& finding : compilation.findings) {
      if (finding.level != "error" || text.size() > 4000) continue;
      text += finding.path + ':' + std::to_string(finding.line) + ' ' + finding.message + " [" + finding.code + "]\n";
    }
    return text;
  }

  Steps Render(const std::vector<std::string>& manifests, const fs::path& config, const fs::path& resources) {
    std::vector<std::string> command = {(engine_ / "templates_go").string(), "projections", config.string(),
                                        resources.string(), (proof_ / "secrets.yaml").string()};
    command.insert(command.end(), manifests.begin(), manifests.end());
    const ProcessResult result = RunProcess(command);
    EXPECT_EQ(result.exit_code, 0) << result.err;
    Steps steps;
    std::istringstream in(result.out);
    for (std::string line; std::getline(in, line);) {
      const Json step = Json::parse(line);
      const std::string name = step.at("workflow").get<std::string>() + '/' + step.at("step").get<std::string>();
      const bool is_new = steps.emplace(name, ParseRendered(step)).second;
      EXPECT_TRUE(is_new) << "two steps " << name;
      if (!steps.at(name).error.empty() && ++wrong_ <= kShown) ADD_FAILURE() << name << ": " << steps.at(name).error;
    }
    return steps;
  }

  void Compare(const Steps& steps, const std::vector<fs::path>& outputs) {
    std::vector<fs::path> files = outputs;
    files.push_back(proof_ / "secrets.yaml");
    const ClusterData cluster = ReadClusterData(files, engine_);
    EXPECT_THAT(cluster.problems, testing::IsEmpty());
    std::vector<std::string> arguments;
    for (const fs::path& file : outputs) arguments.push_back(file.string());
    Player player(cluster);
    std::size_t seen = 0;
    for (const ControllerRun& run : RunController(arguments, engine_)) {
      EXPECT_EQ(WhyNotSucceeded(run), "") << run.argument;
      for (const WorkflowRun& workflow : run.workflows) {
        for (const PodRun& pod : workflow.pods) {
          const std::string name = workflow.name + '/' + pod.template_name;
          const auto step = steps.find(name);
          ASSERT_NE(step, steps.end()) << name;
          Check(name, step->second, player.Play(pod.spec));
          ++seen;
        }
      }
    }
    EXPECT_EQ(seen, steps.size());
    if (wrong_ > kShown) ADD_FAILURE() << wrong_ << " differences, of which " << kShown << " are shown";
  }

  void Check(const std::string& name, const Rendered& expected, const PlayedPod& played) {
    EXPECT_THAT(played.problems, testing::IsEmpty()) << name;
    const PlayedContainer* main = played.Main();
    ASSERT_NE(main, nullptr) << name;
    std::map<std::string, std::string> environment = main->environment;
    std::erase_if(environment, [](const auto& entry) {  // what dagc and the engine have put there for themselves
      return entry.first.starts_with("DAGC_") || entry.first.starts_with("ARGO_");
    });
    Same(name + " $", expected.environment, environment);
    Same(name + " argument ", ByNumber(expected.arguments), ByNumber(main->arguments));
    Same(name + ' ', expected.files, main->files);
  }

  static std::map<std::string, std::string> ByNumber(const std::vector<std::string>& texts) {
    std::map<std::string, std::string> map;
    for (const std::string& text : texts) map[std::to_string(map.size())] = text;
    return map;
  }

  // Dictionaries are JSON: what they mean must be the same, not their white space.
  static std::string Meaning(const std::string& path, const std::string& text) {
    if (!path.starts_with("/etc/dataos/config/")) return text;
    const Json parsed = Json::parse(text, nullptr, false);
    return parsed.is_discarded() ? text : parsed.dump();
  }

  void Same(const std::string& where, const std::map<std::string, std::string>& expected,
            const std::map<std::string, std::string>& found) {
    std::map<std::string, std::string> all = expected;
    all.insert(found.begin(), found.end());
    for (const auto& [key, unused] : all) {
      const auto wanted = expected.find(key), had = found.find(key);
      const std::string want = wanted == expected.end() ? "(none)" : Meaning(key, wanted->second);
      const std::string have = had == found.end() ? "(none)" : Meaning(key, had->second);
      if (want == have || ++wrong_ > kShown) continue;
      ADD_FAILURE() << where << key << "\n  rendered: " << testing::PrintToString(want)
                    << "\n  arrived:  " << testing::PrintToString(have);
    }
  }

  void ProveGenerated(Looks looks, std::size_t count) {
    const std::string kind = looks == Looks::kMay ? "computed" : "plain";
    Random random(test::Seed() + (looks == Looks::kMay ? 1 : 0));
    ProjectionManifests manifests(random, looks);
    for (std::size_t n = 0; manifests.templates() < count; ++n) {
      const std::string name = kind + std::to_string(n);
      const Tree manifest = manifests.Make(name, kStepsPerWorkflow);
      WriteFile(scratch_.path() / kind / (name + ".yaml"),
                n % 2 == 0 ? WriteYaml(manifest, random) : WriteJson(manifest));
    }
    Prove(scratch_.path() / kind, proof_ / kind / "dagc.yaml");
    std::cout << manifests.templates() << " templates made up, " << kind << '\n';
  }

  const ScratchFolder scratch_;
  std::size_t wrong_ = 0;
};

TEST_F(ManifestProjections, WhatIsWrittenByHandArrives) {
  const std::size_t templates = Prove(proof_ / "plain", proof_ / "plain/dagc.yaml");
  std::cout << templates << " templates written by hand\n";
  EXPECT_GE(templates, 250U);
}

TEST_F(ManifestProjections, WhatTheOperatorComputesArrives) {
  const std::size_t templates = Prove(proof_ / "computed", proof_ / "computed/dagc.yaml");
  std::cout << templates << " templates written by hand\n";
  EXPECT_GE(templates, 90U);
}

TEST_F(ManifestProjections, WhatIsMadeUpArrives) { ProveGenerated(Looks::kNever, Wanted() * 3 / 5); }

TEST_F(ManifestProjections, WhatIsMadeUpAndComputedArrives) { ProveGenerated(Looks::kMay, Wanted() * 2 / 5); }

}  // namespace
}  // namespace dagc::engine
