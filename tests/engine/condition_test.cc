// SPDX-License-Identifier: Apache-2.0
// Conditions on secrets that decide which variables and files there are: whatever the secrets hold, a container finds
// what direct rendering of its template gives. The operator's own code decides, the kubelet is played.
#include <gmock/gmock.h>

#include <iostream>

#include "base/base64.h"
#include "dagc/compiler.h"
#include "diag/collecting_sink.h"
#include "document/load.h"
#include "engine/cluster_data.h"
#include "engine/controller.h"
#include "engine/fixture.h"
#include "engine/player.h"
#include "stack/rendered_yaml.h"
#include "support/nasty_text.h"
#include "support/shared_folder.h"
#include "tmpl/template.h"

namespace dagc::engine {
namespace {
namespace fs = std::filesystem;
using testing::IsEmpty;

using Texts = std::map<std::string, std::string>;

// What templates ask about, and what they only pass on; the first is never YAML syntax, the second may hold anything.
constexpr const char* kAsked[] = {"KIND", "MODE"};
constexpr const char* kPassed[] = {"USER", "PASS"};

struct Case {
  tmpl::Language language;
  const char* variables;  // an envVarsTemplate, or nullptr
  const char* files;      // a filesTemplate, or nullptr
};

constexpr auto kGo = tmpl::Language::kGo;
constexpr auto kLiquid = tmpl::Language::kLiquid;

constexpr Case kCases[] = {
    {kGo, R"(A: a
{{- if eq .secrets.db.KIND "s3" }}
B: {{ .secrets.db.USER }}
C: "60"
{{- end }}
D: d)",
     nullptr},
    {kGo, R"({{ if eq .secrets.db.KIND "s3" -}}
B: one{{ .secrets.db.USER }}:{{ .secrets.db.PASS }}
{{- else if eq .secrets.db.KIND "gcs" -}}
B: {{ .secrets.db.PASS }}
G: 'it''s'
{{- else -}}
N: n{{ "{{x}}" }}{
{{- end }})",
     nullptr},
    {kGo, R"(A: {{ if eq .secrets.db.KIND "s3" }}word{{ else }}{{ .secrets.db.USER }}{{ end }}
B: {{ if eq .secrets.db.KIND "s3" }}"quo ted"{{ else }}two words{{ end }}
C: {{ if ne .secrets.db.MODE "" }}{{ .secrets.db.MODE }}{{ end }}
D: "{{ if .secrets.db.MODE }}a\tb{{ end }}")",
     nullptr},
    {kGo, R"({{- $name := "PLAIN" -}}
{{- if and (ne .secrets.db.KIND "s3") (eq .secrets.db.MODE "fast") }}{{ $name = "FAST" }}{{ end -}}
{{ $name }}: {{ $name | lower }}
{{- range $i := list "a" "b" "c" }}
{{- if eq $.secrets.db.MODE $i }}{{ break }}{{ end }}
N_{{ $i | upper }}: {{ $.secrets.db.USER }}
{{- end }})",
     nullptr},
    {kGo, R"({{- if eq .secrets.db.KIND "s3" }}
SAME: {{ .secrets.db.USER }}
ALSO: x
{{- else }}
ALSO: x
SAME: {{ .secrets.db.USER }}
{{- end }}
{{- if hasPrefix "g" .secrets.db.KIND }}
G: |
  {{ .secrets.db.PASS }}
  two {{ .secrets.db.MODE | upper }}
{{- end }}
L: {{ range splitList "," .secrets.db.MODE }}{{ . }};{{ end }})",
     R"(- name: always
  contents: {{ .secrets.db.USER }}
{{- if eq .secrets.db.KIND "s3" }}
- name: sub/deep/s3.conf
  contents: |
    user={{ .secrets.db.USER }}
    pass={{ .secrets.db.PASS }}
