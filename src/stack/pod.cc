// SPDX-License-Identifier: Apache-2.0
#include "stack/pod.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/check.h"
#include "base/text.h"
#include "diag/codes/dg5.h"
#include "kube/names.h"
#include "schema/schema_check.h"
#include "schema/schema_store.h"
#include "stack/absent_keys.h"
#include "stack/pod_rules.h"
#include "value/builder.h"

namespace dagc::stack {
namespace {

// The engine's own containers.
constexpr std::array<std::string_view, 4> kReservedNames = {"main", "init", "wait", "supervisor"};

class PodReader {
 public:
  PodReader(const PlatformNames& names, Arena& arena, DiagSink& sink) : names_(names), arena_(arena), sink_(sink) {}

  std::optional<RenderedPod> Read(const Value& rendered) {
    const Value root = WithoutAbsentKeys(rendered, arena_);
    const CompiledSchema* schema = FindSchema("kubernetes/pod");
    DAGC_CHECK(schema != nullptr);
    if (!CheckPart(root, *schema, sink_)) return std::nullopt;
    ok_ = CheckPodRules(root, sink_);
    if (const Value* context = root.Find("securityContext")) pod_.security_context = *context;
    ReadList(root, "initContainers", pod_.init_containers);
    pod_.container = ReadContainer(*root.Find("container"));
    pod_.container.name = {};
    ReadList(root, "sidecars", pod_.sidecars);
    if (ok_) PutGroup();
    return ok_ ? std::optional(std::move(pod_)) : std::nullopt;
  }

 private:
  // Whatever was reported, nothing can be made of this pod.
  void Fail(const DiagBuilder& /*finding*/) { ok_ = false; }

  void ReadList(const Value& root, std::string_view key, std::vector<ir::NamedContainer>& to) {
    const Value* list = root.Find(key);
    if (list == nullptr) return;
    for (const Value& item : list->items()) {
      to.push_back(ReadContainer(item));
      CheckName(item, to.back().name);
    }
  }

  void CheckName(const Value& container, std::string_view name) {
    const Value* written = container.Find("name");
    const Span place = written == nullptr ? container.span() : written->span();
    const bool reserved = std::find(kReservedNames.begin(), kReservedNames.end(), name) != kReservedNames.end();
    const bool taken = std::find(container_names_.begin(), container_names_.end(), name) != container_names_.end();
    if (reserved || taken || CheckLabel(name)) {
      Fail(sink_.Report(diag::kContainerName, place, name,
                        Fill(reserved ? phrase::kNameOfEngine
                             : taken  ? phrase::kNameTaken
                                      : phrase::kNameNoLabel)));
    }
    container_names_.push_back(name);
  }

  ir::NamedContainer ReadContainer(const Value& map) {
    ir::NamedContainer container;
    ir::Container& run = container.run;
    MapBuilder rest(arena_);
    for (const Entry& entry : map.entries()) {
      const std::string_view key = entry.key.text();
      if (key == "name") {
        container.name = entry.value.text();
      } else if (key == "image") {
        run.image = TextOf(entry.value);
      } else if (key == "command") {
        run.command = TextsOf(entry.value);
        run.command_span = entry.key.span();
      } else if (key == "args") {
        run.arguments = TextsOf(entry.value);
      } else if (key == "env") {
        ReadVariables(entry.value, run.env);
      } else if (key == "envFrom") {
        const Value kept = WithoutPlatformSecrets(entry.value, container.takes_projection);
        if (kept.size() > 0) rest.Put(entry.key, kept);
      } else if (key == "resources") {
        rest.Put(entry.key, WithTextAmounts(entry.value));
      } else if (key == "securityContext") {
        const Value kept = WithoutGroup(entry.value);
        if (kept.size() > 0) rest.Put(entry.key, kept);
      } else {
        if (key == "volumeMounts") NoteVolumes(entry.value);
        rest.Put(entry.key, entry.value);
      }
    }
    if (!rest.empty()) run.rest = rest.Finish();
    return container;
  }

