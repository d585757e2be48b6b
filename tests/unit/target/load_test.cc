// SPDX-License-Identifier: Apache-2.0
#include "target/load.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "dagc/diag_code.h"
#include "diag/collecting_sink.h"
#include "unit/schema/findings.h"

namespace dagc {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr FileId kFile{1};

struct Loaded {
  std::string text;
  Target target;
  std::vector<std::string> findings;
};

Loaded Load(std::string text, std::string_view environment = "") {
  Loaded loaded{std::move(text), {}, {}};
  CollectingSink sink;
  loaded.target = LoadTarget(
      {kFile, "conf/dagc.yaml", loaded.text}, environment,
      [](const TargetText&, const Value&, DiagSink&) { return std::nullopt; }, sink);
  loaded.findings = test::FindingsOf(sink, loaded.text);
  return loaded;
}

// Every key of the file, as the contract shows it.
constexpr std::string_view kWhole = R"(
argoVersion: "3.6"
namespace: data
layout: referenced
kind: workflow
ignoreSchedule: true
generateName: true
hardened: patch-executor
allowOversize: true
verifyOutput: never
serviceAccountName: workflow
executor: {serviceAccountName: executor}
users: {pipeline-bot: pipeline}
volumes: {lake: {claim: lake-pvc}}
computes:
  gpu:
    nodeSelector: {pool: gpu}
    tolerations: [{key: gpu, operator: Exists, effect: NoSchedule}]
    affinity:
      nodeAffinity:
        requiredDuringSchedulingIgnoredDuringExecution:
          nodeSelectorTerms: [{matchExpressions: [{key: zone, operator: In, values: [a]}]}]
        preferredDuringSchedulingIgnoredDuringExecution: [{weight: 1, preference: {matchFields: [{key: metadata.name, operator: Exists}]}}]
      podAntiAffinity:
        requiredDuringSchedulingIgnoredDuringExecution: [{topologyKey: kubernetes.io/hostname, labelSelector: {matchLabels: {a: b}}}]
    runtimeClassName: gvisor
    priorityClassName: high
    schedulerName: other
images: {docker.io/library/python: {entrypoint: [], cmd: [python3]}}
dependencies: {lake: {apiVersion: apps/v1, kind: Deployment, name: lake, namespace: data, successCondition: a = b, failureCondition: c, timeout: 10m}}
defaults:
  ttlStrategy: {secondsAfterCompletion: 1, secondsAfterSuccess: 2, secondsAfterFailure: 3}
  podGC: {strategy: OnPodSuccess, labelSelector: {matchExpressions: [{key: a, operator: Exists}]}}
  parallelism: 4
  imagePullSecrets: [regcred]
  podLabels: {team: data}
  securityContext: {runAsNonRoot: true, fsGroup: 1000, seccompProfile: {type: RuntimeDefault}}
  startingDeadlineSeconds: 0
  successfulJobsHistoryLimit: 3
  failedJobsHistoryLimit: 1
  suspend: false
lint: {levels: {command-unknown: off}, paths: {"legacy/**": {DG5110: info}}}
failOn: warning
format: json
set: {REGION: eu, RETRIES: 3}
envFiles: [ci.env]
interpolation: false
strictYaml: true
requireSupported: true
jobs: 2
limits: {fileBytes: 1000, depth: 50, nodes: 100}
output: out/
report: report.json
)";

TEST(LoadTarget, ReadsEveryKey) {
  const Loaded loaded = Load(std::string(kWhole));
  EXPECT_THAT(loaded.findings, IsEmpty());
  const Target& target = loaded.target;
  EXPECT_EQ(target.file, kFile);
  EXPECT_EQ(target.directories.at(kFile), "conf");
  EXPECT_EQ(target.name_space.text(), "data");
  EXPECT_EQ(target.service_account.text(), "workflow");
  EXPECT_EQ(target.executor.Find("serviceAccountName")->text(), "executor");
  EXPECT_EQ(target.users.Find("pipeline-bot")->text(), "pipeline");
  EXPECT_EQ(target.volumes.Find("lake")->Find("claim")->text(), "lake-pvc");
  EXPECT_EQ(target.computes.Find("gpu")->Find("runtimeClassName")->text(), "gvisor");
  EXPECT_EQ(target.images.Find("docker.io/library/python")->Find("cmd")->size(), 1U);
  EXPECT_EQ(target.dependencies.Find("lake")->Find("timeout")->text(), "10m");
  EXPECT_EQ(target.defaults.Find("parallelism")->AsInt(), 4);
}