- name: s3.mark
  contents: ""
  directory: /opt/marks
{{- else }}
- name: other
  contents: "{{ .secrets.db.KIND }}{{ if eq .secrets.db.MODE "fast" }}!{{ end }}"
{{- end }})"},
    {kGo, nullptr, R"({{ if eq .secrets.db.KIND "s3" }}
- name: only
  contents: "text\n"
{{ end }})"},
    {kGo, nullptr, R"(- name: differs
  contents: |
    {{- if eq .secrets.db.KIND "s3" }}
    bucket: {{ .secrets.db.USER }}
    {{- else }}
    none
    {{- end }}
- name: fixed
  contents: fixed)"},
    {kLiquid, R"(A: a
{%- assign kind = secrets.db.KIND | base64_decode | strip_newlines %}
{%- if kind == "s3" %}
PROVIDER: {{ kind }}
BUCKET: {{ secrets.db.USER | base64_decode }}
PRESIGNED: "60"
{%- elsif kind == "gcs" %}
PROVIDER: {{ kind | upcase }}
{%- endif %})",
     R"({%- assign mode = secrets.db.MODE | base64_decode %}
{%- case mode %}
{%- when "fast", "slow" %}
- name: {{ "mode" }}
  contents: {{ mode }}
{%- when "" %}
- name: empty
  contents: {{ secrets.db.PASS | base64_decode }}
{%- else %}
- {name: mode, contents: "{{ secrets.db.PASS | base64_decode }} x"}
{%- endcase %})"},
    {kLiquid, R"({%- assign mode = secrets.db.MODE | base64_decode %}
{%- unless mode contains "a" %}
NO_A: {{ mode }}
{%- endunless %}
{%- capture text %}{% if mode == "fast" %}quick{% else %}{{ mode }}{% endif %}{% endcapture %}
{%- if mode != "" and mode != "fast" or mode == "x" %}
{%- assign text = "set" %}
{%- endif %}
TEXT: {{ text | append: "." }})",
     nullptr},
    {kGo, R"({{ with .secrets.db.MODE }}
WITH: {{ . }}
{{ else }}
WITHOUT: x
{{ end }}
{{ if or (eq .secrets.db.KIND "s3" "gcs") (empty .secrets.db.MODE) }}
ANY: {{ default "none" .secrets.db.MODE }}
{{ end }})",
     nullptr},
};

std::string Indented(std::string_view text, std::size_t by) {
  std::string result;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (end > 0) result.append(by, ' ').append(text.substr(0, end));
    result += '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return result;
}

std::string Manifest() {
  std::string yaml = "version: v2alpha\nname: asks\ntype: workflow\nspec:\n  dag:\n";
  for (std::size_t n = 0; n < std::size(kCases); ++n) {
    const Case& one = kCases[n];
    yaml += "    - name: s" + std::to_string(n) + "\n      spec:\n        stack: container\n";
    yaml += "        stackSpec: {image: docker.io/library/alpine:3.20, command: [date]}\n";
    yaml += "        use:\n          projection:\n            templateType: ";
    yaml += tmpl::LanguageName(one.language);
    yaml += "\n            secrets: [{id: warehouse, contextAlias: db}]\n            projections:\n";
    if (one.variables) yaml += "              envVarsTemplate: |\n" + Indented(one.variables, 16);
    if (one.files) yaml += "              filesTemplate: |\n" + Indented(one.files, 16);
  }
  return yaml;
}

// Renders with the secrets that are asked about, and reads the YAML before the others are put in: they are pieces of
// scalars, whatever they hold.
class Direct {
 public:
  Direct(tmpl::Language language, std::string_view text, const ClusterData::Object& secret)
      : text_(text), secret_(secret) {
    parsed_ = tmpl::Parse({.language = language, .text = text_}, sink_);
    if (!parsed_) return;
    rendering_ = tmpl::Evaluate(*parsed_, MakeData(language), {}, sink_);
    rendered_.emplace(*parsed_, rendering_.pieces);
    root_ = rendered_->Read(arena_, {}, sink_);
  }

  Texts Variables() const {
    Texts texts;
    if (!root_) return {{"(no YAML)", sink_.diagnostics().at(0).message}};
    for (const Entry& entry : root_->entries()) texts[std::string(entry.key.text())] = TextOf(entry.value);
    return texts;
  }

