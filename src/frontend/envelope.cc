// SPDX-License-Identifier: Apache-2.0
#include "frontend/envelope.h"

#include <algorithm>
#include <array>

#include "base/edit_distance.h"
#include "base/misspelling.h"
#include "base/text.h"

namespace dagc {
namespace {

constexpr std::array<std::string_view, 6> kVersions = {"v2alpha", "v1", "v1beta1", "v1beta", "v1alpha1", "v1alpha"};
// Workflows were never published as v1alpha.
constexpr std::size_t kWorkflowVersions = 4;
constexpr std::array<std::string_view, 18> kTypes = {
    "workflow",  "stack", "secret", "volume",          "depot",   "service", "worker",  "bundle", "compute",
    "lakehouse", "nilus", "vulcan", "instance-secret", "cluster", "policy",  "monitor", "pager",  "operator"};
constexpr std::string_view kWorkflow = "workflow";

bool Contains(std::span<const std::string_view> words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// The value under a key, or under one that was meant to be it.
const Value* FindLike(const Value& map, std::string_view key) {
  if (const Value* exact = map.Find(key)) return exact;
  for (const Entry& entry : map.entries()) {
    if (entry.key.IsScalar() && IsLikeKey(entry.key.text(), key)) return &entry.value;
  }
  return nullptr;
}

EnvelopeWord WordAt(const Value& root, std::string_view key) {
  const Value* value = FindLike(root, key);
  if (value == nullptr) return {};
  return {true, value->IsScalar() && !value->IsNull(), value->text(), value->span()};
}

// `dag` itself must be that word: `tag` and `day` are one edit away.
const Value* StepsOf(const Value& body) {
  for (const Entry& entry : body.entries()) {
    if (EditDistance(entry.key.text(), "dag", 0) == 0) return &entry.value;
  }
  return nullptr;
}

// `v<digits><letters><digits>`, the last digits possibly none: what every published version but `v1` looks like.
bool LooksLikeVersion(std::string_view text) {
  if (text.empty() || AsciiLower(text.front()) != 'v') return false;
  text.remove_prefix(1);
  if (TakeDigits(text).empty()) return false;
  std::size_t letters = 0;
  while (letters < text.size() && IsAsciiAlpha(text[letters])) ++letters;
  if (letters == 0) return false;
  text.remove_prefix(letters);
  TakeDigits(text);
  return text.empty();
}

// The word that `found` is, or was meant to be; empty when it is neither. Of several the first.
std::string_view Meant(std::string_view found, std::span<const std::string_view> known) {
  if (Contains(known, found)) return *std::find(known.begin(), known.end(), found);
  for (std::size_t edits = 0; edits <= 2; ++edits) {
    for (const std::string_view word : known) {
      if (IsMisspelling(found, word) && EditDistance(found, word, edits) <= edits) return word;
    }
  }
  return {};
}

// A number that no version has begins a version that was meant to be the newest.
std::string_view MeantVersion(std::string_view found, std::span<const std::string_view> known) {
  const std::string_view meant = Meant(found, known);
  if (!meant.empty() || !LooksLikeVersion(found)) return meant;
  const std::string_view nearest = Nearest(found, known);
  return nearest.empty() || !found.substr(1).starts_with('1') ? known.front() : nearest;
}

std::string_view TextOf(const EnvelopeWord& word) { return word.scalar ? word.text : std::string_view(); }

// A Secret of Kubernetes may have any word as its `type`.
bool IsKubernetesSecret(const Envelope& envelope) {
  return TextOf(envelope.kind) == "Secret" && envelope.api_version.present;
}

// `apiVersion` says as much as `version` unless the document or the version may be Kubernetes'.
bool IsForgottenApiVersion(const Envelope& envelope) {
  return !envelope.version.present && !envelope.kind.present && envelope.api_version.text != "v1" &&
         Contains(kVersions, TextOf(envelope.api_version));
}

bool IsDataos(const Envelope& envelope) {
  const std::string_view type = TextOf(envelope.type), version = TextOf(envelope.version);
  const bool exact_type = Contains(kTypes, type), exact_version = Contains(kVersions, version);
  const bool some_type = !Meant(type, kTypes).empty(), some_version = !MeantVersion(version, kVersions).empty();
  if (some_type && some_version && (exact_type || exact_version)) return true;
  const bool has_version = envelope.version.present || envelope.api_version.present;
  if (type == kWorkflow && has_version && !IsKubernetesSecret(envelope)) return true;
  if (exact_type && IsForgottenApiVersion(envelope)) return true;
  return envelope.has_step_list || (envelope.has_steps && exact_version);
}

}  // namespace

Envelope ReadEnvelope(const Value& root) {
  Envelope envelope;
  if (!root.IsMap()) return envelope;
  envelope.version = WordAt(root, "version");
  envelope.api_version = WordAt(root, "apiVersion");
  envelope.type = WordAt(root, "type");
  envelope.kind = WordAt(root, "kind");
  for (const std::string_view key : {"spec", "workflow"}) {
    const Value* body = FindLike(root, key);
    const Value* steps = body == nullptr ? nullptr : StepsOf(*body);
    envelope.has_steps = envelope.has_steps || steps != nullptr;
    envelope.has_step_list = envelope.has_step_list || (steps != nullptr && steps->IsList());
  }
  return envelope;
}

EnvelopeMeaning Understand(const Envelope& envelope) {
  EnvelopeMeaning meaning;
  meaning.is_dataos = IsDataos(envelope);
  if (!meaning.is_dataos) return meaning;
  meaning.type = Meant(TextOf(envelope.type), kTypes);
  if (meaning.type.empty() || envelope.has_step_list) meaning.type = kWorkflow;
  meaning.wrong_type = envelope.type.scalar && envelope.type.text != meaning.type;
  const std::span<const std::string_view> versions(kVersions.data(),
                                                   meaning.type == kWorkflow ? kWorkflowVersions : kVersions.size());
  const EnvelopeWord& written = envelope.version.present ? envelope.version : envelope.api_version;
  const bool is_kubernetes_version = !envelope.version.present && TextOf(written) == "v1";
  if (!is_kubernetes_version) meaning.version = MeantVersion(TextOf(written), versions);
  if (meaning.version.empty()) meaning.version = versions.front();
  meaning.wrong_version = envelope.version.scalar && envelope.version.text != meaning.version;
  return meaning;
}

std::span<const std::string_view> DataosVersions() { return kVersions; }
std::span<const std::string_view> DataosTypes() { return kTypes; }

}  // namespace dagc
