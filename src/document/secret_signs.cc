// SPDX-License-Identifier: Apache-2.0
#include "document/secret_signs.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/credential_name.h"
#include "base/edit_distance.h"
#include "base/text.h"

namespace dagc {
namespace {

constexpr std::string_view kApikey = "runAsApikey";
constexpr std::string_view kConnectionSecret = "connectionSecret";
constexpr std::string_view kOtherApikey = "runAsApiKey";          // v1's spelling
constexpr std::string_view kContextApikey = "dataOsRunAsApikey";  // where a target file names its secret
constexpr std::size_t kSlips = 2;                                 // of the keyboard

constexpr std::size_t kShortestBeginning = 5;  // `runAs`

// Keys whose values are names of secrets, or say where secrets are kept.
constexpr auto kKeysOfNames = std::to_array<std::string_view>({"secrets", "secretProjection", "secretsInProjection",
                                                               "secretJqFilters", "imagePullSecrets", "secretBackend",
                                                               "externalSecrets", "secretKeyRef", "secretRef"});
// Keys of our own languages that sound like credentials and hold names.
constexpr auto kHarmlessKeys = std::to_array<std::string_view>({"key", "keys", "allKeys"});

// https://kubernetes.io/docs/concepts/configuration/secret/#secret-types; the others begin with `kubernetes.io/`.
constexpr std::string_view kOpaque = "Opaque";
constexpr std::string_view kKubernetesTypes = "kubernetes.io/";
constexpr std::string_view kInBase64 = "c2VjcmV0";  // `!!binary` of `secret`

constexpr auto kOtherTypes = std::to_array<std::string_view>(
    {"workflow",  "stack",  "volume",   "depot",        "service",  "worker", "cluster",
     "compute",   "policy", "operator", "resource",     "monitor",  "pager",  "database",
     "lakehouse", "model",  "lens",     "nilus-server", "instance", "domain", "engine"});
constexpr auto kBodyKeys = std::to_array<std::string_view>({"data", "stringData"});
// Objects of Kubernetes that have `data` and are no Secrets.
constexpr std::string_view kConfigMap = "ConfigMap";

bool EqualsIgnoringCase(std::string_view a, std::string_view b) {
  return a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return AsciiLower(x) == AsciiLower(y); });
}

bool StartsLike(std::string_view text, std::string_view with) {
  return text.size() >= with.size() && EqualsIgnoringCase(text.substr(0, with.size()), with);
}

// What a suggestion takes for the word (base/edit_distance.h): with a few slips, or cut short.
bool IsMeantAs(std::string_view key, std::string_view word) {
  constexpr std::size_t kMostSlips = 3;
  return EditDistance(key, word, kMostSlips) <= kMostSlips ||
         (key.size() >= kShortestBeginning && StartsLike(word, key));
}

bool ContainsLike(std::string_view text, std::string_view part) {
  for (std::size_t at = 0; at + part.size() <= text.size(); ++at) {
    if (StartsLike(text.substr(at), part)) return true;
  }
  return false;
}

template <typename Names>
bool Holds(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Depth is bounded by the reader's limit on nesting.
bool HoldsSecretWord(const Value& value) {
  if (value.IsScalar()) return IsSecretWord(value.text());
  const std::span<const Value> children = value.IsMap() ? value.keys_and_values() : value.items();
  return std::any_of(children.begin(), children.end(), HoldsSecretWord);
}

bool HasBodyKey(const Value& map) {
  return std::any_of(kBodyKeys.begin(), kBodyKeys.end(),
                     [&](std::string_view key) { return map.Find(key) != nullptr; });
}

// `data` or `stringData`, in the mapping or one level further down, as under `spec`; a mapping `secret`.
bool HasSecretBody(const Value& map) {
  for (const Entry& entry : map.entries()) {
    const std::string_view key = entry.key.text();
    if (Holds(kBodyKeys, key) || (key == "secret" && entry.value.IsMap())) return true;
    if (key == "spec" && HasBodyKey(entry.value)) return true;
  }
  return false;
}

// The body of a Secret under its own name, whatever the type says.
bool HasNamedBody(const Value& map) {
  for (const Entry& entry : map.entries()) {
    if (IsSecretWord(entry.key.text()) && HasBodyKey(entry.value)) return true;
  }
  return false;
}

}  // namespace