  Texts Files() const {
    Texts texts;
    if (!root_) return {{"(no YAML)", sink_.diagnostics().at(0).message}};
    for (const Value& item : root_->items()) {
      const Value* directory = item.Find("directory");
      std::string path(directory == nullptr ? "/etc/dataos/secret" : directory->text());
      texts[path.append("/").append(item.Find("name")->text())] = TextOf(*item.Find("contents"));
    }
    return texts;
  }

 private:
  tmpl::Data MakeData(tmpl::Language language) {
    tmpl::DataMapBuilder keys(arena_, tmpl::MapKind::kOpen);
    for (const char* key : kAsked) {
      const std::string& value = secret_.at(key);
      const std::string shown = language == kLiquid ? EncodeBase64(value) : value;
      keys.Put(key, tmpl::Data::Text(arena_.Copy(std::string_view(shown))));
    }
    for (const char* key : kPassed) keys.Put(key, tmpl::Data::SecretKey("warehouse", key));
    tmpl::DataMapBuilder secrets(arena_, tmpl::MapKind::kAliases);
    secrets.Put("db", keys.Finish());
    tmpl::DataMapBuilder root(arena_, tmpl::MapKind::kRoots);
    root.Put("secrets", secrets.Finish());
    return root.Finish();
  }

  std::string TextOf(const Value& value) const {
    std::string text;
    for (const tmpl::Piece& piece : rendered_->PiecesOf(value.text())) {
      text += piece.kind == tmpl::Piece::Kind::kSecret ? secret_.at(piece.ref.key) : piece.text;
    }
    return text;
  }

  std::string text_;
  const ClusterData::Object& secret_;
  Arena arena_;
  CollectingSink sink_;
  std::optional<tmpl::Template> parsed_;
  tmpl::Rendering rendering_;
  std::optional<RenderedYaml> rendered_;
  std::optional<Value> root_;
};

std::vector<ClusterData::Object> Samples() {
  std::vector<std::string> kinds = {"s3", "gcs", "", "S3"}, modes = {"fast", "slow", "", "a", "b,c", "x"};
  const std::vector<std::string> passed = {"me",
                                           "it's \"x\"\n: # {{ .s0 }}",
                                           "$(DAGC_P0) $$ {{workflow.uid}}",
                                           "",
                                           "\x7F\xC2\x85\xEF\xBB\xBF\xE2\x80\xA8<&>\t\r\n",
                                           "null",
                                           "!!binary"};
  std::vector<ClusterData::Object> samples;
  std::size_t n = 0;
  for (const std::string& kind : kinds) {
    for (const std::string& mode : modes) {
      samples.push_back({{"KIND", kind},
                         {"MODE", mode},
                         {"USER", passed[n % passed.size()]},
                         {"PASS", passed[(n * 3 + 1) % passed.size()]}});
      ++n;
    }
  }
  return samples;
}

// The variables that are not dagc's own.
Texts UsersVariables(const PlayedContainer& container) {
  Texts texts;
  for (const auto& [name, value] : container.environment) {
    if (!name.starts_with("DAGC_") && !name.starts_with("ARGO_") && name != "GODEBUG") texts[name] = value;
  }
  return texts;
}

class Conditions : public EngineTest {
 protected:
  void SetUp() override {
    EngineTest::SetUp();
    if (IsSkipped()) return;
    if (const auto why = Player::WhyNoInitContainers()) GTEST_SKIP() << *why;
  }