  // Numbers are text: of quantities the engine's JSON schema takes nothing else.
  Value WithTextAmounts(const Value& resources) {
    MapBuilder made(arena_);
    for (const Entry& part : resources.entries()) {
      MapBuilder amounts(arena_);
      for (const Entry& amount : part.value.entries()) {
        amounts.Put(amount.key, Value::String(amount.value.text(), amount.value.span()));
      }
      made.Put(part.key, part.value.IsMap() ? amounts.Finish() : part.value);
    }
    return made.Finish();
  }

  static ir::Text TextOf(const Value& value) { return {value.text(), value.span(), false}; }

  static std::vector<ir::Text> TextsOf(const Value& list) {
    std::vector<ir::Text> texts;
    for (const Value& item : list.items()) texts.push_back(TextOf(item));
    return texts;
  }

  static void ReadVariables(const Value& list, std::vector<ir::EnvVar>& to) {
    for (const Value& item : list.items()) {
      ir::EnvVar& variable = to.emplace_back();
      variable.name = TextOf(*item.Find("name"));
      variable.expands = true;
      const Value* value = item.Find("value");
      if (value != nullptr) variable.value = TextOf(*value);
      if (const Value* source = item.Find("valueFrom")) variable.source = *source;
    }
  }

  bool IsPlatformSecret(std::string_view name) const {
    return name == names_.environment_secret || name == names_.environment_secret_v1;
  }

  Value WithoutPlatformSecrets(const Value& list, bool& takes_projection) {
    ListBuilder kept(arena_);
    for (const Value& item : list.items()) {
      const Value* reference = item.Find("secretRef");
      const Value* name = reference == nullptr ? nullptr : reference->Find("name");
      if (name != nullptr && IsPlatformSecret(name->text())) {
        takes_projection = true;
      } else {
        kept.Add(item);
      }
    }
    return kept.Finish();
  }

  // `fsGroup` is a field of pods: on a container Kubernetes refuses it.
  Value WithoutGroup(const Value& context) {
    const Value* key = context.FindKey("fsGroup");
    if (key == nullptr) return context;
    const Value& group = key[1];
    const Value* of_pod = pod_.security_context.Find("fsGroup");
    const Value& other = of_pod != nullptr ? *of_pod : group_;
    if (!other.IsNull() && other.text() != group.text()) {
      Fail(sink_.Report(diag::kGroupsDiffer, key->span(), group, other).Note(note::kOtherPlace, other.span()));
    } else {
      sink_.Report(diag::kGroupMoved, key->span());
    }
    if (group_.IsNull()) group_ = group;
    MapBuilder rest(arena_);
    for (const Entry& entry : context.entries()) {
      if (entry.key.text() != "fsGroup") rest.Put(entry.key, entry.value);
    }
    return rest.Finish();
  }

  void PutGroup() {
    if (group_.IsNull() || pod_.security_context.Find("fsGroup") != nullptr) return;
    MapBuilder context(arena_);
    for (const Entry& entry : pod_.security_context.entries()) context.Put(entry.key, entry.value);
    pod_.security_context = context.Put("fsGroup", group_).Finish();
  }

  void NoteVolumes(const Value& mounts) {
    for (const Value& mount : mounts.items()) {
      const Value* name = mount.Find("name");
      const std::string_view volume = name->text();
      if (std::find(names_.volumes.begin(), names_.volumes.end(), volume) == names_.volumes.end()) {
        Fail(sink_.Report(diag::kUndeclaredVolume, name->span(), volume)
                 .Help(help::kKnownNames, QuotedList(names_.volumes)));
      } else if (std::find(pod_.volumes.begin(), pod_.volumes.end(), volume) == pod_.volumes.end()) {
        pod_.volumes.push_back(volume);
      }
    }
  }

  const PlatformNames& names_;
  Arena& arena_;
  DiagSink& sink_;
  RenderedPod pod_;
  Value group_;
  std::vector<std::string_view> container_names_;
  bool ok_ = true;
};

}  // namespace

std::optional<RenderedPod> ReadPod(const Value& rendered, const PlatformNames& names, Arena& arena, DiagSink& sink) {
  return PodReader(names, arena, sink).Read(rendered);
}

}  // namespace dagc::stack