bool IsSecretKey(std::string_view key) { return key == kApikey || key == kOtherApikey || key == kConnectionSecret; }

bool IsLikeSecretKey(std::string_view key) {
  constexpr std::string_view kEnd = "apikey";
  if (key.size() < kShortestBeginning) return false;
  switch (AsciiLower(key.front())) {  // most keys are out after this
    case 'c':
      if (StartsLike(key, "con") && IsMeantAs(key, kConnectionSecret)) return true;
      break;
    case 'd':
      if (StartsLike(key, "dat") && EditDistance(key, kContextApikey, kSlips) <= kSlips) return true;
      break;
    case 'r':
      if (StartsLike(key, "run") && IsMeantAs(key, kApikey)) return true;
      break;
    default:
      break;
  }
  return key.size() >= kEnd.size() && EqualsIgnoringCase(key.substr(key.size() - kEnd.size()), kEnd);
}

bool IsLikeApikey(std::string_view key) {
  return IsLikeSecretKey(key) && !IsMeantAs(key, kConnectionSecret) &&
         EditDistance(key, kContextApikey, kSlips) > kSlips;
}

bool SwallowsSecret(std::string_view key) {
  const auto* const end = std::find_if_not(key.begin(), key.end(), [](char c) {
    return IsAsciiAlpha(c) || IsAsciiDigit(c) || c == '_' || c == '.' || c == '/';
  });
  return end != key.end() && IsLikeSecretKey(key.substr(0, static_cast<std::size_t>(end - key.begin())));
}

bool NamesCredential(std::string_view key) {
  return LooksLikeCredential(key) && !Holds(kHarmlessKeys, key) && !IsKeyOfSecretNames(key);
}

bool IsKeyOfSecretNames(std::string_view key) { return Holds(kKeysOfNames, key); }

bool IsSecretWord(std::string_view word) {
  constexpr std::string_view kWord = "secret";
  if (ContainsLike(word, kWord) || word.starts_with(kKubernetesTypes) || EqualsIgnoringCase(word, kOpaque)) return true;
  if (word == kInBase64) return true;
  const std::size_t dash = word.rfind('-');
  const std::string_view last = dash == std::string_view::npos ? word : word.substr(dash + 1);
  return StartsLike(last, "s") && EditDistance(last, kWord, kSlips) <= kSlips;
}

bool IsLikeTypeKey(std::string_view key) {
  constexpr std::size_t kShortest = 3, kLongest = 6;
  if (key.size() < kShortest || key.size() > kLongest) return false;
  return EditDistance(key, "type", kSlips) <= kSlips || EditDistance(key, "kind", kSlips) <= kSlips;
}

bool IsOtherType(std::string_view type) { return Holds(kOtherTypes, type); }

bool SaysSecret(const Value& key, const Value& value) {
  return (!key.IsScalar() || key.text().empty() || IsLikeTypeKey(key.text())) && HoldsSecretWord(value);
}

bool SaysSecret(const Value& map) {
  for (const Entry& entry : map.entries()) {
    if (SaysSecret(entry.key, entry.value)) return true;
  }
  return false;
}

bool IsSecretMap(const Value& map) {
  if (SaysSecret(map) || HasNamedBody(map)) return true;
  bool is_other = false;
  for (const Entry& entry : map.entries()) {
    const std::string_view key = entry.key.text();
    is_other = is_other || (key == "type" && IsOtherType(entry.value.text())) ||
               (key == "kind" && entry.value.text().starts_with(kConfigMap));
  }
  return !is_other && HasSecretBody(map);
}

}  // namespace dagc
