// SPDX-License-Identifier: Apache-2.0
#include "frontend/frontends.h"

#include <algorithm>
#include <array>

#include "base/edit_distance.h"
#include "diag/codes/dg0.h"
#include "frontend/dataos_depot.h"
#include "frontend/dataos_secret.h"
#include "frontend/dataos_stack.h"
#include "frontend/dataos_v2alpha.h"

namespace dagc {
namespace {

constexpr std::array<std::string_view, 6> kVersions = {"v2alpha", "v1", "v1beta", "v1beta1", "v1alpha", "v1alpha1"};
constexpr std::array<std::string_view, 18> kTypes = {
    "workflow",  "stack", "secret", "volume",          "depot",   "service", "worker",  "bundle", "compute",
    "lakehouse", "nilus", "vulcan", "instance-secret", "cluster", "policy",  "monitor", "pager",  "operator"};
constexpr std::array<std::string_view, 5> kResourceTypes = {"stack", "secret", "instance-secret", "volume", "depot"};
constexpr std::array<ResourceInfo, 4> kResourceKinds = {{{"stack", "dataos/stack", BuildDataosStack},
                                                         {"secret", "dataos/secret", BuildDataosSecret},
                                                         {"instance-secret", "dataos/secret", BuildDataosSecret},
                                                         {"depot", "dataos/depot", BuildDataosDepot}}};

std::string_view TextAt(const Value& map, std::string_view key) {
  const Value* found = map.Find(key);
  return found == nullptr ? std::string_view() : found->text();
}

template <std::size_t kSize>
bool Contains(const std::array<std::string_view, kSize>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool HasBodyWithSteps(const Value& root) {
  for (std::string_view body : {"spec", "workflow"}) {
    const Value* found = root.Find(body);
    if (found != nullptr && found->Find("dag") != nullptr) return true;
  }
  return false;
}

// With one of the two envelope keys missing or misspelt a document with a DAG is still a workflow: the schema check
// says what is wrong with it.
bool IsDataosWorkflow(const Value& root) {
  if (root.Find("apiVersion") != nullptr) return false;
  const bool has_type = root.Find("type") != nullptr;
  if (has_type && TextAt(root, "type") != "workflow") return false;
  return has_type ? root.Find("version") != nullptr || HasBodyWithSteps(root)
                  : Contains(kVersions, TextAt(root, "version")) && HasBodyWithSteps(root);
}

bool IsV2alpha(const Value& root) {
  const Value* version = root.Find("version");
  return IsDataosWorkflow(root) && (version == nullptr || version->text() == "v2alpha");
}

bool IsV1(const Value& root) {
  const std::string_view version = TextAt(root, "version");
  return IsDataosWorkflow(root) && (version == "v1" || version == "v1beta" || version == "v1beta1");
}

bool IsArgo(const Value& root) {
  const std::string_view kind = TextAt(root, "kind");
  return TextAt(root, "apiVersion").starts_with("argoproj.io/") &&
         (kind == "Workflow" || kind == "CronWorkflow" || kind == "WorkflowTemplate" ||
          kind == "ClusterWorkflowTemplate");
}

bool IsOnepanel(const Value& root) {
  const Value* templates = root.Find("templates");
  return root.Find("apiVersion") == nullptr && root.Find("entrypoint") != nullptr && templates != nullptr &&
         templates->IsList();
}

// A list of mappings that each have a name and a type, under one of the assembly line's three keys.
bool IsShippable(const Value& root) {
  for (std::string_view key : {"jobs", "resources", "triggers"}) {
    const Value* list = root.Find(key);
    if (list == nullptr || list->items().empty()) continue;
    const Value& first = list->items().front();
    if (first.Find("name") != nullptr && first.Find("type") != nullptr) return true;
  }
  return false;
}

bool IsCloacina(const Value& root) {
  const Value* tasks = root.Find("tasks");
  const Value* package = root.Find("package");
  return tasks != nullptr && tasks->IsList() && package != nullptr && package->IsMap();
}

constexpr std::array<FrontendInfo, 6> kFrontends = {{
    {"dataos-v2alpha", "DataOS workflow, today's language", "`version: v2alpha` and `type: workflow`",
     "dataos/v2alpha/workflow", IsV2alpha, BuildDataosV2alpha},
    {"dataos-v1", "DataOS workflow of the first platform", "`version: v1`, `v1beta` or `v1beta1` and `type: workflow`",
     "", IsV1, nullptr},
    {"argo", "Argo Workflows objects", "`apiVersion: argoproj.io/…` and a workflow kind", "", IsArgo, nullptr},
    {"onepanel", "Onepanel workflow template", "`entrypoint` and `templates` without `apiVersion`", "", IsOnepanel,
     nullptr},
    {"shippable", "Shippable assembly line", "`resources`, `jobs` or `triggers` with names and types", "", IsShippable,
     nullptr},
    {"cloacina", "Cloacina package manifest", "`package` and `tasks`", "", IsCloacina, nullptr},
}};

// In a document with the DataOS envelope a word within two edits of a known one was meant to be that word.
template <std::size_t kSize>
bool ReportMisspelt(const Value& found, const std::array<std::string_view, kSize>& known, const DiagDef<1>& def,
                    std::string_view path, DiagSink& sink) {
  if (Contains(known, found.text())) return false;
  const std::string_view nearest = Nearest(found.text(), known);
  if (nearest.empty() || EditDistance(found.text(), nearest, 2) > 2) return false;
  sink.Report(def, found.span(), found).At(std::string(path)).Help(help::kDidYouMean, nearest);
  return true;
}

Detection DetectDataosResource(const Value& root, DiagSink& sink) {
  const Value* type = root.Find("type");
  const Value* version = root.Find("version");
  if (type == nullptr || version == nullptr || !type->IsScalar() || !version->IsScalar()) return {};
  const bool known_type = Contains(kTypes, type->text());
  const bool known_version = Contains(kVersions, version->text());
  if (known_type && known_version && Contains(kResourceTypes, type->text())) {
    const auto* row = std::find_if(kResourceKinds.begin(), kResourceKinds.end(),
                                   [&](const ResourceInfo& kind) { return kind.type == type->text(); });
    return {DocumentRole::kResource, nullptr, type->text().ends_with("secret"),
            row == kResourceKinds.end() ? nullptr : row};
  }
  if (known_type && ReportMisspelt(*version, kVersions, diag::kUnknownVersion, "version", sink)) {
    return {DocumentRole::kRefused, nullptr, type->text().ends_with("secret"), nullptr};
  }
  if (known_version && ReportMisspelt(*type, kTypes, diag::kUnknownType, "type", sink)) {
    return {DocumentRole::kRefused, nullptr, true, nullptr};
  }
  return {};
}

}  // namespace

std::span<const FrontendInfo> Frontends() { return kFrontends; }

std::span<const ResourceInfo> ResourceKinds() { return kResourceKinds; }

Detection Detect(const Document& document, DiagSink& sink) {
  const Value& root = document.root;
  for (const FrontendInfo& row : kFrontends) {
    if (!row.recognises(root)) continue;
    if (!row.schema.empty()) return {DocumentRole::kWorkflow, &row, false, nullptr};
    const Value* key = root.Find("version") != nullptr ? root.Find("version") : root.Find("apiVersion");
    const Span place = key != nullptr ? key->span() : root.keys_and_values().front().span();
    sink.Report(diag::kUnsupportedLanguage, place, row.summary).Note(note::kRecognisedBy, Span{}, row.recognised_by);
    return {DocumentRole::kRefused, nullptr, false, nullptr};
  }
  return DetectDataosResource(root, sink);
}

}  // namespace dagc
