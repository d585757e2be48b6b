// SPDX-License-Identifier: Apache-2.0
// What projections come to arrives in the container byte for byte: as variables, as arguments and as files, after the
// engine's passes, the kubelet's expansion and the init container's shell.
#include <gmock/gmock.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <memory>
#include <span>

#include "backend/argo/argo.h"
#include "diag/collecting_sink.h"
#include "diag/diag_catalog.h"
#include "engine/compositions.h"
#include "engine/controller.h"
#include "engine/fixture.h"
#include "engine/player.h"
#include "support/builders.h"
#include "support/nasty_text.h"
#include "writer/yaml_writer.h"

namespace dagc::engine {
namespace {
namespace fs = std::filesystem;
using test::WorkflowBuilder;

constexpr std::size_t kPerStep = 4;
constexpr std::size_t kStepsPerWorkflow = 50;

std::size_t RandomCount() {
  const char* count = std::getenv("DAGC_COMPOSITIONS");
  return count == nullptr ? 400 : std::strtoul(count, nullptr, 10);
}

// A step that is given up to kPerStep values, each as a variable, an argument and a file, and what it must find.
struct StepCase {
  std::vector<Pieces> values;
  std::size_t number = 0;  // decides what else the step has

  std::string Name() const { return "s" + std::to_string(number); }
  // Two of them in one directory, the others within a second one.
  static std::string DirectoryOf(std::size_t i) { return i % 2 == 0 ? "/etc/dataos/secret" : "/data/conf.d"; }
  static std::string FileOf(std::size_t i) { return (i % 4 == 3 ? "sub/dir/f" : "f") + std::to_string(i); }
  bool HasStatic() const { return number % 3 == 0; }
  bool HasBinary() const { return number % 4 == 0; }
  bool HasOwnDirectory() const { return number % 5 == 0; }
  std::string StaticText() const { return "step " + std::to_string(number) + "\n{{workflow.name}} $(X) 'q'\n"; }
};

constexpr std::string_view kStaticBytes("\xFF\0\x01{{", 5);
constexpr const char* kUsersArgument = "$(V0) $(DAGC_P0) $(DAGC_F0) $(NO) $$(V0) {{workflow.name}} $(DAGC_LB)";
constexpr const char* kUsersRest = " $(DAGC_P0) $(DAGC_F0) $(NO) $(V0) {{workflow.name}} $(DAGC_LB)";

void AddTo(WorkflowBuilder& flow, const StepCase& one) {
  ir::Template& step = flow.AddStep(one.Name());
  step.make_container().arguments = flow.Texts({kUsersArgument});
  flow.AddEnv(step, "MINE", "$(V0) {{workflow.uid}} $(DAGC_P0)");
  for (std::size_t i = 0; i < one.values.size(); ++i) {
    const ir::Composition value = Build(flow, one.values[i]);
    flow.AddVariable(step, "V" + std::to_string(i), value);
    flow.AddArgument(step, value);
    flow.AddFile(step, StepCase::DirectoryOf(i), StepCase::FileOf(i), value);
  }
  if (one.HasStatic()) flow.AddFile(step, "/etc/dataos/secret", "a/static.txt", {flow.Known(one.StaticText())});
  if (one.HasBinary()) flow.AddFile(step, "/data/conf.d", "sub/bytes", {flow.Secret(kBinarySecret, "bytes")});
  if (one.HasOwnDirectory()) {
    flow.AddFile(step, "/opt/own", "zero", {flow.Secret(kBinarySecret, "zero")});
    flow.AddFile(step, "/opt/own", "deep/latin", {flow.Secret(kBinarySecret, "latin")});
    if (one.HasStatic()) flow.AddFile(step, "/opt/own", "static", {flow.Known(kStaticBytes)});
    flow.AddFile(step, "/opt/own/more", "key", {flow.Secret("other", "plain")});
    flow.AddFile(step, "/opt/static", "static", {flow.Known(kStaticBytes)});
  }
  if (one.number % 6 == 0) {
    step.retry.make().retries = 1;
  }
}

std::map<std::string, std::string> ExpectedFiles(const StepCase& one, const ClusterData& cluster) {
  std::map<std::string, std::string> files;
  for (std::size_t i = 0; i < one.values.size(); ++i) {
    files[StepCase::DirectoryOf(i) + '/' + StepCase::FileOf(i)] = Expected(one.values[i], cluster.secrets);
  }
  const ClusterData::Object& binary = cluster.secrets.at(kBinarySecret);
  if (one.HasStatic()) files["/etc/dataos/secret/a/static.txt"] = one.StaticText();
  if (one.HasBinary()) files["/data/conf.d/sub/bytes"] = binary.at("bytes");
  if (one.HasOwnDirectory()) {
    files["/opt/own/zero"] = binary.at("zero");
    files["/opt/own/deep/latin"] = binary.at("latin");
    if (one.HasStatic()) files["/opt/own/static"] = kStaticBytes;
    files["/opt/own/more/key"] = cluster.secrets.at("other").at("plain");
    files["/opt/static/static"] = kStaticBytes;
  }
  return files;
}

void Check(const StepCase& one, const PlayedPod& played, const ClusterData& cluster) {
  EXPECT_THAT(played.problems, testing::IsEmpty());
  const PlayedContainer* main = played.Main();
  ASSERT_NE(main, nullptr);
  EXPECT_EQ(main->environment.at("MINE"), "$(V0) {{workflow.uid}} $(DAGC_P0)");
  std::vector<std::string> arguments;
  for (std::size_t i = 0; i < one.values.size(); ++i) {
    const std::string value = Expected(one.values[i], cluster.secrets);
    EXPECT_EQ(main->environment.at("V" + std::to_string(i)), value) << Describe(one.values[i]);
    arguments.push_back(value);
  }
  arguments.insert(arguments.begin(), arguments.front() + kUsersRest);
  EXPECT_EQ(main->arguments, arguments);
  EXPECT_EQ(main->command, std::vector<std::string>{"sh"});
  const auto files = ExpectedFiles(one, cluster);
  for (const auto& [path, bytes] : files) {
    const auto found = main->files.find(path);
    EXPECT_EQ(found == main->files.end() ? "(none)" : found->second, bytes) << path;
  }
  EXPECT_EQ(main->files.size(), files.size());
}

// The forms in which a workflow can be written; all of them get their share.
struct Form {
  output::ObjectKind kind;
  output::Layout layout;
  output::Hardening hardening;
};
constexpr Form kForms[] = {
    {output::ObjectKind::kWorkflow, output::Layout::kInline, output::Hardening::kOff},
    {output::ObjectKind::kCronWorkflow, output::Layout::kInline, output::Hardening::kOn},
    {output::ObjectKind::kWorkflowTemplate, output::Layout::kInline, output::Hardening::kOff},
    {output::ObjectKind::kWorkflow, output::Layout::kReferenced, output::Hardening::kPatchExecutor},
    {output::ObjectKind::kCronWorkflow, output::Layout::kReferenced, output::Hardening::kOff},
};

void Write(WorkflowBuilder& flow, const output::Options& options, const fs::path& to) {
  Arena arena;
  CollectingSink sink;
  std::string yaml;
  for (const backend::OutputObject& object : backend::EmitArgo(flow.Finish(), options, arena, sink)) {
    if (!yaml.empty()) yaml += "---\n";
    WriteYaml(object.root, yaml);
  }
  for (const Diagnostic& finding : sink.diagnostics()) {
    EXPECT_LT(finding.severity, Severity::kWarning) << CodeName(finding.code) << ' ' << finding.message;
  }
  WriteFile(to, yaml);
}

std::unique_ptr<WorkflowBuilder> BuildWorkflow(std::span<const StepCase> steps, std::size_t number) {
  const Form& form = kForms[number % std::size(kForms)];
  auto flow = std::make_unique<WorkflowBuilder>("flow-" + std::to_string(number));
  if (form.kind == output::ObjectKind::kCronWorkflow) flow->AddSchedule();
  flow->workflow().defaults.service_account = flow->Text("runner");
  for (const StepCase& step : steps) AddTo(*flow, step);
  return flow;
}

class Projections : public EngineTest {
 protected:
  void SetUp() override {
    EngineTest::SetUp();
    if (IsSkipped()) return;
    if (const auto why = Player::WhyNoInitContainers()) GTEST_SKIP() << *why;
    std::string secrets;
    for (const auto& [name, data] : NastySecrets()) secrets += "---\n" + SecretDocument(name, data);
    WriteFile(secrets_, secrets);
  }