TEST(LoadTarget, SaysWhichKindsStartWithALowerCaseLetter) {
  const auto findings_for = [](const std::string& kind) {
    return Load("dependencies: {lake: {apiVersion: v1, kind: " + kind + ", name: lake}}\n").findings;
  };
  const std::vector<std::pair<std::string, std::string>> meant = {
      {"service", "Service"},         {"services", "Service"},
      {"statefulset", "StatefulSet"}, {"cronJob", "CronJob"},
      {"ingress", "Ingress"},         {"persistentvolumeclaims", "PersistentVolumeClaim"},
      {"widget", "Widget"},           {"kafkaTopic", "KafkaTopic"},
      {"endpoints", "Endpoints"},     {"s", "S"}};
  for (const auto& [kind, right] : meant) {
    EXPECT_THAT(findings_for(kind),
                ElementsAre(testing::AllOf(HasSubstr('<' + kind + '>'), HasSubstr("`" + right + "`"))))
        << kind;
  }
  for (const char* kind : {"Service", "StatefulSet", "KafkaTopic", "S", "\u00c4"}) {
    EXPECT_THAT(findings_for(kind), IsEmpty()) << kind;
  }
}

TEST(LoadTarget, HidesWhatMayBeCredentials) {
  const auto hidden = [](const std::string& text) {
    const Loaded loaded = Load(text);
    std::vector<std::string> texts;
    for (const Span span : loaded.target.hidden) {
      if (span.begin != span.end) texts.push_back(loaded.text.substr(span.begin, span.end - span.begin));
    }
    return texts;
  };
  EXPECT_THAT(hidden("set: {TOKEN: [x], B: y, C: {z}}\n"), ElementsAre("[x]", "y", "{z}"));
  EXPECT_THAT(hidden("environments: {prod: {set: {B: y}}}\n"), ElementsAre("y"));
  EXPECT_THAT(hidden("secrets: {db: x}\n"), ElementsAre("x"));
  EXPECT_THAT(hidden("depots: {d: {password: x, auth: [y]}}\n"), ElementsAre("x", "y"));
  EXPECT_THAT(hidden("password: x\nprivate_key: y\n"), ElementsAre("x", "y"));
  EXPECT_THAT(hidden("context: {dataOsRunAsApikey: {x}}\n"), testing::Contains("x"));
  EXPECT_THAT(hidden("namespace: x\nsecrets: {db: {name: y, keys: {A: B}}}\n"), IsEmpty());
  EXPECT_THAT(hidden("computes: {c: {affinity: {topologyKey: x}}}\n"), IsEmpty());
}

TEST(LoadTarget, AnEmptyFileSaysNothing) {
  for (const char* text : {"", "# nothing\n", "{}\n"}) {
    const Loaded loaded = Load(text);
    EXPECT_THAT(loaded.findings, IsEmpty()) << text;
    EXPECT_TRUE(loaded.target.computes.IsNull());
  }
}

TEST(LoadTarget, AKeyWithoutAValueSaysNothing) {
  const Loaded loaded = Load("namespace:\nargoVersion:\ncomputes:\nhardened:\nstacks:\n");
  EXPECT_THAT(loaded.findings, IsEmpty());
  EXPECT_TRUE(loaded.target.name_space.IsNull());
}

TEST(LoadTarget, FaultsAreFindingsInIt) {
  EXPECT_THAT(Load("argoVersion: 3.6\n").findings,
              ElementsAre("<3.6> argoVersion: invalid value: `argoVersion` is `3.6`, expected one of `3.4`, `3.5`, "
                          "`3.6`, `3.7`, `4.0` and `4.1` "
                          "(quote it to keep the text: \"3.6\") [DG2004]"));
  EXPECT_THAT(Load("computs: {}\n").findings,
              ElementsAre("<computs> computs: unknown key `computs` (did you mean `computes`?) [DG2002]"));
  EXPECT_THAT(Load("volumes:\n  lake: {}\n").findings,
              ElementsAre("<lake> volumes.lake: missing required key `claim` in `lake` [DG2003]"));
  EXPECT_THAT(Load("volumes:\n  lake: {clam: x}\n").findings,
              ElementsAre("<clam> volumes.lake.clam: unknown key `clam` (did you mean `claim`?) [DG2002]"));
  EXPECT_THAT(Load("- a\n").findings, testing::SizeIs(1));
  EXPECT_THAT(Load("a: [\n").findings, testing::SizeIs(1));
}

TEST(LoadTarget, FaultsInEveryEnvironmentAreFound) {
  EXPECT_THAT(
      Load("environments:\n  prod: {namespace: [a]}\n  test: {environments: {}}\n").findings,
      ElementsAre(HasSubstr("environments.prod.namespace: wrong type: `namespace` is a list, expected a string"),
                  HasSubstr("<environments> environments.test.environments: unknown key `environments`")));
}

