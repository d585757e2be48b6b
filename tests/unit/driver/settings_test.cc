// SPDX-License-Identifier: Apache-2.0
// Settings: which file they come from, and that option table and schema say the same.
#include "driver/settings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "driver/option_table.h"
#include "schema/schema_store.h"
#include "unit/driver/program.h"

namespace dagc::driver {
namespace {

using test::Manifest;
using test::Program;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

nlohmann::json Schema() { return nlohmann::json::parse(*SchemaText("dagc/target")); }

// The row of a key: "failOn", "limits.depth".
nlohmann::json RowOf(const nlohmann::json& schema, const std::string& path) {
  const std::size_t dot = path.find('.');
  nlohmann::json row = schema["properties"][path.substr(0, dot)];
  if (row.contains("$ref")) row = schema["definitions"][path.substr(0, dot)];
  return dot == std::string::npos ? row : row["properties"][path.substr(dot + 1)];
}

TEST(SettingsTable, TheSchemaSaysTheSame) {
  const nlohmann::json schema = Schema();
  for (const OptionInfo& option : AllOptions()) {
    if (option.key.form == KeyForm::kNone) continue;
    const nlohmann::json row = RowOf(schema, std::string(option.key.path));
    ASSERT_TRUE(row.is_object()) << option.key.path << " is no key of the schema";
    const std::string described = row["description"];
    EXPECT_NE(described.find("(--" + std::string(option.name)), std::string::npos)
        << option.key.path << ": the description names no `--" << option.name << '`';
    if (!option.key.fallback.empty()) {
      ASSERT_TRUE(row.contains("default")) << option.key.path;
      const nlohmann::json& fallback = row["default"];
      EXPECT_EQ(fallback.is_string() ? fallback.get<std::string>() : fallback.dump(), option.key.fallback)
          << option.key.path;
    }
    if (!row.contains("enum") || option.name == "hardened") continue;  // hardened: true, false, a word
    std::set<std::string> words;
    for (const nlohmann::json& word : row["enum"]) {
      if (!word.is_null()) words.insert(word.get<std::string>());
    }
    const std::vector<std::string_view> known = option.words();
    EXPECT_EQ(words, std::set<std::string>(known.begin(), known.end())) << option.key.path;
  }
}

// What only the caller may say, as the contract lists it, and options that are questions rather than settings.
TEST(SettingsTable, EveryOptionOfCompileAndLintHasAKey) {
  const std::set<std::string_view> of_caller = {
      "config",         "environment", "root",          "allow-outside", "hook",   "check", "prune",
      "stdin-filename", "no-ignore",   "force-exclude", "files-from",    "no-env", "color", "now",
      "help",           "version",     "show-settings"};
  for (const OptionInfo& option : AllOptions()) {
    if (!Takes(Command::kCompile, option) && !Takes(Command::kLint, option)) continue;
    EXPECT_EQ(option.key.form == KeyForm::kNone, of_caller.contains(option.name)) << option.name;
    EXPECT_EQ(option.key.scope == Scope::kCaller, of_caller.contains(option.name)) << option.name;
  }
}

TEST(Settings, OfAnInputComeFromTheFileNearestToIt) {
  Program dagc;
  dagc.files.Put("dagc.yaml", "namespace: here\n");
  dagc.files.Put("north/dagc.yaml", "namespace: north\n");
  dagc.files.Put("north/w.yaml", Manifest("to-north"));
  dagc.files.Put("south/w.yaml", Manifest("to-south"));
  ASSERT_EQ(dagc.Run({"compile", "north/w.yaml", "south/w.yaml"}), 0) << dagc.err;
  EXPECT_THAT(dagc.out, HasSubstr("name: to-north\n  namespace: north\n"));
  EXPECT_THAT(dagc.out, HasSubstr("name: to-south\n  namespace: here\n"));
  ASSERT_EQ(dagc.Run({"compile", "north/w.yaml", "south/w.yaml", "--namespace", "all"}), 0);
  EXPECT_THAT(dagc.out, Not(HasSubstr("namespace: north")));
  ASSERT_EQ(dagc.Run({"compile", "north/w.yaml", "south/w.yaml", "--config", "north/dagc.yaml"}), 0);
  EXPECT_THAT(dagc.out, Not(HasSubstr("namespace: here")));
}

TEST(Settings, OfTheRunComeFromTheFileNearestToTheWorkingDirectory) {
  Program dagc;
  dagc.files.Put("dagc.yaml", "format: oneline\n");
  dagc.files.Put("north/dagc.yaml", "format: json\n");
  dagc.files.Put("north/w.yaml", "version: v2alpha\nname: A\ntype: workflow\n");
  dagc.Run({"lint", "north/w.yaml"});
  EXPECT_THAT(dagc.out, HasSubstr("north/w.yaml:1:1: error: "));
  dagc.Run({"lint", "north/w.yaml", "--format", "json"});
  EXPECT_THAT(dagc.out, HasSubstr("\"code\""));
}

TEST(Settings, EachTargetFileIsReadOnce) {
  Program dagc;
  dagc.files.Put("north/dagc.yaml", "namespace: north\n");
  for (const char* name : {"a", "b", "c"}) dagc.files.Put("north/" + std::string(name) + ".yaml", Manifest(name));
  ASSERT_EQ(dagc.Run({"compile", "north"}), 0);
  const std::vector<std::string> read = dagc.files.read_paths();
  EXPECT_EQ(std::count(read.begin(), read.end(), "north/dagc.yaml"), 1);
}

TEST(Settings, AnErrorInATargetFileStopsOnlyWhatUsesIt) {
  Program dagc;
  dagc.files.Put("north/dagc.yaml", "namespace: [x]\n");
  dagc.files.Put("north/w.yaml", Manifest("to-north"));
  dagc.files.Put("south/w.yaml", Manifest("to-south"));
  EXPECT_EQ(dagc.Run({"compile", "north/w.yaml", "south/w.yaml"}), 1);
  EXPECT_THAT(dagc.out, HasSubstr("name: to-south\n"));
  EXPECT_THAT(dagc.out, Not(HasSubstr("name: to-north\n")));
}

TEST(Settings, AFileIsLaidOverTheOneItExtends) {
  Program dagc;
  dagc.files.Put("dagc.yaml",
                 "namespace: base\nserviceAccountName: runner\nstacks: [stacks]\nenvironments: {prod: {namespace: p}}\n"
                 "defaults: {parallelism: 3, suspend: true}\n");
  dagc.files.Put("stacks/s.yaml", "kind: Other\n");
  dagc.files.Put("a/b/dagc.yaml",
                 "extends: ../../dagc.yaml\nnamespace: own\ndefaults: {suspend: null}\n"
                 "environments: {prod: {serviceAccountName: null}}\n");
  dagc.files.Put("a/b/w.yaml", Manifest("w"));
  ASSERT_EQ(dagc.Run({"compile", "a/b/w.yaml"}), 0) << dagc.err;
  EXPECT_THAT(dagc.out, HasSubstr("namespace: own\n"));
  EXPECT_THAT(dagc.out, HasSubstr("serviceAccountName: runner\n"));
  EXPECT_THAT(dagc.out, HasSubstr("parallelism: 3\n"));
  ASSERT_EQ(dagc.Run({"compile", "a/b/w.yaml", "--environment", "prod"}), 0) << dagc.err;
  EXPECT_THAT(dagc.out, HasSubstr("namespace: p\n"));
  EXPECT_THAT(dagc.out, Not(HasSubstr("serviceAccountName")));
}

TEST(Settings, ExtensionsEnd) {
  Program dagc;
  dagc.files.Put("w.yaml", Manifest("w"));
  for (int i = 0; i < 30; ++i) {
    dagc.files.Put("d" + std::to_string(i) + ".yaml", "extends: d" + std::to_string(i + 1) + ".yaml\n");
  }
  dagc.files.Put("d30.yaml", "namespace: x\n");
  EXPECT_EQ(dagc.Run({"compile", "w.yaml", "--config", "d0.yaml"}), 1);
  EXPECT_THAT(dagc.err, HasSubstr("[DG5403]"));
  EXPECT_EQ(dagc.Run({"compile", "w.yaml", "--config", "d22.yaml"}), 0) << dagc.err;
}

TEST(Settings, WithoutArgumentsTheTargetFileSaysWhatIsRead) {
  Program dagc;
  EXPECT_EQ(dagc.Run({"compile"}), 2);
  EXPECT_THAT(dagc.err, HasSubstr("`dagc compile` requires IN..."));
  dagc.files.Put("dagc.yaml", "output: argo/\n");
  dagc.files.Put("x/a.yaml", Manifest("a"));
  dagc.files.Put("y/b.yaml", Manifest("b"));
  ASSERT_EQ(dagc.Run({"compile"}), 0) << dagc.err;
  EXPECT_THAT(dagc.files.written_paths(), ElementsAre("argo/x/a.yaml", "argo/y/b.yaml"));
  ASSERT_EQ(dagc.Run({"compile"}), 0) << dagc.err;  // what was written is no input
  EXPECT_THAT(dagc.files.written_paths(), ElementsAre("argo/x/a.yaml", "argo/y/b.yaml"));
  dagc.files.Put("y/b.yaml", Manifest("changed"));
  EXPECT_EQ(dagc.Run({"compile", "--check"}), 1);
  dagc.files.Put("dagc.yaml", "include: [\"x/**\"]\n");
  ASSERT_EQ(dagc.Run({"lint", "--format", "oneline"}), 0);
  ASSERT_EQ(dagc.Run({"compile"}), 0);
  EXPECT_THAT(dagc.out, Not(HasSubstr("changed")));
}

TEST(Settings, AFolderBelowWithAnOutputOfItsOwnTakesItsSubtree) {
  Program dagc;
  dagc.files.Put("dagc.yaml", "output: argo\n");
  dagc.files.Put("north/dagc.yaml", "output: out\nnamespace: n\n");
  dagc.files.Put("north/deep/dagc.yaml", "namespace: deep\n");
  dagc.files.Put("north/deep/a.yaml", Manifest("a"));
  dagc.files.Put("b.yaml", Manifest("b"));
  ASSERT_EQ(dagc.Run({"compile"}), 0) << dagc.err;
  EXPECT_THAT(dagc.files.written_paths(), ElementsAre("argo/b.yaml", "north/out/deep/a.yaml"));
  ASSERT_EQ(dagc.Run({"compile"}), 0) << dagc.err;
  EXPECT_EQ(dagc.files.written_paths().size(), 2U);
  ASSERT_EQ(dagc.Run({"compile", "--check"}), 0) << dagc.err;
  ASSERT_EQ(dagc.Run({"compile", "north/deep", "-o", "all"}), 0) << dagc.err;
  EXPECT_EQ(dagc.files.written_paths().back(), "all/a.yaml");
}

TEST(Settings, ATargetFileThatIsNamedIsChecked) {
  Program dagc;
  dagc.files.Put("a/dagc.yaml", "namespce: x\n");
  EXPECT_EQ(dagc.Run({"lint", "a/dagc.yaml"}), 1);
  EXPECT_THAT(dagc.out + dagc.err, HasSubstr("unknown key `namespce`"));
  dagc.files.Put("a/dagc.yaml", "namespace: x\n");
  EXPECT_EQ(dagc.Run({"lint", "a/dagc.yaml"}), 0) << dagc.out;
  EXPECT_EQ(dagc.out + dagc.err, "");
}

TEST(Settings, LimitsOfAFileCanOnlyBeLowered) {
  Program dagc;
  dagc.files.Put("w.yaml", Manifest("w"));
  dagc.files.Put("dagc.yaml", "limits: {depth: 2}\n");
  EXPECT_EQ(dagc.Run({"compile", "w.yaml"}), 1);
  EXPECT_EQ(dagc.Run({"compile", "w.yaml", "--max-depth", "100"}), 0) << dagc.err;
  dagc.files.Put("dagc.yaml", "limits: {depth: 201}\n");
  EXPECT_EQ(dagc.Run({"compile", "w.yaml", "--fail-on", "warning"}), 1);
  EXPECT_THAT(dagc.err, HasSubstr("[DG5404]"));
  dagc.files.Put("dagc.yaml", "limits: {work: 4000001}\n");
  EXPECT_EQ(dagc.Run({"compile", "w.yaml", "--fail-on", "warning"}), 1);
  EXPECT_THAT(dagc.err, HasSubstr("[DG5404]"));
}

TEST(Settings, AreShownWithoutValuesOfVariables) {
  Program dagc;
  dagc.files.Put("dagc.yaml", "namespace: here\nset: {PASSWORD: hunter2}\n");
  dagc.files.Put("w.yaml", Manifest("w"));
  EXPECT_EQ(dagc.Run({"compile", "w.yaml", "--show-settings", "--set", "X=hunter3", "--layout", "referenced"}), 0);
  EXPECT_THAT(dagc.out, HasSubstr("settings of w.yaml\n"));
  EXPECT_THAT(dagc.out, HasSubstr("# dagc.yaml:1\n"));
  EXPECT_THAT(dagc.out, HasSubstr("# --layout\n"));
  EXPECT_THAT(dagc.out, HasSubstr("# default\n"));
  EXPECT_THAT(dagc.out, Not(HasSubstr("hunter")));
}

TEST(Settings, AreTakenBackOnTheCommandLine) {
  Program dagc;
  dagc.files.Put("dagc.yaml", "generateName: true\ninterpolation: false\n");
  dagc.files.Put("w.yaml", Manifest("w") + "description: \"${X}\"\n");
  EXPECT_EQ(dagc.Run({"compile", "w.yaml"}), 0) << dagc.err;
  EXPECT_THAT(dagc.out, HasSubstr("generateName: w-\n"));
  EXPECT_EQ(dagc.Run({"compile", "w.yaml", "--no-generate-name", "--interpolation", "--set", "X=set"}), 0) << dagc.err;
  EXPECT_THAT(dagc.out, HasSubstr("  name: w\n"));
  EXPECT_THAT(dagc.out, HasSubstr("description: set\n"));
  EXPECT_EQ(dagc.Run({"compile", "w.yaml", "--no-generate-name", "--show-settings"}), 0);
  EXPECT_THAT(dagc.out, testing::ContainsRegex("generateName: false +# --no-generate-name\n"));
  EXPECT_EQ(dagc.Run({"compile", "w.yaml", "--generate-name", "--no-generate-name", "--generate-name"}), 0);
  EXPECT_EQ(dagc.Run({"compile", "w.yaml", "--no-check"}), 2) << "no key says it";
}

TEST(Settings, ShowEachEntryWithItsFile) {
  Program dagc;
  dagc.files.Put("dagc.yaml", "users: {jo: runner}\ndefaults: {parallelism: 3}\n");
  dagc.files.Put("sub/dagc.yaml", "extends: ../dagc.yaml\nusers: {al: admin}\n");
  dagc.files.Put("sub/w.yaml", Manifest("w"));
  EXPECT_EQ(dagc.Run({"compile", "sub/w.yaml", "--show-settings"}), 0) << dagc.err;
  EXPECT_THAT(dagc.out, testing::ContainsRegex("users.jo: runner +# dagc.yaml:1\n"));
  EXPECT_THAT(dagc.out, testing::ContainsRegex("users.al: admin +# sub/dagc.yaml:2\n"));
  EXPECT_THAT(dagc.out, testing::ContainsRegex("defaults.parallelism: 3 +# dagc.yaml:2\n"));
}

TEST(Settings, SayWhichExclusionsCanMatchNothing) {
  Program dagc;
  dagc.files.Put("dagc.yaml", "exclude: [\"a//b\", ../x, \"[\"]\n");
  dagc.files.Put("a.yaml", Manifest("a"));
  EXPECT_EQ(dagc.Run({"lint", "a.yaml", "--format", "oneline"}), 1);
  EXPECT_THAT(dagc.out, HasSubstr("dagc.yaml:1:11: warning: no input matches `a//b`"));
  EXPECT_THAT(dagc.out, HasSubstr("dagc.yaml:1:19: error: `../x` leads outside"));
  EXPECT_THAT(dagc.out, Not(HasSubstr("`[`")));
}

TEST(Settings, AreShownEntryByEntryWithTheOriginOfEach) {
  Program dagc;
  dagc.files.Put("base.yaml", "secrets:\n  a: {name: from-base, keys: {FROM: TO}}\nset:\n  A: hunter2\n");
  dagc.files.Put("dagc.yaml", "extends: base.yaml\nsecrets:\n  b: {name: own}\nset:\n  B: hunter3\n");
  dagc.files.Put("w.yaml", Manifest("w"));
  EXPECT_EQ(dagc.Run({"lint", "w.yaml", "--show-settings"}), 0);
  EXPECT_THAT(dagc.out, testing::ContainsRegex("secrets.a.name: from-base +# base.yaml:2\n"));
  EXPECT_THAT(dagc.out, testing::ContainsRegex("secrets.a.keys.FROM: TO +# base.yaml:2\n"));
  EXPECT_THAT(dagc.out, testing::ContainsRegex("secrets.b.name: own +# dagc.yaml:3\n"));
  EXPECT_THAT(dagc.out, testing::ContainsRegex("set.A: [*]+ +# base.yaml:4\n"));
  EXPECT_THAT(dagc.out, testing::ContainsRegex("set.B: [*]+ +# dagc.yaml:5\n"));
  EXPECT_THAT(dagc.out, Not(HasSubstr("hunter")));
}

TEST(Settings, CredentialsAreNotShown) {
  Program dagc;
  dagc.files.Put("dagc.yaml", "defaults:\n  podLabels: {password: hunter2}\n");
  dagc.files.Put("w.yaml", Manifest("w"));
  dagc.Run({"lint", "w.yaml", "--show-settings"});
  EXPECT_THAT(dagc.out, HasSubstr("defaults.podLabels.password: ***"));
  EXPECT_THAT(dagc.out, Not(HasSubstr("hunter")));
}

TEST(Settings, IncludeClaimsFilesThatAreNamedAsArguments) {
  Program dagc;
  dagc.files.Put("dagc.yaml", "include: [\"flows/*.yaml\", more]\n");
  for (const char* path : {"flows/a.yaml", "more/b.yaml", "other/c.yaml", "flows/deep/d.yaml"}) {
    dagc.files.Put(path, "dag: [\n");
  }
  EXPECT_EQ(dagc.Run({"lint"}), 1);
  EXPECT_EQ(dagc.Run({"lint", "flows/a.yaml"}), 1) << "as without arguments";
  EXPECT_EQ(dagc.Run({"lint", "more/b.yaml", "--hook"}), 1);
  EXPECT_EQ(dagc.Run({"lint", "other/c.yaml", "--hook"}), 0) << dagc.out;
  EXPECT_EQ(dagc.Run({"lint", "flows/deep/d.yaml", "--hook"}), 0) << dagc.out;
}

TEST(Settings, AHookIsSilentAboutFilesThatAreNotForDagc) {
  Program dagc;
  dagc.files.Put("a.yaml", Manifest("a"));
  dagc.files.Put("service.yaml", "kind: Service\n");
  EXPECT_EQ(dagc.Run({"lint", "--hook", "a.yaml", "service.yaml"}), 0);
  EXPECT_EQ(dagc.out + dagc.err, "");
  EXPECT_EQ(dagc.Run({"lint", "a.yaml", "service.yaml"}), 0);
  EXPECT_THAT(dagc.out, HasSubstr("[DG0050]"));
}

TEST(Settings, TheLimitOfNodesCountsThoseWithoutAliases) {
  Program dagc;
  dagc.files.Put("a.yaml", Manifest("a"));
  EXPECT_EQ(dagc.Run({"lint", "a.yaml", "--max-nodes", "10"}), 1);
  EXPECT_THAT(dagc.out, HasSubstr("--max-nodes"));
  EXPECT_EQ(dagc.Run({"lint", "a.yaml", "--max-nodes", "100"}), 0) << dagc.out;
}

TEST(Settings, AnUnreadableFileIsTheFaultOfTheKeyThatNamesIt) {
  for (const char* text : {"extends: nope.yaml\n", "stacks: [nope.yaml]\n", "envFiles: [nope.env]\n"}) {
    Program dagc;
    dagc.files.Put("dagc.yaml", text);
    dagc.files.Put("a.yaml", Manifest("a"));
    EXPECT_EQ(dagc.Run({"lint", "a.yaml", "--format", "oneline"}), 3) << text;
    EXPECT_THAT(dagc.out, testing::StartsWith("dagc.yaml:1:")) << text;
  }
}

TEST(Settings, AMissingEnvFileIsPlacedAtItsOwnItem) {
  Program dagc;
  dagc.files.Put("dagc.yaml", "envFiles: [a.env, x/a.env]\n");
  dagc.files.Put("a.env", "A=1\n");
  dagc.files.Put("a.yaml", Manifest("a"));
  EXPECT_EQ(dagc.Run({"lint", "a.yaml", "--format", "oneline"}), 3);
  EXPECT_THAT(dagc.out, HasSubstr("dagc.yaml:1:19:"));
}

TEST(Settings, NullTakesAnInheritedEnvironmentAway) {
  Program dagc;
  dagc.files.Put("base.yaml", "environments: {dev: {namespace: d}, prod: {namespace: p}}\n");
  dagc.files.Put("dagc.yaml", "extends: base.yaml\nenvironments: {dev: null}\n");
  dagc.files.Put("a.yaml", Manifest("a"));
  EXPECT_EQ(dagc.Run({"compile", "a.yaml", "--environment", "prod"}), 0);
  EXPECT_EQ(dagc.Run({"compile", "a.yaml", "--environment", "dev"}), 1);
  EXPECT_THAT(dagc.err, HasSubstr("unknown environment `dev`"));
}

TEST(Settings, AContextThatDoesNotExistIsSaid) {
  Program dagc;
  dagc.files.Put("a.yaml", Manifest("a"));
  EXPECT_EQ(dagc.Run({"lint", "a.yaml", "--with", "nope"}), 3);
  EXPECT_EQ(dagc.Run({"lint", "a.yaml", "--with", "nope", "--hook"}), 0);
}

TEST(Settings, ASubtreeWithoutSourcesLosesItsOutputs) {
  Program dagc;
  dagc.files.Put("dagc.yaml", "output: argo/\n");
  dagc.files.Put("a.yaml", Manifest("a"));
  dagc.files.Put("team/dagc.yaml", "extends: ../dagc.yaml\noutput: out/\n");
  dagc.files.Put("team/t.yaml", Manifest("t"));
  EXPECT_EQ(dagc.Run({"compile"}), 0);
  ASSERT_TRUE(dagc.files.Get("team/out/t.yaml"));
  dagc.files.Remove("team/t.yaml");
  EXPECT_EQ(dagc.Run({"compile", "--check"}), 1);
  EXPECT_EQ(dagc.Run({"compile", "--prune"}), 0);
  EXPECT_FALSE(dagc.files.Get("team/out/t.yaml"));
}

TEST(Settings, AFreshFolderIsNoMistake) {
  Program dagc;
  dagc.files.Put("dagc.yaml", "failOn: warning\n");
  EXPECT_EQ(dagc.Run({"lint"}), 0);
  EXPECT_THAT(dagc.out, HasSubstr("info: no `.yaml`"));
}

TEST(Settings, ATargetFileIsCheckedForWhatEveryRunWouldBeRefusedFor) {
  for (const char* text : {"namespace: Bad_Name\n", "serviceAccountName: Bad Name\n", "users: {jane: Bad_SA}\n",
                           "defaults: {podLabels: {\"workflows.argoproj.io/x\": a}}\n",
                           "defaults: {securityContext: {runAsUser: 0, runAsNonRoot: true}}\n"}) {
    Program dagc;
    dagc.files.Put("dagc.yaml", text);
    EXPECT_EQ(dagc.Run({"lint", "dagc.yaml", "--format", "oneline"}), 1) << text;
    EXPECT_THAT(dagc.out, testing::StartsWith("dagc.yaml:1:")) << text;
    EXPECT_EQ(std::count(dagc.out.begin(), dagc.out.end(), '\n'), 1) << dagc.out;
  }
  Program dagc;
  dagc.files.Put("dagc.yaml",
                 "namespace: data\nserviceAccountName: runner\nusers: {jane: jane-runner}\n"
                 "computes: {gpu: {nodeSelector: {pool: gpu}}}\nvolumes: {\"public:lake\": {claim: lake}}\n"
                 "secrets: {\"db\": {name: db-secret}}\n"
                 "dependencies: {\"depot:lake\": {apiVersion: v1, kind: Service, name: lake}}\n");
  EXPECT_EQ(dagc.Run({"lint", "dagc.yaml"}), 0) << dagc.out;
}

TEST(Settings, AWrongLevelIsNotOff) {
  Program dagc;
  dagc.files.Put("dagc.yaml", "failOn: false\n");
  dagc.files.Put("a.yaml", Manifest("a"));
  EXPECT_EQ(dagc.Run({"lint", "a.yaml"}), 1) << dagc.out;
}

TEST(Settings, AWrongValueIsOneFinding) {
  for (const char* text : {"failOn: warn\n", "jobs: 0\n", "format: xml\n", "argoVersion: \"3.3\"\n"}) {
    Program dagc;
    dagc.files.Put("dagc.yaml", text);
    EXPECT_EQ(dagc.Run({"lint", "dagc.yaml", "--format", "oneline"}), 1) << text;
    EXPECT_EQ(std::count(dagc.out.begin(), dagc.out.end(), '\n'), 1) << dagc.out;
  }
}

}  // namespace
}  // namespace dagc::driver
