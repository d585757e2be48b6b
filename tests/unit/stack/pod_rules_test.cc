// SPDX-License-Identifier: Apache-2.0
// What Kubernetes and the engine refuse in a container, line by line of a table that the engine tests hold against
// Kubernetes' and the engine's own validators.
#include "stack/pod_rules.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <sstream>
#include <string>

#include "diag/collecting_sink.h"
#include "stack/pod.h"
#include "stack/rendered_yaml.h"
#include "support/golden.h"

namespace dagc::stack {
namespace {

struct Row {
  std::string place;
  std::string yaml;
  std::string said;  // a code, or "-"
};

std::vector<Row> Rows() {
  std::istringstream table(test::ReadText(std::filesystem::path(DAGC_SOURCE_DIR) / "tests/engine/pod_rules.tsv"));
  std::vector<Row> rows;
  std::string line;
  std::getline(table, line);
  while (std::getline(table, line)) {
    Row& row = rows.emplace_back();
    std::istringstream fields(line);
    std::getline(fields, row.place, '\t');
    std::getline(fields, row.yaml, '\t');
    std::getline(fields, row.said, '\t');
  }
  return rows;
}

// Places as tests/engine/pod_rules_test.cc has them.
std::string TemplateOf(const Row& row) {
  const bool in_main = row.place == "container" || row.place == "both";
  const auto other = [&](const char* name) {
    return "- name: " + std::string(name) + "\n  image: a\n  " + row.yaml + "\n";
  };
  std::string text = "container:\n  image: a\n" + (in_main ? "  " + row.yaml + "\n" : "");
  if (row.place == "sidecar" || row.place == "both") text += "sidecars:\n" + other("side");
  if (row.place == "init" || row.place == "twice") text += "initContainers:\n" + other("first");
  if (row.place == "twice") text += other("second");
  if (row.place == "pod") text += row.yaml + "\n";
  return text;
}

// What is said against a template that is its own rendering: "CODE at `text`", each finding behind the one before.
std::string SaidAgainst(const std::string& text, bool with_places) {
  CollectingSink sink;
  Arena arena;
  TextMap map(Span{FileId{1}, 0, static_cast<std::uint32_t>(text.size())});
  map.Add({0, 0, 0, true});
  const auto itself = tmpl::Parse({tmpl::Language::kGo, text, map, {}}, sink);
  const tmpl::Rendering rendering = tmpl::Evaluate(*itself, {}, {}, sink);
  const auto root = RenderedYaml(*itself, rendering.pieces).Read(arena, {}, sink);
  PlatformNames names;
  names.volumes = {"workdir"};
  const bool is_pod = root && ReadPod(*root, names, arena, sink).has_value();
  std::string said;
  for (const Diagnostic& finding : sink.TakeSorted()) {
    said += (said.empty() ? "" : ", ") + CodeName(finding.code);
    if (with_places) said += " at `" + text.substr(finding.span.begin, finding.span.end - finding.span.begin) + "`";
  }
  EXPECT_EQ(is_pod, said.empty()) << text;
  return said.empty() ? "-" : said;
}

std::string Said(const std::string& field) { return SaidAgainst("container:\n  image: a\n  " + field + "\n", true); }

TEST(PodRules, SayWhatTheTableSays) {
  const std::vector<Row> rows = Rows();
  EXPECT_GT(rows.size(), 200u);
  for (const Row& row : rows) EXPECT_EQ(SaidAgainst(TemplateOf(row), false), row.said) << row.place << ": " << row.yaml;
}

TEST(PodRules, PointAtWhatIsWrong) {
  EXPECT_EQ(Said("ports: [{containerPort: 1, name: a}, {containerPort: 1, name: a}]"), "DG5334 at `1`, DG5334 at `a`");
  EXPECT_EQ(Said("env: [{name: A, value: x, valueFrom: {fieldRef: {fieldPath: a.b}}}]"),
            "DG5333 at `valueFrom`, DG5333 at `a.b`");
  EXPECT_EQ(Said("securityContext: {seccompProfile: {type: Localhost}}"), "DG5333 at `Localhost`");
  EXPECT_EQ(Said("volumeMounts: [{name: workdir, mountPath: /w, subPathExpr: b, subPath: a}]"),
            "DG5333 at `subPathExpr`");
}

// The engine knows none on containers; this one is moved.
TEST(PodRules, TheGroupOfFilesIsAGroup) {
  EXPECT_EQ(Said("securityContext: {fsGroup: -1}"), "DG2005 at `-1`");
  EXPECT_EQ(Said("securityContext: {fsGroup: 2147483648}"), "DG2005 at `2147483648`");
}

TEST(PodRules, AllThatIsWrongIsSaidAtOnce) {
  EXPECT_EQ(
      SaidAgainst("container:\n  image: a\n  mirrorVolumeMounts: true\nsidecars:\n- {name: main, image: a}\n", true),
      "DG5333 at `mirrorVolumeMounts`, DG5323 at `main`");
}

// A loop over nothing leaves them.
TEST(PodRules, KeysWithoutAValueAreAbsent) {
  EXPECT_EQ(Said("livenessProbe: {exec: null, tcpSocket: {port: 80}, periodSeconds: null}"), "-");
  EXPECT_EQ(Said("volumeMounts: [{name: workdir, mountPath: /w, subPath: null, subPathExpr: b}]"), "-");
  EXPECT_EQ(Said("env: [{name: A, value: x, valueFrom: null}]"), "-");
  EXPECT_EQ(Said("livenessProbe: {exec: null}"), "DG2003 at `livenessProbe`");
  EXPECT_EQ(Said("lifecycle: {preStop: {exec: null}}"), "DG2005 at `{exec: null}`");
}

// There it would mean something else than nothing.
TEST(PodRules, AmountsAndItemsWithoutAValueAreRefused) {
  EXPECT_EQ(Said("resources: {limits: {cpu: null}}"), "DG2001 at `null`");
  EXPECT_EQ(Said("resources: {requests: {cpu: null}}"), "DG2001 at `null`");
  EXPECT_EQ(Said("resources: {limits: null}"), "-");
  EXPECT_EQ(Said("args: [a, null]"), "DG2001 at `null`");
}

}  // namespace
}  // namespace dagc::stack
