// SPDX-License-Identifier: Apache-2.0
#include "frontend/language_marks.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "base/misspelling.h"
#include "base/text.h"

namespace dagc {
namespace {

std::string_view TextAt(const Value& map, std::string_view key) {
  const Value* found = map.Find(key);
  return found == nullptr ? std::string_view() : found->text();
}

// The value under a key that is this one in any case of letters or with one edit.
const Value* FindLike(const Value& map, std::string_view key) {
  if (const Value* exact = map.Find(key)) return exact;
  for (const Entry& entry : map.entries()) {
    if (entry.key.IsScalar() && IsLikeKey(entry.key.text(), key)) return &entry.value;
  }
  return nullptr;
}

bool HasList(const Value& map, std::string_view key) {
  const Value* found = FindLike(map, key);
  return found != nullptr && found->IsList();
}

template <std::size_t kSize>
bool Contains(const std::array<std::string_view, kSize>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 4> kArgoKinds = {"Workflow", "CronWorkflow", "WorkflowTemplate",
                                                        "ClusterWorkflowTemplate"};

constexpr std::array<std::string_view, 3> kShippableLists = {"jobs", "resources", "triggers"};

// The platform's table of resources and jobs, with those that its older versions had.
constexpr std::array<std::string_view, 25> kShippableResources = {
    "gitRepo",    "image",      "dockerOptions", "params",       "replicas",         "kickStart",    "time",
    "version",    "trigger",    "syncRepo",      "cluster",      "notification",     "loadBalancer", "integration",
    "file",       "ciRepo",     "cliConfig",     "state",        "externalCIServer", "webhook",      "ecsCluster",
    "dclCluster", "gkeCluster", "ddcCluster",    "tripubCluster"};
constexpr std::array<std::string_view, 11> kShippableJobs = {"manifest",  "runCI",  "runSh",      "release",
                                                             "rSync",     "deploy", "jenkinsJob", "ciJob",
                                                             "provision", "runCLI", "externalCI"};
// Of these words other tools make types as well.
constexpr std::array<std::string_view, 15> kCommonWords = {
    "image",       "params", "replicas", "time",    "version",  "trigger", "cluster", "notification",
    "integration", "file",   "state",    "webhook", "manifest", "release", "deploy"};
// Beside a name and a type these belong to others: a job's `plan` and a resource's `source` to Concourse, a `kind` to
// Kubernetes.
constexpr std::array<std::string_view, 5> kForeignItemKeys = {"plan", "apiVersion", "kind", "on", "source"};
constexpr std::array<std::string_view, 5> kForeignRootKeys = {"apiVersion", "kind", "on", "resource_types", "plan"};

bool HasAny(const Value& map, std::span<const std::string_view> keys) {
  return std::any_of(keys.begin(), keys.end(), [&](std::string_view key) { return map.Find(key) != nullptr; });
}

enum class ItemSign : std::uint8_t { kNone, kShippable, kForeign };

ItemSign SignOf(const Value& item) {
  if (HasAny(item, kForeignItemKeys)) return ItemSign::kForeign;
  const std::string_view type = TextAt(item, "type");
  const bool known = Contains(kShippableResources, type) || Contains(kShippableJobs, type);
  return known && item.Find("name") != nullptr ? ItemSign::kShippable : ItemSign::kNone;
}

// Lines that are `[header]` or `[[header]]`, or begin a table below it.
bool HasTable(std::string_view text, std::string_view header) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const std::size_t name = std::min(line.find_first_not_of('['), line.size());
    if (name == 0 || name > 2) continue;
    line.remove_prefix(name);
    if (!line.starts_with(header)) continue;
    const std::string_view rest = line.substr(header.size());
    if (rest.starts_with(']') || rest.starts_with('.')) return true;
  }
  return false;
}

std::string LowerCase(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), AsciiLower);
  return lower;
}

}  // namespace

bool IsArgoKind(std::string_view kind) { return Contains(kArgoKinds, kind); }

bool IsArgoDocument(const Value& root) {
  return TextAt(root, "apiVersion").starts_with("argoproj.io/") && IsArgoKind(TextAt(root, "kind"));
}

bool IsOnepanelDocument(const Value& root) {
  if (!root.IsMap() || root.Find("apiVersion") != nullptr) return false;
  if (FindLike(root, "entrypoint") != nullptr && HasList(root, "templates")) return true;
  if (HasList(root, "containers") && (HasList(root, "ports") || HasList(root, "routes"))) return true;
  const Value* schedule = root.Find("schedule");
  const Value* workflow = root.Find("workflowSpec");
  if (schedule != nullptr && workflow != nullptr && workflow->IsMap()) return true;
  const Value* metadata = root.Find("metadata");
  const Value* spec = root.Find("spec");
  if (metadata == nullptr || spec == nullptr || !spec->IsMap() || root.Find("kind") != nullptr) return false;
  const std::string_view kind = TextAt(*metadata, "kind");
  return kind == "Workflow" || kind == "Workspace";
}

bool IsShippableDocument(const Value& root) {
  if (!root.IsMap() || HasAny(root, kForeignRootKeys)) return false;
  bool found = false;
  for (const std::string_view key : kShippableLists) {
    const Value* list = FindLike(root, key);
    if (list == nullptr) continue;
    for (const Value& item : list->items()) {
      const ItemSign sign = SignOf(item);
      if (sign == ItemSign::kForeign) return false;
      found = found || sign == ItemSign::kShippable;
    }
  }
  return found;
}

bool IsCloacinaDocument(const Value& root) {
  if (!root.IsMap()) return false;
  const Value* tasks = FindLike(root, "tasks");
  if (tasks == nullptr || !tasks->IsList()) return false;
  const Value* package = FindLike(root, "package");
  if (package != nullptr && package->IsMap()) return true;
  if (FindLike(root, "format_version") != nullptr) return true;
  const std::span<const Value> items = tasks->items();
  const auto has_index = [](const Value& task) { return task.Find("index") != nullptr; };
  return root.Find("library") != nullptr && std::any_of(items.begin(), items.end(), has_index);
}

bool IsOwnShippableType(std::string_view type) {
  return (Contains(kShippableResources, type) || Contains(kShippableJobs, type)) && !Contains(kCommonWords, type);
}

bool IsShippableFileName(std::string_view name) {
  constexpr std::array<std::string_view, 5> kEnds = {"shippable.yml", "shippable.resources.yml", "shippable.jobs.yml",
                                                     "shippable.triggers.yml", "shippable.templates.yml"};
  return std::any_of(kEnds.begin(), kEnds.end(), [&](std::string_view end) { return name.ends_with(end); });
}

bool HasShippableList(const Value& root) {
  return std::any_of(kShippableLists.begin(), kShippableLists.end(),
                     [&](std::string_view key) { return HasList(root, key); });
}

CloacinaFile RecogniseCloacinaFile(std::string_view name, std::string_view text) {
  const std::string lower = LowerCase(name);
  bool is_package = false;
  if (lower == "package.toml") {
    is_package = HasTable(text, "package") && HasTable(text, "metadata");
  } else if (lower == "pyproject.toml") {
    is_package = HasTable(text, "tool.cloaca");
  } else if (lower.ends_with(".cloacina")) {
    is_package = text.starts_with("BZh");
  } else {
    return CloacinaFile::kOtherName;
  }
  return is_package ? CloacinaFile::kPackage : CloacinaFile::kNoPackage;
}

}  // namespace dagc
