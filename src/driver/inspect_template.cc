// SPDX-License-Identifier: Apache-2.0
#include "driver/inspect_template.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/shown.h"
#include "base/text.h"

namespace dagc::driver {
namespace {

std::string_view TextAt(const Value& map, std::string_view key) {
  const Value* value = map.Find(key);
  return value == nullptr ? std::string_view() : value->text();
}

// Each source once: a volume names a Secret several times when some of its keys are optional.
std::string SourcesText(const Value& sources) {
  std::vector<std::string> texts;
  for (const Value& source : sources.items()) {
    for (const Entry& entry : source.entries()) {
      std::string text(entry.key.text() == "configMap" ? "config map" : entry.key.text());
      text.append(" ").append(TextAt(entry.value, "name"));
      if (std::find(texts.begin(), texts.end(), text) == texts.end()) texts.push_back(std::move(text));
    }
  }
  return Join(std::vector<std::string_view>(texts.begin(), texts.end()), ", ");
}

std::string VolumeKindText(std::string_view kind, const Value& source) {
  if (kind == "persistentVolumeClaim") return std::string("claim ").append(TextAt(source, "claimName"));
  if (kind == "secret") return std::string("secret ").append(TextAt(source, "secretName"));
  if (kind == "configMap") return std::string("config map ").append(TextAt(source, "name"));
  if (kind == "projected") {
    const Value* sources = source.Find("sources");
    return sources == nullptr ? std::string(kind) : SourcesText(*sources);
  }
  if (kind == "emptyDir") {
    return TextAt(source, "medium") == "Memory" ? "an empty directory in memory" : "an empty directory";
  }
  return std::string(kind);
}

const Value* FindNamed(const Value& list, std::string_view name) {
  for (const Value& item : list.items()) {
    if (TextAt(item, "name") == name) return &item;
  }
  return nullptr;
}

// Every map that refers to the Secret by name says which keys it means, itself or by items. The depth is that of what
// the back end writes, which holds parts of manifests and stacks within the reader's limit.
void Collect(const Value& value, std::string_view secret, std::set<std::string_view>& keys) {
  for (const Value& item : value.items()) Collect(item, secret, keys);
  if (!value.IsMap()) return;
  if (TextAt(value, "name") == secret || TextAt(value, "secretName") == secret) {
    if (const Value* key = value.Find("key")) keys.insert(key->text());
    if (const Value* items = value.Find("items")) {
      for (const Value& item : items->items()) keys.insert(TextAt(item, "key"));
    }
  }
  for (const Entry& entry : value.entries()) Collect(entry.value, secret, keys);
}

}  // namespace

std::string WrittenStep::VolumeText(std::string_view name) const {
  const Value* own = step.Find("volumes");
  const Value* volume = own == nullptr ? nullptr : FindNamed(*own, name);
  if (volume == nullptr) volume = FindNamed(spec_volumes, name);
  if (volume == nullptr) return std::string("volume ").append(Escaped(name));
  for (const Entry& entry : volume->entries()) {
    if (entry.key.text() != "name") return Escaped(VolumeKindText(entry.key.text(), entry.value));
  }
  return Escaped(name);
}

std::set<std::string_view> WrittenStep::KeysUsed(std::string_view secret) const {
  std::set<std::string_view> keys;
  Collect(step, secret, keys);
  return keys;
}

WrittenStep FindWritten(std::span<const backend::OutputObject> objects, std::string_view step) {
  for (const backend::OutputObject& object : objects) {
    const Value* spec = object.root.Find("spec");
    if (spec != nullptr && object.kind == "CronWorkflow") spec = spec->Find("workflowSpec");
    const Value* templates = spec == nullptr ? nullptr : spec->Find("templates");
    const Value* written = templates == nullptr ? nullptr : FindNamed(*templates, step);
    if (written == nullptr) continue;
    const Value* volumes = spec->Find("volumes");
    return {*written, volumes == nullptr ? Value() : *volumes};
  }
  return {};
}

std::string Spelled(std::string_view text) {
  std::string doubled;
  doubled.reserve(text.size());
  for (const char c : text) doubled.append(c == '\\' ? 2 : 1, c);
  return Escaped(doubled);
}

std::string SourceText(const Value& source) {
  if (const Value* secret = source.Find("secretKeyRef")) {
    std::string text("<secret ");
    return Escaped(text.append(TextAt(*secret, "name")).append(" ").append(TextAt(*secret, "key")).append(">"));
  }
  std::string text = "<";
  for (const Entry& kind : source.entries()) {
    text += kind.key.text();
    for (const Entry& field : kind.value.entries()) text.append(" ").append(field.value.text());
  }
  return Escaped(text + ">");
}

}  // namespace dagc::driver