  const ScratchFolder scratch_;
  const fs::path secrets_ = scratch_.path() / "secrets.yaml";
};

std::vector<StepCase> PackedInSteps(const std::vector<Pieces>& values) {
  std::vector<StepCase> steps;
  for (std::size_t at = 0; at < values.size(); at += kPerStep) {
    const std::size_t end = std::min(at + kPerStep, values.size());
    steps.push_back(
        {{values.begin() + static_cast<std::ptrdiff_t>(at), values.begin() + static_cast<std::ptrdiff_t>(end)},
         steps.size()});
  }
  return steps;
}

TEST_F(Projections, EveryCompositionArrives) {
  std::vector<Pieces> values = HandMadeCompositions();
  ASSERT_GE(values.size(), 150U);
  std::cout << values.size() << " compositions made by hand, " << RandomCount() << " at random\n";
  Random random(test::Seed());
  for (std::size_t n = RandomCount(); n > 0; --n) values.push_back(RandomComposition(random));
  const std::vector<StepCase> steps = PackedInSteps(values);

  // Every release has what is written for it; the controller program runs what is written for 3.6.
  std::vector<std::string> arguments;
  std::vector<fs::path> written = {secrets_};
  for (std::size_t at = 0, number = 0; at < steps.size(); at += kStepsPerWorkflow, ++number) {
    const std::size_t count = std::min(kStepsPerWorkflow, steps.size() - at);
    const auto flow = BuildWorkflow(std::span(steps).subspan(at, count), number);
    const Form& form = kForms[number % std::size(kForms)];
    for (const std::string_view version : kArgoVersions) {
      const fs::path file = scratch_.path() / version / ("w" + std::to_string(number) + ".yaml");
      output::Options options;
      options.layout = form.layout;
      options.hardening = form.hardening;
      options.argo_version = *ParseArgoVersion(version);
      Write(*flow, options, file);
      if (version != "3.6") continue;
      arguments.push_back(file.string());
      written.push_back(file);
    }
  }
  for (const std::string_view version : kArgoVersions) {
    EXPECT_EQ(Describe(HoldAgainst(version, {scratch_.path() / version}, engine_)), "") << version;
  }

  const ClusterData cluster = ReadClusterData(written, engine_);
  EXPECT_THAT(cluster.problems, testing::IsEmpty());
  const std::vector<ControllerRun> runs = RunController(arguments, engine_);
  ASSERT_EQ(runs.size(), arguments.size());
  std::vector<ControllerRun> hardened;
  std::size_t pods = 0;
  for (std::size_t w = 0; w < runs.size(); ++w) {
    ASSERT_EQ(WhyNotSucceeded(runs[w]), "");
    if (kForms[w % std::size(kForms)].hardening != output::Hardening::kOff) hardened.push_back(runs[w]);
    for (const test::Kubelet kubelet : {test::Kubelet::kDecodesUtf8, test::Kubelet::kTearsUtf8}) {
      Player player(cluster, kubelet);
      for (const PodRun& pod : runs[w].workflows.front().pods) {
        const StepCase& step = steps.at(std::strtoul(pod.template_name.c_str() + 1, nullptr, 10));
        SCOPED_TRACE("w" + std::to_string(w) + " " + step.Name());
        Check(step, player.Play(pod.spec), cluster);
        ++pods;
      }
    }
  }
  EXPECT_EQ(pods, 2 * steps.size());
  EXPECT_THAT(RefusedPods(runs, engine_), testing::IsEmpty());
  EXPECT_THAT(RefusedPods(hardened, engine_, true), testing::IsEmpty());
}

// Values that the external-secrets operator computes: its own template package does.
TEST_F(Projections, ExternalSecretsAreComputedByTheOperatorsOwnCode) {
  WorkflowBuilder flow("computed");
  ir::ExternalSecret& external = flow.workflow().external_secret;
  external.name = "dagc-computed-p";
  external.api_version = flow.Text("external-secrets.io/v1");
  external.store_name = flow.Text("vault");
  external.store_kind = flow.Text("SecretStore");
  external.refresh_interval = flow.Text("1h");
  external.data = {{"s0", "other", "plain"}, {"s1", "nasty", "reference"}, {"s2", "nasty", "tag"}};
  external.values = {{"E0", "{{ .s0 | upper }}"},
                     {"E1", "{{ if eq .s0 \"value\" }}{{ .s1 }}{{ .s2 }}{{ else }}no{{ end }}\n"},
                     {"E2", "{{ .s2 | b64enc | quote }}"},
                     {"E3", "{{ if eq .s0 \"value\" }}E3: !!binary \"{{ b64enc .s1 }}\"\n{{ end }}", true},
                     {"E4", "{{ if eq .s0 \"other\" }}E4: \"never\"\n{{ end }}", true}};
  external.always = "E0";
  ir::Template& step = flow.AddStep("load");
  flow.AddVariable(step, "UPPER", {flow.Secret("dagc-computed-p", "E0")});
  flow.AddVariable(step, "URL", {flow.Known("{"), flow.Secret("dagc-computed-p", "E1"), flow.RunTime("workflow.uid")});
  flow.AddFile(step, "/etc/dataos/secret", "code", {flow.Secret("dagc-computed-p", "E2")});
  flow.AddFile(step, "/etc/dataos/secret", "mixed", {flow.Secret("dagc-computed-p", "E1"), flow.Known("\n")});
  for (const char* key : {"E3", "E4"}) {
    flow.AddVariable(step, std::string("IF_") + key, {flow.Secret("dagc-computed-p", key)});
    step.projected.make().variables.back().when = "(eq <secret other plain> ..)";
    flow.AddFile(step, "/etc/dataos/secret", std::string("if/") + key, {flow.Secret("dagc-computed-p", key)});
  }
  for (ir::ProjectedFile& made : step.projected.make().files) {
    if (made.name.starts_with("if/")) made.when = "(eq <secret other plain> ..)";
  }
  const fs::path file = scratch_.path() / "out/computed.yaml";
  output::Options options;
  options.name_space = flow.Text("data");
  Write(flow, options, file);

  EXPECT_EQ(Describe(HoldAgainst("3.6", {file}, engine_)), "");
  const ProcessResult crd = RunProcess([&] {
    std::vector<std::string> command = OperatorGate(engine_).command;
    command.push_back(file.string());
    return command;
  }());
  std::vector<std::string> words;
  for (const Verdict& verdict : ParseVerdicts(crd.out))
    words.push_back(verdict.kind + ' ' + verdict.word + verdict.message);
  EXPECT_THAT(words, testing::ElementsAre("ExternalSecret ok", "Workflow foreign")) << crd.err;

  const ClusterData cluster = ReadClusterData({secrets_, file}, engine_);
  ASSERT_THAT(cluster.problems, testing::IsEmpty());
  const std::string reference = NastySecrets().at("nasty").at("reference");
  const std::string tag = NastySecrets().at("nasty").at("tag");
  const std::vector<ControllerRun> runs = RunController({file.string()}, engine_);
  ASSERT_EQ(WhyNotSucceeded(runs.at(0)), "");
  Player player(cluster);
  const PlayedPod played = player.Play(runs[0].workflows.front().pods.front().spec);
  EXPECT_THAT(played.problems, testing::IsEmpty());
  const PlayedContainer& main = *played.Main();
  EXPECT_EQ(main.environment.at("UPPER"), "VALUE");
  EXPECT_EQ(main.environment.at("URL"), "{" + reference + tag + "\nU");
  EXPECT_EQ(main.files.at("/etc/dataos/secret/code"), "\"e3t3b3JrZmxvdy5uYW1lfX17ez0xfX0=\"");
  EXPECT_EQ(main.files.at("/etc/dataos/secret/mixed"), reference + tag + "\n\n");
  EXPECT_EQ(main.environment.at("IF_E3"), reference);
  EXPECT_EQ(main.files.at("/etc/dataos/secret/if/E3"), reference);
  EXPECT_FALSE(main.environment.contains("IF_E4"));
  EXPECT_EQ(main.files.size(), 3U);
}

// The player has to see what would go wrong, or it proves nothing.
TEST_F(Projections, ThePlayerFindsPodsThatWouldNotStart) {
  ClusterData cluster;
  cluster.secrets["s"] = {{"bytes", "\xFF"}, {"zero", std::string(1, '\0')}, {"long", std::string(131072, 'x')}};
  const auto problems = [&](const char* pod) { return Player(cluster).Play(nlohmann::json::parse(pod)).problems; };
  const std::string container = R"({"containers": [{"name": "main", "env": [{"name": "A", "valueFrom": )"
                                R"({"secretKeyRef": {"name": ")";
  const auto with = [&](const std::string& name, const std::string& key) {
    return problems((container + name + R"(", "key": ")" + key + R"("}}}]}]})").c_str());
  };
  EXPECT_THAT(with("t", "x"), testing::ElementsAre("no key x in t"));
  EXPECT_THAT(with("s", "x"), testing::ElementsAre("no key x in s"));
  EXPECT_THAT(with("s", "bytes"), testing::ElementsAre("main: A holds bytes that are not UTF-8"));
  EXPECT_THAT(with("s", "zero"), testing::ElementsAre("main: A holds U+0000"));
  EXPECT_THAT(with("s", "long"), testing::ElementsAre("main: A holds more than the kernel takes"));
  const auto init = [&](const std::string& script) {
    const nlohmann::json pod = {
        {"volumes",
         {{{"name", "v"}, {"emptyDir", {{"sizeLimit", "1Mi"}}}}, {{"name", "s"}, {"secret", {{"secretName", "s"}}}}}},
        {"initContainers",
         {{{"name", "i"},
           {"command", {"/bin/sh", "-c"}},
           {"args", {"umask 022; " + script}},
           {"volumeMounts",
            {{{"name", "v"}, {"mountPath", "/d"}}, {{"name", "s"}, {"mountPath", "/s"}, {"readOnly", true}}}}}}},
        {"containers", nlohmann::json::array()}};
    return problems(pod.dump().c_str());
  };
  EXPECT_THAT(init("cp -L -- /s/bytes /d/x; mkdir /d/e; printf %s a > /d/e/f"), testing::IsEmpty());
  EXPECT_THAT(init("exit 3"), testing::ElementsAre("i ends with 3: "));
  EXPECT_THAT(init("echo x > /s/x"), testing::Contains(testing::HasSubstr("Read-only file system")));
  EXPECT_THAT(init("umask 077; echo x > /d/x"), testing::ElementsAre("the mode of x in v"));
  EXPECT_THAT(init("cp -R /s/. /d"), testing::Contains("v holds a link: ..data"));
  EXPECT_THAT(init("cat /s/long /s/long /s/long /s/long /s/long /s/long /s/long /s/long /s/long > /d/x"),
              testing::ElementsAre("v holds more than its limit"));
}

}  // namespace
}  // namespace dagc::engine
