// SPDX-License-Identifier: Apache-2.0
// The user's text reaches the program byte for byte: after the engine's substitution passes (five of them under
// retries) and after the kubelet's expansion, which is proven here against Kubernetes' own package.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "engine/compiler.h"
#include "engine/controller.h"
#include "engine/expectation.h"
#include "engine/fixture.h"
#include "engine/process.h"
#include "engine/texts.h"
#include "support/kubelet.h"
#include "support/nasty_text.h"

namespace dagc::engine {
namespace {
namespace fs = std::filesystem;
using Json = nlohmann::json;

std::vector<std::string> AllTexts() {
  std::vector<std::string> texts = EngineTexts();
  for (std::string& text : test::NastyYamlTexts()) texts.push_back(std::move(text));
  test::RandomTexts random(test::RandomTexts::Domain::kEngine, test::Seed());
  for (int i = 0; i < 200; ++i) texts.push_back(random.Next());
  std::erase_if(texts, [](const std::string& text) { return !IsAllowedInStackSpec(text); });
  return texts;
}

class TextSurvival : public EngineTest {};

TEST_F(TextSurvival, TheTestsKubeletExpandsAsKubernetesDoes) {
  struct Case {
    std::vector<test::EnvEntry> env;
    std::vector<std::string> texts;
  };
  std::vector<Case> cases;
  const std::vector<std::string> texts = AllTexts();
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::string& next = texts[(i + 1) % texts.size()];
    cases.push_back({{{"A", texts[i]}, {"B_1", next}, {"DAGC_LB", "{"}, {"A", "$(B_1)" + texts[i]}},
                     {texts[i], next + texts[i], "$(A)$$" + texts[i]}});
  }
  std::string input;
  for (const Case& c : cases) {
    Json env = Json::array();
    for (const test::EnvEntry& entry : c.env) env.push_back({{"name", entry.name}, {"value", entry.value}});
    input += Json({{"env", env}, {"texts", c.texts}}).dump() + "\n";
  }
  const ProcessResult result = RunProcess({(engine_ / "kubexpand").string()}, {.input = input});
  ASSERT_EQ(result.exit_code, 0) << result.err;
  std::istringstream lines(result.out);
  std::size_t done = 0;
  for (std::string line; std::getline(lines, line); ++done) {
    const Json answer = Json::parse(line);
    const Case& c = cases.at(done);
    test::Variables process;
    for (std::size_t i = 0; i < c.env.size(); ++i) {
      const std::vector<test::EnvEntry> so_far(c.env.begin(), c.env.begin() + static_cast<std::ptrdiff_t>(i) + 1);
      process = test::ResolveEnvironment(so_far);
      EXPECT_EQ(process.at(c.env[i].name), answer.at("env").at(i).at("value").get<std::string>()) << c.env[i].value;
    }
    for (std::size_t i = 0; i < c.texts.size(); ++i) {
      EXPECT_EQ(test::ExpandReferences(c.texts[i], process), answer.at("texts").at(i).get<std::string>()) << c.texts[i];
    }
  }
  EXPECT_EQ(done, cases.size());
}

// One manifest per text, so that one that is refused does not hide the others. Both steps have it everywhere; one has
// retries, whose passes come on top.
Tree ManifestWith(const std::string& name, const std::string& text) {
  const Tree container = {{"image", "alpine:3.20"},
                          {"command", {"prog", text}},
                          {"arguments", {text, "before " + text, text + "{", text + "(A)"}},
                          {"env", {{"A", text}, {"B_1", "{" + text + "{" + text}, {"C", "$"}}}};
  const Tree plain = {{"name", "plain"}, {"spec", {{"stack", "container"}, {"stackSpec", container}}}};
  Tree retried = plain;
  retried["name"] = "retried";
  retried["spec"]["retry"] = {{"count", 2}};
  return {{"version", "v2alpha"}, {"name", name}, {"type", "workflow"}, {"spec", {{"dag", {plain, retried}}}}};
}

TEST_F(TextSurvival, EveryNastyTextReachesTheProgram) {
  const ScratchFolder scratch;
  const fs::path in = scratch.path() / "in", out = scratch.path() / "out";
  const std::vector<std::string> texts = AllTexts();
  ASSERT_GE(texts.size(), 200U);
  Random random(test::Seed());
  std::vector<Tree> manifests;
  std::vector<std::string> arguments;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::string name = "t" + std::to_string(1000 + i);
    manifests.push_back(ManifestWith(name, texts[i]));
    WriteFile(in / (name + ".yaml"), WriteYaml(manifests.back(), random));
    arguments.push_back((out / (name + ".yaml")).string());
  }
  const Compilation compilation = RunDagc("compile", {in.string(), "-o", out.string()});
  for (const Finding& finding : compilation.findings) {
    EXPECT_NE(finding.level, "error") << finding.path << ':' << finding.line << ": " << finding.message << " ["
                                      << finding.code << ']';
  }
  ASSERT_EQ(compilation.exit_code, 0) << compilation.err.substr(0, 4000);
  EXPECT_EQ(Describe(HoldAgainst("3.6", {out}, engine_)), "");
  const std::vector<ControllerRun> runs = RunController(arguments, engine_);
  ASSERT_EQ(runs.size(), texts.size());
  for (std::size_t i = 0; i < runs.size(); ++i) {
    ASSERT_EQ(WhyNotSucceeded(runs[i]), "") << texts[i];
    EXPECT_THAT(Differences(manifests[i], runs[i].workflows.front()), testing::IsEmpty()) << texts[i];
  }
  EXPECT_THAT(RefusedPods(runs, engine_), testing::IsEmpty());
}

}  // namespace
}  // namespace dagc::engine
