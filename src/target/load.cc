// SPDX-License-Identifier: Apache-2.0
#include "target/load.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "base/check.h"
#include "base/edit_distance.h"
#include "base/text.h"
#include "diag/codes/dg5.h"
#include "diag/diag_catalog.h"
#include "document/load.h"
#include "document/redact.h"
#include "document/unread_text.h"
#include "schema/schema_check.h"
#include "schema/schema_store.h"
#include "target/dependency_kinds.h"
#include "target/overlay.h"

namespace dagc {
namespace {

std::string DirectoryOf(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

// Null when there is none.
Value At(const Value& map, std::string_view key) {
  const Value* found = map.Find(key);
  return found == nullptr ? Value() : *found;
}

std::string_view TextAt(const Value& map, std::string_view key) {
  const Value value = At(map, key);
  return value.IsString() ? value.text() : std::string_view();
}

std::optional<bool> FlagAt(const Value& map, std::string_view key) { return At(map, key).AsBool(); }
std::optional<std::int64_t> NumberAt(const Value& map, std::string_view key) { return At(map, key).AsInt(); }

std::optional<ir::Layout> ReadLayout(const Value& root) {
  const std::string_view word = TextAt(root, "layout");
  if (word.empty()) return std::nullopt;
  return word == "referenced" ? ir::Layout::kReferenced : ir::Layout::kInline;
}

std::optional<ir::ObjectKind> ReadKind(const Value& root) {
  const std::string_view word = TextAt(root, "kind");
  if (word == "workflow") return ir::ObjectKind::kWorkflow;
  if (word == "cronworkflow") return ir::ObjectKind::kCronWorkflow;
  if (word == "workflowtemplate") return ir::ObjectKind::kWorkflowTemplate;
  return std::nullopt;
}

std::optional<ir::Hardening> ReadHardened(const Value& root) {
  const Value value = At(root, "hardened");
  if (value.IsString() && value.text() == "patch-executor") return ir::Hardening::kPatchExecutor;
  const std::optional<bool> flag = value.AsBool();
  if (!flag) return std::nullopt;
  return *flag ? ir::Hardening::kOn : ir::Hardening::kOff;
}

TargetFlags ReadFlags(const Value& root) {
  TargetFlags flags;
  flags.argo_version = ParseArgoVersion(TextAt(root, "argoVersion"));
  flags.layout = ReadLayout(root);
  flags.kind = ReadKind(root);
  flags.hardened = ReadHardened(root);
  flags.ignore_schedule = FlagAt(root, "ignoreSchedule");
  flags.generate_name = FlagAt(root, "generateName");
  flags.allow_oversize = FlagAt(root, "allowOversize");
  flags.interpolation = FlagAt(root, "interpolation");
  flags.strict_yaml = FlagAt(root, "strictYaml");
  flags.require_supported = FlagAt(root, "requireSupported");
  flags.verify_output = TextAt(root, "verifyOutput");
  flags.fail_on = ParseSeverity(TextAt(root, "failOn"));
  flags.format = TextAt(root, "format");
  flags.jobs = NumberAt(root, "jobs");
  flags.output = TextAt(root, "output");
  flags.report = TextAt(root, "report");
  for (const Entry& entry : At(root, "set").entries()) {
    if (entry.value.IsScalar() && !entry.value.IsNull()) flags.set.emplace_back(entry.key.text(), entry.value.text());
  }
  for (const Value& path : At(root, "envFiles").items()) flags.env_files.push_back(path.text());
  const Value limits = At(root, "limits");
  flags.limit_file_bytes = NumberAt(limits, "fileBytes");
  flags.limit_depth = NumberAt(limits, "depth");
  flags.limit_nodes = NumberAt(limits, "nodes");
  flags.limit_work = NumberAt(limits, "work");
  return flags;
}

void ReportUnknownCode(const Value& key, std::string path, DiagSink& sink) {
  std::vector<std::string_view> names;
  for (const DiagInfo& info : DiagCatalog()) names.push_back(info.name);
  const std::string_view nearest = Nearest(key.text(), names);
  auto report = sink.Report(diag::kUnknownLevelCode, key.span(), key);
  report.At(std::move(path));
  if (!nearest.empty()) report.Help(help::kDidYouMean, nearest);
}

void ReadLevels(const Value& levels, std::string_view glob, const std::string& path,
                std::vector<LevelSetting>& settings, DiagSink& sink) {
  for (const Entry& entry : levels.entries()) {
    const std::optional<Severity> severity = ParseSeverity(entry.value.text());
    if (!severity) continue;  // null, or a fault that the schema has told
    const DiagInfo* info = FindDiag(entry.key.text());
    if (info == nullptr) {
      ReportUnknownCode(entry.key, path + '.' + std::string(entry.key.text()), sink);
    } else {
      settings.push_back({std::string(glob), info->code, *severity, entry.key.span()});
    }
  }
}

// Those for single paths last: the last one that fits wins.
std::vector<LevelSetting> ReadLint(const Value& lint, DiagSink& sink) {
  std::vector<LevelSetting> settings;
  ReadLevels(At(lint, "levels"), "", "lint.levels", settings, sink);
  for (const Entry& entry : At(lint, "paths").entries()) {
    const std::string path = "lint.paths[\"" + std::string(entry.key.text()) + "\"]";
    ReadLevels(entry.value, entry.key.text(), path, settings, sink);
  }
  CheckLevels(settings, sink);
  return settings;
}

void ReportUnknownEnvironment(const Value& root, FileId file, std::string_view wanted, DiagSink& sink) {
  const Value* key = root.FindKey("environments");
  std::vector<std::string_view> names;
  for (const Entry& entry : At(root, "environments").entries()) names.push_back(entry.key.text());
  std::sort(names.begin(), names.end());
  auto report = sink.Report(diag::kUnknownEnvironment, key == nullptr ? Span{file, 0, 0} : key->span(), wanted);
  report.At(key == nullptr ? "" : "environments");
  const std::string_view nearest = Nearest(wanted, names);
  if (names.empty()) {
    report.Help(help::kNoEnvironments);
  } else if (nearest.empty()) {
    report.Help(help::kKnownEnvironments, QuotedList(names));
  } else {
    report.Help(help::kKnownEnvironmentsNear, nearest, QuotedList(names));
  }
}

// The file without its environments, the chosen one laid over it.
Value Effective(const Value& root, FileId file, std::string_view environment, Arena& arena, DiagSink& sink) {
  std::vector<Value> children;
  for (const Entry& entry : root.entries()) {
    if (entry.key.text() == "environments") continue;
    children.push_back(entry.key);
    children.push_back(entry.value);
  }
  const Value base = Value::Map(arena.Copy(std::span<const Value>(children)), root.span(), root.style());
  if (environment.empty()) return base;
  const Value* over = At(root, "environments").FindKey(environment);
  if (over == nullptr) {
    ReportUnknownEnvironment(root, file, environment, sink);
    return base;
  }
  return over[1].IsMap() ? Overlay(base, over[1], arena) : base;
}

void Fill(Target& target, const Value& root, DiagSink& sink) {
  target.root = root;
  target.flags = ReadFlags(root);
  target.name_space = At(root, "namespace");
  target.service_account = At(root, "serviceAccountName");
  target.executor = At(root, "executor");
  target.users = At(root, "users");
  target.secrets = At(root, "secrets");
  target.volumes = At(root, "volumes");
  target.computes = At(root, "computes");
  target.images = At(root, "images");
  target.init_image = At(root, "initImage");
  target.dependencies = At(root, "dependencies");
  CheckDependencyKinds(target.dependencies, sink);
  target.depots = At(root, "depots");
  target.stacks = At(root, "stacks");
  target.context = At(root, "context");
  target.secret_backend = At(root, "secretBackend");
  target.external_secrets = At(root, "externalSecrets");
  target.defaults = At(root, "defaults");
  target.config_map_names = At(root, "configMapNames");
  target.levels = ReadLint(At(root, "lint"), sink);
}

}  // namespace

Target LoadTarget(FileId file, const std::string& path, std::string_view text, std::string_view environment,
                  DiagSink& sink) {
  Target target;
  target.file = file;
  target.directory = DirectoryOf(path);
  LoadedFile loaded = LoadDocuments(file, text, {}, sink);
  *target.arena = std::move(loaded.arena);
  target.only_keys = !loaded.readable && !MayShowUnread(text);
  for (const Document& document : loaded.documents) FindSecrets(document, *target.arena, target.hidden);
  if (!loaded.readable) return target;
  if (loaded.documents.size() > 1) sink.Report(diag::kSecondTargetDocument, loaded.documents[1].span);
  const Value root = loaded.documents.empty() ? Value() : loaded.documents.front().root;

  const CompiledSchema* schema = FindSchema("dagc/target");
  DAGC_CHECK(schema != nullptr);
  const bool is_sound = root.IsMap() && CheckSchema(root, *schema, sink);  // no mapping: the reader has said so
  const Value effective = Effective(root, file, environment, *target.arena, sink);
  // What an environment adds may lack a key that only the whole can be asked for.
  if (is_sound && !environment.empty()) CheckSchema(effective, *schema, sink);
  Fill(target, effective, sink);
  return target;
}

ir::Layout LayoutOf(const Target& target) { return target.flags.layout.value_or(ir::Layout::kInline); }
ir::Hardening HardeningOf(const Target& target) { return target.flags.hardened.value_or(ir::Hardening::kOff); }

}  // namespace dagc
