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
#include "document/secret_signs.h"
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

const std::vector<std::string_view>& NamesOfFindings() {
  static const std::vector<std::string_view> names = [] {
    std::vector<std::string_view> made;
    for (const DiagInfo& info : DiagCatalog()) made.push_back(info.name);
    return made;
  }();
  return names;
}

void ReportUnknownCode(const Value& key, std::string path, DiagSink& sink) {
  const std::string_view nearest = Nearest(key.text(), NamesOfFindings());
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

// Values that may be credentials, for snippets and messages: everything below `set`; below `secrets`, which holds names
// of Secrets, a text where a mapping is expected; and below a key that sounds like a credential's, wherever it stands.
class CredentialFinder {
 public:
  explicit CredentialFinder(std::vector<Span>& hidden) : hidden_(hidden) {}

  // Depth is bounded by the reader's limit on nesting.
  void Look(const Value& value) {
    for (const Value& item : value.items()) Look(item);
    for (const Entry& entry : value.entries()) {
      const std::string_view key = entry.key.text();
      if (key == "set") {
        HideAll(entry.value);
      } else if (key == "secrets" || NamesCredential(key)) {
        HideTexts(entry.value);
      } else if (key != "computes" && key != "defaults") {  // fields of pods: `topologyKey` is no credential's
        Look(entry.value);
      }
    }
  }

 private:
  // A value of a variable is a scalar; in a collection the keys may be what was meant as one.
  void HideAll(const Value& value) {
    if (value.IsScalar() || value.IsList()) return Hide(value);
    for (const Entry& entry : value.entries()) Hide(entry.value);
  }
  // The value, or the items and entries that are texts.
  void HideTexts(const Value& value) {
    if (value.IsScalar()) return Hide(value);
    for (const Value& item : value.items()) HideOrLook(item);
    for (const Entry& entry : value.entries()) {
      if (entry.value.IsNull()) hidden_.push_back(entry.key.span());  // `{hunter2}`
      HideOrLook(entry.value);
    }
  }
  void HideOrLook(const Value& value) { value.IsScalar() ? Hide(value) : Look(value); }
  void Hide(const Value& value) {
    if (!value.IsNull()) hidden_.push_back(value.span());
  }

  std::vector<Span>& hidden_;
};

// The root of a target file, laid over that of the file it extends, and so on.
class ExtensionReader {
 public:
  ExtensionReader(Target& target, const OpenExtended& open, DiagSink& sink)
      : target_(target), open_(open), sink_(sink) {}

  // False after an error that leaves nothing to go on with.
  bool Read(const TargetText& text, Value& root) {
    const Value own = ReadOne(text);
    if (!own.IsMap()) {
      root = Value::Map({}, {text.file, 0, 0});
      return is_readable_;
    }
    root = own;
    const Value extends = At(own, "extends");
    if (!extends.IsString()) return true;  // nothing, or a fault that the schema tells
    const std::optional<TargetText> extended = open_(text, extends, sink_);
    if (!extended) return false;
    if (target_.directories.contains(extended->file)) {
      sink_.Report(diag::kExtendsCycle, extends.span(), extends.text()).At("extends");
      return false;
    }
    if (target_.directories.size() >= kMaxExtensions) {
      sink_.Report(diag::kExtendsTooDeep, extends.span(), kMaxExtensions).At("extends");
      return false;
    }
    Value base;
    if (!Read(*extended, base)) return false;
    root = OverlayFile(base, own, *target_.arena);
    return true;
  }

 private:
  static constexpr std::size_t kMaxExtensions = 10;

  Value ReadOne(const TargetText& text) {
    target_.directories.emplace(text.file, DirectoryOf(text.path));
    LoadedFile loaded = LoadDocuments(text.file, text.text, {}, sink_);
    target_.file_arenas.push_back(std::make_shared<Arena>(std::move(loaded.arena)));
    if (!loaded.readable && !MayShowUnread(text.text)) target_.only_keys.push_back(text.file);
    for (const Document& document : loaded.documents) {
      FindSecrets(document, *target_.arena, target_.hidden);
      CredentialFinder(target_.hidden).Look(document.root);
      if (!document.root.IsMap()) target_.hidden.push_back(document.span);  // whatever it is, it was not written for us
    }
    is_readable_ = is_readable_ && loaded.readable;
    if (loaded.documents.size() > 1) sink_.Report(diag::kSecondTargetDocument, loaded.documents[1].span);
    return loaded.documents.empty() ? Value() : loaded.documents.front().root;
  }

  Target& target_;
  const OpenExtended& open_;
  DiagSink& sink_;
  bool is_readable_ = true;
};

void Fill(Target& target, const Value& root, DiagSink& sink) {
  target.root = root;
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

Target LoadTarget(const TargetText& text, std::string_view environment, const OpenExtended& open, DiagSink& sink) {
  Target target;
  target.file = text.file;
  const CompiledSchema* schema = FindSchema("dagc/target");
  DAGC_CHECK(schema != nullptr);
  Value root;
  if (!ExtensionReader(target, open, sink).Read(text, root)) return target;
  const bool is_sound = CheckSchema(root, *schema, sink);
  const Value effective = Effective(root, text.file, environment, *target.arena, sink);
  // What an environment adds may lack a key that only the whole can be asked for.
  if (is_sound && !environment.empty()) CheckSchema(effective, *schema, sink);
  Fill(target, effective, sink);
  return target;
}

}  // namespace dagc