constexpr std::string_view kEnvironments = R"(
namespace: data
computes: {gpu: {nodeSelector: {pool: gpu}}, big: {schedulerName: x}}
lint: {levels: {command-unknown: off}}
environments:
  prod:
    namespace: data-prod
    computes: {gpu: {nodeSelector: {zone: a}}, big: null}
    lint: {levels: {command-unknown: null}}
  dev: {volumes: {lake: {}}}
  empty:
)";

TEST(LoadTarget, LaysTheEnvironmentOverTheRest) {
  const Loaded plain = Load(std::string(kEnvironments));
  EXPECT_THAT(plain.findings, IsEmpty());
  EXPECT_EQ(plain.target.name_space.text(), "data");
  EXPECT_EQ(plain.target.root.Find("environments"), nullptr);
  EXPECT_EQ(plain.target.levels.size(), 1U);
  const Loaded prod = Load(std::string(kEnvironments), "prod");
  EXPECT_THAT(prod.findings, IsEmpty());
  EXPECT_EQ(prod.target.name_space.text(), "data-prod");
  EXPECT_EQ(prod.target.computes.Find("gpu")->Find("nodeSelector")->size(), 2U);
  EXPECT_EQ(prod.target.computes.Find("big"), nullptr);
  EXPECT_THAT(prod.target.levels, IsEmpty());
  EXPECT_EQ(Load(std::string(kEnvironments), "empty").target.name_space.text(), "data");
}

TEST(LoadTarget, AsksTheWholeForKeysThatAnEnvironmentLacks) {
  EXPECT_THAT(Load(std::string(kEnvironments), "dev").findings,
              ElementsAre("<lake> volumes.lake: missing required key `claim` in `lake` [DG2003]"));
}

TEST(LoadTarget, SaysAFaultOnceWithAnEnvironment) {
  EXPECT_THAT(Load("computs: {}\nenvironments: {prod: {}}\n", "prod").findings, testing::SizeIs(1));
}

TEST(LoadTarget, AnUnknownEnvironmentListsTheKnownOnes) {
  EXPECT_THAT(
      Load(std::string(kEnvironments), "prd").findings,
      ElementsAre(
          "<environments> environments: unknown environment `prd` (did you mean `prod`? expected one of `dev`, `empty` "
          "and `prod`) [DG5001]"));
  EXPECT_THAT(Load(std::string(kEnvironments), "staging").findings,
              ElementsAre(HasSubstr("(expected one of `dev`, `empty` and `prod`)")));
  EXPECT_THAT(Load("namespace: a\n", "prod").findings,
              ElementsAre("<> : unknown environment `prod` (dagc.yaml has no `environments`) [DG5001]"));
  EXPECT_THAT(Load("", "prod").findings, testing::SizeIs(1));
}

TEST(LoadTarget, ReadsLevelsByCodeAndNameThoseOfPathsLast) {
  const Loaded loaded = Load(std::string(kWhole));
  ASSERT_EQ(loaded.target.levels.size(), 2U);
  EXPECT_EQ(loaded.target.levels[0].glob, "");
  EXPECT_EQ(loaded.target.levels[0].code, DiagCode::kCommandUnknown);
  EXPECT_EQ(loaded.target.levels[0].severity, Severity::kOff);
  EXPECT_EQ(loaded.target.levels[1].glob, "legacy/**");
  EXPECT_EQ(loaded.target.levels[1].code, DiagCode::kCommandUnknown);
  EXPECT_EQ(loaded.target.levels[1].severity, Severity::kInfo);
}

TEST(LoadTarget, UnknownAndFixedLevelsAreFindings) {
  EXPECT_THAT(
      Load("lint:\n  levels: {comand-unknown: off, unknown-step: off}\n  paths: {a: {DG9999: info}}\n").findings,
      ElementsAre("<comand-unknown> lint.levels.comand-unknown: unknown code or name of a finding `comand-unknown` "
                  "(did you mean `command-unknown`?) [DG5003]",
                  HasSubstr("[DG0905]"),
                  HasSubstr("<DG9999> lint.paths[\"a\"].DG9999: unknown code or name of a finding `DG9999`")));
  EXPECT_THAT(
      Load("lint: {levels: {command-unknown: none}}\n").findings,
      ElementsAre(HasSubstr("`command-unknown` is `none`, expected one of `off`, `info`, `warning` and `error`")));
}

TEST(LoadTarget, TakesOffForALevelAndNotForABoolean) {
  EXPECT_THAT(Load("lint: {levels: {command-unknown: off}}\n").findings, IsEmpty());
}

TEST(LoadTarget, ASecondDocumentIsAnError) {
  EXPECT_THAT(Load("namespace: a\n---\nlayout: inline\n").findings,
              ElementsAre(HasSubstr("contains a second document")));
}

}  // namespace
}  // namespace dagc