  // Compiles, and lets the controller make the pods.
  std::vector<PodRun> Pods(CompileRequest request) {
    request.target = NamedText{"dagc.yaml",
                               "serviceAccountName: runner\nsecretBackend: external-secrets\n"
                               "externalSecrets: {storeRef: {name: vault}}\n" +
                                   target_};
    const CompileResult compiled = Compile(request);
    for (const Finding& finding : compiled.findings) {
      EXPECT_LT(finding.severity, Severity::kError) << finding.begin.line << ' ' << finding.message;
    }
    if (!compiled.ok) return {};
    WriteFile(file_, compiled.outputs.at(0).text);
    EXPECT_THAT(HoldAgainst("3.6", {file_}, engine_), IsEmpty());
    const std::vector<ControllerRun> runs = RunController({file_.string()}, engine_);
    EXPECT_EQ(WhyNotSucceeded(runs.at(0)), "");
    return runs[0].workflows.front().pods;
  }

  ClusterData Cluster(const std::map<std::string, ClusterData::Object>& secrets) {
    std::string documents;
    for (const auto& [name, data] : secrets) documents += "---\n" + SecretDocument(name, data);
    WriteFile(secrets_, documents);
    return ReadClusterData({secrets_, file_}, engine_);
  }

  const ScratchFolder scratch_;
  const fs::path file_ = scratch_.path() / "out/made.yaml";
  const fs::path secrets_ = scratch_.path() / "secrets.yaml";
  std::string target_;
};

TEST_F(Conditions, ContainersFindWhatDirectRenderingGives) {
  CompileRequest request;
  request.inputs = {{"asks.yaml", Manifest()}};
  const std::vector<PodRun> pods = Pods(request);
  ASSERT_EQ(pods.size(), std::size(kCases));
  const ProcessResult crd = RunProcess([&] {
    std::vector<std::string> command = OperatorGate(engine_).command;
    command.push_back(file_.string());
    return command;
  }());
  EXPECT_THAT(crd.out, testing::HasSubstr("ExternalSecret"));
  std::size_t compared = 0;
  for (const ClusterData::Object& secret : Samples()) {
    const ClusterData cluster = Cluster({{"warehouse", secret}});
    ASSERT_THAT(cluster.problems, IsEmpty());
    Player player(cluster);
    for (const PodRun& pod : pods) {
      const Case& one = kCases[std::strtoul(pod.template_name.c_str() + 1, nullptr, 10)];
      SCOPED_TRACE(pod.template_name + " with KIND=" + secret.at("KIND") + " MODE=" + secret.at("MODE"));
      const PlayedPod played = player.Play(pod.spec);
      EXPECT_THAT(played.problems, IsEmpty());
      const PlayedContainer& main = *played.Main();
      EXPECT_EQ(UsersVariables(main),
                one.variables ? Direct(one.language, one.variables, secret).Variables() : Texts());
      EXPECT_EQ(Texts(main.files.begin(), main.files.end()),
                one.files ? Direct(one.language, one.files, secret).Files() : Texts());
      ++compared;
    }
  }
  std::cout << std::size(kCases) << " steps with conditions, " << compared << " containers compared\n";
}

// Until the operator has made its Secret no pod starts, and it makes none of bytes that it would change.
TEST_F(Conditions, PodsWaitForTheSecret) {
  CompileRequest request;
  request.inputs = {{"asks.yaml", Manifest()}};
  const std::vector<PodRun> pods = Pods(request);
  for (const ClusterData& cluster :
       {ClusterData(), Cluster({{"warehouse", {{"KIND", "s3"}, {"MODE", ""}, {"USER", "\xFF"}, {"PASS", ""}}}})}) {
    Player player(cluster);
    for (const PodRun& pod : pods) EXPECT_THAT(player.Play(pod.spec).problems, testing::Not(IsEmpty()));
  }
}

