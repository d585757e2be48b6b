// SPDX-License-Identifier: Apache-2.0
// Nothing that is accepted is without effect: each key of dagc.yaml and each option is taken away in turn, and output,
// findings, exit code or files must differ. A key or an option without a row here fails the test.
#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "driver/option_table.h"
#include "driver/session.h"
#include "schema/schema_store.h"
#include "unit/driver/program.h"

namespace dagc::driver {
namespace {

using Files = std::map<std::string, std::string>;
using Args = std::vector<std::string>;

struct Case {
  std::string name;  // "--layout", "failOn", "limits.depth"
  std::string with;  // the key's text in dagc.yaml, or the option and its value, separated by a blank
  Args args;         // of the run; an option is added to them
  Files files = {};  // beside `w.yaml`
};

const std::string kManifest = test::Manifest("w");

// A workflow with the lines of `more` below `spec:`, and those of `step` below the step's `spec:`.
std::string Manifest(const std::string& more, const std::string& step = "") {
  return "version: v2alpha\nname: w\ntype: workflow\nspec:\n" + more +
         "  dag:\n    - name: one\n      spec:\n        stack: container\n" + step +
         "        stackSpec: {image: \"alpine:3.20\", command: [date]}\n";
}

const std::string kSchedule = "  schedule: {crons: [\"0 1 * * *\"], endOn: 2026-01-20T00:00:00Z}\n";
// A step with an entry of the projection `key`, rendered from `value`, that has the secret `s`.
std::string Projected(const std::string& value, const std::string& key = "envVars",
                      const std::string& more = "key: A, value") {
  return Manifest("", "        use: {projection: {secrets: [{id: \"t:s\", contextAlias: s}], projections: {" + key +
                          ": [{" + more + ": \"" + value + "\"}]}}}\n");
}

const std::string kStack =
    "name: acme\nversion: v2alpha\ntype: stack\nspec:\n  name: acme\n  version: \"1.0\"\n  workflowJobConfig:\n"
    "    containerResourceTemplate: |\n      container:\n        image: docker.io/library/alpine:3.20\n"
    "        command: [date]\n";
const std::string kUsesStack =
    "version: v2alpha\nname: w\ntype: workflow\nspec:\n  dag:\n    - name: one\n      spec: {stack: \"acme:1.0\"}\n";
const std::string kUnset =
    "version: v2alpha\nname: \"${X}\"\ntype: workflow\n" + kManifest.substr(kManifest.find("spec:"));

// Every key of the schema, and the parts of `limits`.
const std::vector<Case>& KeyCases() {
  static const std::vector<Case> cases = {
      {"argoVersion", "argoVersion: \"3.4\"", {"compile", "w.yaml"}, {{"w.yaml", Manifest(kSchedule)}}},
      {"namespace", "namespace: data", {"compile", "w.yaml"}},
      {"layout", "layout: referenced", {"compile", "w.yaml"}},
      {"kind", "kind: workflowtemplate", {"compile", "w.yaml"}},
      {"ignoreSchedule",
       "ignoreSchedule: true",
       {"compile", "w.yaml", "--kind", "workflow"},
       {{"w.yaml", Manifest(kSchedule)}}},
      {"generateName", "generateName: true", {"compile", "w.yaml"}},
      {"hardened", "hardened: true", {"compile", "w.yaml"}},
      {"allowOversize", "allowOversize: true", {"compile", "w.yaml"}, {{"w.yaml", "OVERSIZE"}}},
      {"serviceAccountName", "serviceAccountName: sa", {"compile", "w.yaml"}},
      {"executor", "executor: {serviceAccountName: ex}", {"compile", "w.yaml"}},
      {"users", "users: {bot: sa}", {"compile", "w.yaml"}, {{"w.yaml", Manifest("", "        runAsUser: bot\n")}}},
      {"secrets",
       "secrets: {\"t:s\": {name: other}}",
       {"compile", "w.yaml"},
       {{"w.yaml", Projected("{{ .secrets.s.k }}")}}},
      {"volumes",
       "volumes: {v: {claim: other}}",
       {"compile", "w.yaml"},
       {{"w.yaml", Manifest("", "        use: {volumes: [{id: v, directory: /d}]}\n")}}},
      {"computes",
       "computes: {big: {nodeSelector: {a: b}}}",
       {"compile", "w.yaml"},
       {{"w.yaml", Manifest("", "        compute: big\n")}}},
      {"images",
       "images: {\"alpine:3.20\": {entrypoint: [run]}}",
       {"compile", "w.yaml"},
       {{"w.yaml",
         "version: v2alpha\nname: w\ntype: workflow\nspec:\n  dag:\n    - name: one\n      spec: {stack: "
         "container, stackSpec: {image: \"alpine:3.20\"}}\n"}}},
      {"initImage",
       "initImage: example.com/init:1",
       {"compile", "w.yaml"},
       {{"w.yaml", Projected("x {{ .secrets.s.k }}", "files", "name: f, contents")}}},
      {"dependencies",
       "dependencies: {db: {apiVersion: v1, kind: Service, name: db}}",
       {"compile", "w.yaml"},
       {{"w.yaml", Manifest("  dependencies: [db]\n")}}},
      {"depots",
       "depots: {d: {type: S3, spec: {bucket: b}}}",
       {"compile", "w.yaml"},
       {{"w.yaml", Manifest("",
                            "        use: {projection: {depots: [{name: d, contextAlias: d}], projections: {envVars: "
                            "[{key: A, value: \"{{ .depots.d.spec.bucket }}\"}]}}}\n")}}},
      {"stacks", "stacks: [stacks]", {"compile", "w.yaml"}, {{"w.yaml", kUsesStack}, {"stacks/s.yaml", kStack}}},
      {"context",
       "context: {dataOsFqdn: example.com}",
       {"compile", "w.yaml"},
       {{"w.yaml", Projected("{{ .defaultProjections.dataOsFqdn }}")}}},
      {"secretBackend",
       "secretBackend: external-secrets",
       {"compile", "w.yaml"},
       {{"w.yaml", Projected("{{ .secrets.s.k | upper }}")}}},
      {"externalSecrets",
       "secretBackend: external-secrets\nexternalSecrets: {storeRef: {name: store}}",
       {"compile", "w.yaml"},
       {{"w.yaml", Projected("{{ .secrets.s.k | upper }}")}}},
      {"defaults", "defaults: {parallelism: 4}", {"compile", "w.yaml"}},
      {"lint", "lint: {levels: {no-resources: error, DG6031: off}}", {"compile", "w.yaml"}, {{"w.yaml", Manifest("")}}},
      {"failOn", "failOn: info", {"compile", "w.yaml"}},
      {"format", "format: json", {"lint", "w.yaml"}, {{"w.yaml", Manifest("")}}},
      {"set", "set: {X: x}", {"compile", "w.yaml"}, {{"w.yaml", kUnset}}},
      {"envFiles", "envFiles: [vars]", {"compile", "w.yaml"}, {{"w.yaml", kUnset}, {"vars", "X=x\n"}}},
      {"interpolation", "interpolation: false", {"compile", "w.yaml"}, {{"w.yaml", kUnset}}},
      {"strictYaml", "strictYaml: true", {"lint", "w.yaml"}, {{"w.yaml", "LENIENT"}}},
      {"requireSupported",
       "requireSupported: true",
       {"lint", "o.yaml", "p.yaml"},
       {{"o.yaml", "kind: A\n"}, {"p.yaml", "kind: A\n"}}},
      {"limits.fileBytes", "limits: {fileBytes: 50}", {"lint", "w.yaml"}},
      {"limits.depth", "limits: {depth: 3}", {"lint", "w.yaml"}},
      {"limits.nodes",
       "limits: {nodes: 5}",
       {"lint", "w.yaml"},
       {{"w.yaml", kManifest + "tags: [&a x, *a, *a, *a, *a, *a, *a]\n"}}},
      {"limits.work", "limits: {work: 100}", {"lint", "w.yaml"}},
      {"output", "output: argo", {"compile", "w.yaml"}},
      {"report", "report: r.json", {"compile", "w.yaml"}},
      {"split", "split: true", {"compile", "w.yaml", "-o", "out/"}},
      {"configMapNames",
       "configMapNames: stable",
       {"compile", "w.yaml"},
       {{"w.yaml", Projected("text", "files", "name: f, contents")}}},
      {"include", "include: [a.yaml]", {"compile"}, {{"a.yaml", kManifest}}},
      {"exclude", "exclude: [b.yaml]", {"compile"}, {{"b.yaml", "version: v2alpha\ntype: workflow\n"}}},
      {"workspace",
       "workspace: [\"shared/**\"]",
       {"compile", "w.yaml"},
       {{"w.yaml", kUsesStack}, {"shared/s.yaml", kStack}}},
      {"env", "env: [OTHER]", {"compile", "w.yaml"}, {{"w.yaml", kUnset}}},
      {"extends", "extends: base/dagc.yaml", {"compile", "w.yaml"}, {{"base/dagc.yaml", "namespace: data\n"}}},
      {"environments", "environments: {prod: {namespace: p}}", {"compile", "w.yaml", "--environment", "prod"}},
  };
  return cases;
}

const std::vector<Case>& OptionCases() {
  static const std::vector<Case> cases = {
      {"--output", "--output out/", {"compile", "w.yaml"}},
      {"--prune",
       "--prune",
       {"compile", "w.yaml", "-o", "out/"},
       {{"out/x.yaml", "# Generated by dagc from ../x.yaml; do not edit.\napiVersion: v1\nkind: ConfigMap\n"}}},
      {"--split", "--split", {"compile", "w.yaml", "-o", "out/"}},
      {"--check", "--check", {"compile", "w.yaml", "-o", "out/"}},
      {"--report", "--report r.json", {"compile", "w.yaml"}},
      {"--argo-version", "--argo-version 3.4", {"compile", "w.yaml"}, {{"w.yaml", Manifest(kSchedule)}}},
      {"--kind", "--kind workflowtemplate", {"compile", "w.yaml"}},
      {"--ignore-schedule",
       "--ignore-schedule",
       {"compile", "w.yaml", "--kind", "workflow"},
       {{"w.yaml", Manifest(kSchedule)}}},
      {"--layout", "--layout referenced", {"compile", "w.yaml"}},
      {"--namespace", "--namespace data", {"compile", "w.yaml"}},
      {"--generate-name", "--generate-name", {"compile", "w.yaml"}},
      {"--hardened", "--hardened", {"compile", "w.yaml"}},
      {"--allow-oversize", "--allow-oversize", {"compile", "w.yaml"}, {{"w.yaml", "OVERSIZE"}}},
      {"--config", "--config other/dagc.yaml", {"compile", "w.yaml"}, {{"other/dagc.yaml", "namespace: other\n"}}},
      {"--environment",
       "--environment prod",
       {"compile", "w.yaml"},
       {{"dagc.yaml", "environments: {prod: {namespace: p}}\n"}}},
      {"--root", "--root /", {"compile", "w.yaml"}, {{"dagc.yaml", "envFiles: [/etc/v]\n"}, {"/etc/v", "A=b\n"}}},
      {"--allow-outside",
       "--allow-outside /etc",
       {"compile", "w.yaml"},
       {{"dagc.yaml", "envFiles: [/etc/v]\n"}, {"/etc/v", "A=b\n"}}},
      {"--show-settings", "--show-settings", {"compile", "w.yaml"}},
      {"--set", "--set X=x", {"compile", "w.yaml"}, {{"w.yaml", kUnset}}},
      {"--env-file", "--env-file vars", {"compile", "w.yaml"}, {{"w.yaml", kUnset}, {"vars", "X=x\n"}}},
      {"--no-env", "--no-env", {"compile", "w.yaml"}, {{"w.yaml", kUnset}}},
      {"--stack", "--stack stacks", {"compile", "w.yaml"}, {{"w.yaml", kUsesStack}, {"stacks/s.yaml", kStack}}},
      {"--with", "--with shared", {"compile", "w.yaml"}, {{"w.yaml", kUsesStack}, {"shared/s.yaml", kStack}}},
      {"--no-interpolation", "--no-interpolation", {"compile", "w.yaml"}, {{"w.yaml", kUnset}}},
      {"--strict-yaml", "--strict-yaml", {"lint", "w.yaml"}, {{"w.yaml", "LENIENT"}}},
      {"--require-supported",
       "--require-supported",
       {"lint", "o.yaml", "p.yaml"},
       {{"o.yaml", "kind: A\n"}, {"p.yaml", "kind: A\n"}}},
      {"--format", "--format json", {"lint", "w.yaml"}, {{"w.yaml", Manifest("")}}},
      {"--fail-on", "--fail-on info", {"compile", "w.yaml"}},
      {"--max-file-size", "--max-file-size 50", {"lint", "w.yaml"}},
      {"--max-depth", "--max-depth 3", {"lint", "w.yaml"}},
      {"--max-nodes",
       "--max-nodes 5",
       {"lint", "w.yaml"},
       {{"w.yaml", kManifest + "tags: [&a x, *a, *a, *a, *a, *a, *a]\n"}}},
      {"--max-work", "--max-work 100", {"lint", "w.yaml"}},
      {"--files-from",
       "--files-from list",
       {"lint", "w.yaml"},
       {{"list", "b.yaml\n"}, {"b.yaml", "version: v2alpha\ntype: workflow\n"}}},
      {"--stdin-filename", "--stdin-filename in.yaml", {"lint", "-"}},
      {"--exclude", "--exclude w.yaml", {"lint", "."}},
      {"--force-exclude", "--force-exclude", {"lint", "w.yaml", "--exclude", "w.yaml"}},
      {"--no-ignore",
       "--no-ignore",
       {"lint", "."},
       {{".git/HEAD", "x"}, {".gitignore", "build/\n"}, {"build/b.yaml", "version: v2alpha\ntype: workflow\n"}}},
      {"--hook", "--hook", {"lint", "missing.yaml"}},
      {"--from", "--from 2027-01-01T00:00:00Z", {"schedule", "w.yaml"}, {{"w.yaml", Manifest(kSchedule)}}},
      {"--count", "--count 2", {"schedule", "w.yaml"}, {{"w.yaml", Manifest(kSchedule)}}},
      {"--now", "--now 2027-01-01T00:00:00Z", {"lint", "w.yaml"}, {{"w.yaml", Manifest(kSchedule)}}},
      {"--pre-commit", "--pre-commit", {"init"}, {{"dagc.yaml", ""}}},
      {"--color", "--color always", {"compile", "w.yaml"}},
      {"--help", "--help", {"compile", "w.yaml"}},
      {"--version", "--version", {"compile", "w.yaml"}},
  };
  return cases;
}

// Of these the effect is no other output: how many threads work, whether output is read again, and
// whether the disk is waited for.
const std::set<std::string> kSeenInTheSession = {"jobs", "--jobs", "verifyOutput", "--verify-output", "sync", "--sync"};

std::string Text(const std::string& text) {
  if (text == "LENIENT") return kManifest + "  # continued\n  title: \"a\nb\"\n";
  if (text != "OVERSIZE") return text;
  std::string manifest = "version: v2alpha\nname: w\ntype: workflow\nspec:\n  dag:\n";
  for (int i = 0; i < 210; ++i) {
    manifest += "    - name: s" + std::to_string(i) + "\n";
    if (i > 0) manifest += "      depends: [" + std::string("s") + std::to_string(i - 1) + "]\n";
    manifest += "      spec: {stack: container, stackSpec: {image: \"alpine:3.20\", command: [date], env: {A: " +
                std::string(6000, 'x') + "}}}\n";
  }
  return manifest;
}

// Everything that can be seen of a run.
std::string Outcome(const Case& row, const std::string& target, const Args& args) {
  test::Program dagc;
  dagc.environment = {{"X", "from-environment"}};
  if (row.name == "set" || row.name == "envFiles" || row.name == "--set" || row.name == "--env-file") {
    dagc.environment.clear();
  }
  dagc.files.Put("w.yaml", kManifest);
  for (const auto& [path, text] : row.files) dagc.files.Put(path, Text(text));
  if (!row.files.contains("dagc.yaml")) dagc.files.Put("dagc.yaml", target);
  const int code = dagc.Run(args);
  std::string all = std::to_string(code) + '\n' + dagc.out + '\n' + dagc.err;
  for (const std::string& path : dagc.files.written_paths()) all += '\n' + path + '\n' + *dagc.files.Get(path);
  return all;
}

TEST(SettingsEffect, EveryKeyHasOne) {
  std::set<std::string> rows;
  for (const Case& row : KeyCases()) {
    rows.insert(row.name);
    const std::string without = Outcome(row, "", row.args);
    const std::string with = Outcome(row, row.with + "\n", row.args);
    EXPECT_NE(with, without) << row.name << " has no effect";
    EXPECT_EQ(with.find("[DG2"), std::string::npos) << row.name << " is not what a schema allows\n"
                                                    << with.substr(0, 1500);
  }
  const nlohmann::json schema = nlohmann::json::parse(*SchemaText("dagc/target"));
  for (const auto& [key, value] : schema["properties"].items()) {
    if (key == "limits") {
      for (const auto& [limit, row] : schema["definitions"]["limits"]["properties"].items()) {
        EXPECT_TRUE(rows.contains("limits." + limit)) << "no case takes `limits." << limit << "` away";
      }
      continue;
    }
    EXPECT_TRUE(rows.contains(key) || kSeenInTheSession.contains(key)) << "no case takes `" << key << "` away";
  }
}

TEST(SettingsEffect, EveryOptionHasOne) {
  std::set<std::string> rows;
  for (const Case& row : OptionCases()) {
    rows.insert(row.name);
    Args with = row.args;
    const std::size_t blank = row.with.find(' ');
    with.push_back(row.with.substr(0, blank));
    if (blank != std::string::npos) with.push_back(row.with.substr(blank + 1));
    EXPECT_NE(Outcome(row, "", with), Outcome(row, "", row.args)) << row.name << " has no effect";
  }
  for (const OptionInfo& option : AllOptions()) {
    const std::string name = "--" + std::string(option.name);
    EXPECT_TRUE(rows.contains(name) || kSeenInTheSession.contains(name)) << "no case takes `" << name << "` away";
  }
}

// What a session works with.
struct Seen {
  std::size_t threads;
  CompileSettings::Verify verify;
  bool sync;
};

Seen SeenWith(const std::string& target, std::vector<WrittenOption> written) {
  MemoryFileSystem files;
  files.Put("w.yaml", kManifest);
  files.Put("dagc.yaml", target);
  std::istringstream in;
  std::ostringstream out;
  Io io{in, out, out, files, false, false, {}, [] { return std::int64_t{0}; }};
  Options options;
  options.written = std::move(written);
  for (const WrittenOption& one : options.written) one.option->take(one.value, options);
  Session session(options, {}, io);
  session.AddInputs({{"w.yaml", "w.yaml", false, false}});
  return {session.Threads(), session.ProfileOf(0).settings.verify, session.run().sync};
}

TEST(SettingsEffect, OfThreadsAndVerification) {
  EXPECT_EQ(SeenWith("jobs: 7\n", {}).threads, 7U);
  EXPECT_EQ(SeenWith("jobs: 7\n", {{FindOption("jobs"), "5"}}).threads, 5U);
  EXPECT_EQ(SeenWith("", {{FindOption("jobs"), "5"}}).threads, 5U);
  EXPECT_FALSE(SeenWith("", {}).sync);
  EXPECT_TRUE(SeenWith("sync: true\n", {}).sync);
  EXPECT_TRUE(SeenWith("", {{FindOption("sync"), ""}}).sync);
  EXPECT_EQ(SeenWith("", {}).verify, CompileSettings::Verify::kAuto);
  EXPECT_EQ(SeenWith("verifyOutput: never\n", {}).verify, CompileSettings::Verify::kNever);
  EXPECT_EQ(SeenWith("verifyOutput: never\n", {{FindOption("verify-output"), "always"}}).verify,
            CompileSettings::Verify::kAlways);
}

}  // namespace
}  // namespace dagc::driver
