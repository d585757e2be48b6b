// SPDX-License-Identifier: Apache-2.0
// docs/kustomize/name-references.yaml knows every place where an output refers to another object.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

#include "diag/collecting_sink.h"
#include "document/load.h"
#include "house/source_files.h"

namespace dagc::test {
namespace {

// The kind that is referred to, the kind that refers, and the path as kustomize writes it: lists take no component.
using Reference = std::tuple<std::string, std::string, std::string>;

std::string TextAt(const Value& map, std::string_view key) {
  const Value* value = map.Find(key);
  return value == nullptr ? std::string() : std::string(value->text());
}

// What `key` inside of `parent` names in a pod or a workflow; empty where it names nothing.
std::string_view KindNamedBy(std::string_view parent, std::string_view key) {
  static const std::map<std::pair<std::string_view, std::string_view>, std::string_view> kNames = {
      {{"configMap", "name"}, "ConfigMap"},
      {{"configMapKeyRef", "name"}, "ConfigMap"},
      {{"configMapRef", "name"}, "ConfigMap"},
      {{"secret", "name"}, "Secret"},
      {{"secret", "secretName"}, "Secret"},
      {{"secretKeyRef", "name"}, "Secret"},
      {{"secretRef", "name"}, "Secret"},
      {{"imagePullSecrets", "name"}, "Secret"},
      {{"templateRef", "name"}, "WorkflowTemplate"},
      {{"workflowTemplateRef", "name"}, "WorkflowTemplate"},
      {{"persistentVolumeClaim", "claimName"}, "PersistentVolumeClaim"},
  };
  if (key == "serviceAccountName") return "ServiceAccount";
  const auto found = kNames.find({parent, key});
  return found == kNames.end() ? std::string_view() : found->second;
}

void Collect(const Value& value, const std::string& kind, const std::string& path, std::string_view parent,
             std::set<Reference>& found) {
  for (const Value& item : value.items()) Collect(item, kind, path, parent, found);
  for (const Entry& entry : value.entries()) {
    const std::string below = path.empty() ? std::string(entry.key.text()) : path + '/' + std::string(entry.key.text());
    const std::string_view named = KindNamedBy(parent, entry.key.text());
    if (!named.empty() && entry.value.IsString()) found.emplace(named, kind, below);
    Collect(entry.value, kind, below, entry.key.text(), found);
  }
}

std::set<Reference> Configured() {
  const std::vector<SourceFile> files = SourceFiles({"docs/kustomize"}, {"name-references.yaml"});
  std::set<Reference> references;
  if (files.size() != 1) return references;
  CollectingSink sink;
  const LoadedFile loaded = LoadDocuments(FileId{1}, files.front().text, {}, sink);
  EXPECT_TRUE(sink.empty());
  for (const Value& row : loaded.documents.front().root.Find("nameReference")->items()) {
    for (const Value& field : row.Find("fieldSpecs")->items()) {
      EXPECT_EQ(TextAt(field, "group"), "argoproj.io");
      EXPECT_TRUE(references.emplace(TextAt(row, "kind"), TextAt(field, "kind"), TextAt(field, "path")).second);
    }
  }
  return references;
}

TEST(Kustomize, IsToldOfEveryReferenceInAnOutput) {
  const std::set<Reference> configured = Configured();
  std::set<Reference> found;
  for (const SourceFile& file : SourceFiles({"testdata"}, {".argo.yaml"})) {
    CollectingSink sink;
    const LoadedFile loaded = LoadDocuments(FileId{1}, file.text, {}, sink);
    for (const Document& document : loaded.documents) {
      const bool is_argo = TextAt(document.root, "apiVersion").starts_with("argoproj.io/");
      if (is_argo) Collect(document.root, TextAt(document.root, "kind"), "", "", found);
    }
  }
  EXPECT_GT(found.size(), 10u);
  for (const auto& [named, kind, path] : found) {
    EXPECT_TRUE(configured.contains({named, kind, path})) << named << " in " << kind << " at " << path;
  }
}

TEST(Kustomize, IsToldTheSameOfEveryKindOfWorkflow) {
  const std::set<Reference> configured = Configured();
  for (const auto& [named, kind, path] : configured) {
    if (kind != "Workflow") continue;
    const std::string below = path.substr(std::string_view("spec/").size());
    EXPECT_TRUE(configured.contains({named, "CronWorkflow", "spec/workflowSpec/" + below})) << path;
    const bool is_template = !below.starts_with("workflowTemplateRef");  // a template refers to no other as a whole
    EXPECT_EQ(configured.contains({named, "WorkflowTemplate", path}), is_template) << path;
  }
}

}  // namespace
}  // namespace dagc::test