// A published stack whose variables depend on where objects are stored.
TEST_F(Conditions, PublishedStackHasItsObjectStoreOnlyWhereThereIsOne) {
  const auto shared = test::SharedFolder();
  if (!shared) GTEST_SKIP() << "SKIPPED: no shared folder";
  CompileRequest request;
  request.inputs = {{"nightly.yaml", R"(version: v2alpha
name: nightly-plan
type: workflow
spec:
  dag:
    - name: plan
      spec:
        stack: vulcan-postgres:1.0
        stackSpec:
          repo: {url: "https://git.example/models", baseDir: sales, syncFlags: ["--ref=main"], secret: "engineering:git-sync"}
          depots: ["dataos://niluspgdepot1?purpose=rw"]
          command: [vulcan, -p, /etc/dataos/work/sales, plan]
          arguments: [--auto-apply]
)"},
                    {"stack.yaml", ReadFile(*shared / "corpus/dataos-v2/vulcan-postgres-01.yaml")}};
  target_ =
      "depots:\n"
      "  niluspgdepot1: {type: postgresql, spec: {host: pg}, secrets: [{id: pg-rw, purpose: rw}]}\n"
      "context: {dataOsFqdn: x, dataOsTenantId: t1, depotServiceUrl: d, heimdallUrl: h, ecsServiceUrl: e,\n"
      "  ecsServiceCertsEnabled: true, ecsServiceHostnameVerificationDisabled: false, dataOsRunAsUser: bob,\n"
      "  dataOsRunAsApikey: {secret: apikeys, key: bob}}\n";
  const std::vector<PodRun> pods = Pods(request);
  ASSERT_EQ(pods.size(), 1U);
  // The stack's own init container clones a repository, which is not played.
  nlohmann::json spec = pods[0].spec;
  std::erase_if(spec.at("initContainers").get_ref<nlohmann::json::array_t&>(), [](const nlohmann::json& container) {
    return container.at("name").get<std::string>().ends_with("-ic");
  });
  ClusterData::Object store = {{"STORAGE_FORMAT", "s3"},  {"BUCKET", "b{{x}}"},         {"AWS_ENDPOINT", "https://s3"},
                               {"AWS_REGION", "eu: # 1"}, {"AWS_ACCESS_KEY", "$(KEY)"}, {"AWS_SECRET_KEY", "'\"\n"}};
  std::map<std::string, ClusterData::Object> secrets = {
      {"git-sync", {{"GITSYNC_USERNAME", "u"}, {"GITSYNC_PASSWORD", "p"}}},
      {"apikeys", {{"bob", "k"}}},
      {"pg-rw", {{"username", "u"}, {"password", "p"}}},
      {"vulcan-state-connection",
       {{"HOST", "h"}, {"PORT", "1"}, {"USERNAME", "u"}, {"PASSWORD", "p"}, {"DATABASE", "d"}}}};
  const auto object_store = [&](const std::string& format) {
    store["STORAGE_FORMAT"] = format;
    secrets["vulcan-object-store-connection"] = store;
    const ClusterData cluster = Cluster(secrets);
    EXPECT_THAT(cluster.problems, IsEmpty());
    const PlayedPod played = Player(cluster).Play(spec);
    EXPECT_THAT(played.problems, IsEmpty());
    EXPECT_EQ(played.Main()->environment.at("DATAOS_CONFIG_DIR"), "/etc/dataos/config");
    EXPECT_EQ(played.Main()->environment.at("VULCAN__GRAPHQL__BASE_URL"), "http://127.0.0.1:3000");
    Texts found;
    for (const auto& [name, value] : played.Main()->environment) {
      if (name.starts_with("VULCAN__OBJECT_STORE__")) found[name.substr(22)] = value;
    }
    return found;
  };
  EXPECT_EQ(object_store("s3\n"), (Texts{{"PROVIDER", "s3"},
                                         {"BUCKET", "b{{x}}"},
                                         {"BASE_PATH", "b{{x}}"},
                                         {"COMPRESSION", "snappy"},
                                         {"PRESIGNED_URL_EXPIRY_MINS", "60"},
                                         {"CREDENTIALS__ENDPOINT_URL", "https://s3"},
                                         {"CREDENTIALS__REGION", "eu: # 1"},
                                         {"CREDENTIALS__ACCESS_KEY_ID", "$(KEY)"},
                                         {"CREDENTIALS__SECRET_ACCESS_KEY", "'\"\n"}}));
  EXPECT_THAT(object_store("gcs"), IsEmpty());
  EXPECT_THAT(object_store(""), IsEmpty());
}

}  // namespace
}  // namespace dagc::engine
