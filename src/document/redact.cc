// SPDX-License-Identifier: Apache-2.0
#include "document/redact.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>
#include <string>

#include "base/edit_distance.h"
#include "base/text.h"
#include "document/rewrite.h"

namespace dagc {
namespace {

constexpr std::string_view kApikey = "runAsApikey";
// Older Depot resources hold the values of their secrets under it.
constexpr std::string_view kConnectionSecret = "connectionSecret";
constexpr std::string_view kOtherApikey = "runAsApiKey";          // v1's spelling
constexpr std::string_view kContextApikey = "dataOsRunAsApikey";  // where a target file names its secret
constexpr std::size_t kSlips = 2;                                 // of the keyboard
constexpr std::size_t kLongestType = 64;

// What tells Secrets apart; the rest of their envelope is no place for a value, so what stands there may be one.
constexpr auto kEnvelope =
    std::to_array<std::string_view>({"version", "apiVersion", "kind", "type", "name", "tags", "description", "owner",
                                     "layer", "tenant", "workspace", "immutable"});
constexpr auto kMetadata = std::to_array<std::string_view>({"name", "namespace", "labels"});
// Names of secrets, not their values.
constexpr std::string_view kReferenceList = "secrets";
// Below these keys are names that the user gives.
constexpr auto kUsersKeys = std::to_array<std::string_view>({"stackSpec", "projections", "env", "envs", "configs"});
// In a list of references to secrets these are no part of a reference.
constexpr auto kValueKeys = std::to_array<std::string_view>({"data", "stringData", "value", "values", "password"});

template <typename Names>
bool Holds(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool EqualsIgnoringCase(std::string_view a, std::string_view b) {
  return a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return AsciiLower(x) == AsciiLower(y); });
}

bool StartsLike(std::string_view text, std::string_view with) {
  return text.size() >= with.size() && EqualsIgnoringCase(text.substr(0, with.size()), with);
}

bool IsSecretKey(std::string_view key) { return key == kApikey || key == kOtherApikey || key == kConnectionSecret; }

// Whether one of them was meant.
bool IsLikeSecretKey(std::string_view key) {
  constexpr std::string_view kEnd = "apikey";
  if (key.size() < kEnd.size()) return false;
  switch (AsciiLower(key.front())) {  // most keys are out after this
    case 'c':
      return StartsLike(key, "con") && EditDistance(key, kConnectionSecret, kSlips) <= kSlips;
    case 'd':
      if (StartsLike(key, "dat") && EditDistance(key, kContextApikey, kSlips) <= kSlips) return true;
      break;
    case 'r':
      if (StartsLike(key, "run") && EditDistance(key, kApikey, kSlips) <= kSlips) return true;
      break;
    default:
      break;
  }
  return EqualsIgnoringCase(key.substr(key.size() - kEnd.size()), kEnd);
}

std::string_view TextAt(const Value& map, std::string_view key) {
  const Value* found = map.Find(key);
  return found == nullptr ? std::string_view() : found->text();
}

// `secret`, `instance-secret`, and what was meant to be that.
bool IsSecretWord(std::string_view word) {
  constexpr std::string_view kWord = "secret";
  const std::size_t dash = word.rfind('-');
  const std::string_view last = dash == std::string_view::npos ? word : word.substr(dash + 1);
  return word.ends_with(kWord) || (StartsLike(last, "s") && EditDistance(last, kWord, kSlips) <= kSlips);
}

bool IsSecretDocument(const Value& root) {
  const std::string_view kind = TextAt(root, "kind"), type = TextAt(root, "type");
  if (EqualsIgnoringCase(kind, "Secret") || EqualsIgnoringCase(kind, "SecretList") || IsSecretWord(type)) return true;
  const Value* body = root.Find("secret");
  return kind.empty() && type.empty() && body != nullptr && body->IsMap();
}

// `${NAME}` will be filled in by somebody else, and asterisks are somebody's own masking.
bool IsClearText(std::string_view text) {
  if (text.starts_with("${") && text.find('}') == text.size() - 1) return false;
  return text.find_first_not_of('*') != std::string_view::npos;
}

class Redactor {
 public:
  Redactor(std::vector<Span>& secrets, std::vector<Span>& copied, bool replaces)
      : secrets_(secrets), copied_(copied), replaces_(replaces) {}

  enum class Place : std::uint8_t { kPlain, kUsersOwn, kReferences, kSecret, kCopiedSecret };
  static Place Below(Place place, std::string_view key) {
    if (IsAtSecret(place)) return place;
    if (IsSecretKey(key)) return place == Place::kUsersOwn ? Place::kCopiedSecret : Place::kSecret;
    if (place == Place::kUsersOwn) return place;
    if (IsLikeSecretKey(key) || (place == Place::kReferences && Holds(kValueKeys, key))) return Place::kSecret;
    if (Holds(kUsersKeys, key)) return Place::kUsersOwn;
    return key == kReferenceList ? Place::kReferences : place;
  }
  static bool Concerns(const Value& value, Place place) {
    return !value.IsScalar() || (IsAtSecret(place) && !value.IsNull());
  }
  bool Rewrite(Value& scalar, Place place) {
    secrets_.push_back(scalar.span());
    if (place == Place::kCopiedSecret) copied_.push_back(scalar.span());
    if (replaces_) Replace(scalar);
    return replaces_;
  }
  static void Replace(Value& scalar) {
    const std::string_view shown = IsClearText(scalar.text()) ? kRedacted : std::string_view();
    scalar = Value::Scalar(Kind::kString, shown, scalar.span(), Style::kDoubleQuoted);
  }

 private:
  static bool IsAtSecret(Place place) { return place == Place::kSecret || place == Place::kCopiedSecret; }

  std::vector<Span>& secrets_;
  std::vector<Span>& copied_;
  const bool replaces_;
};
using Place = Redactor::Place;

// Of a mapping only the values under `known` stay.
template <typename Names>
void KeepOnly(const Names& known, Value& map, Arena* copies, Redactor& redactor) {
  const std::span<Value> children = map.OwnChildren(copies);
  for (std::size_t i = 1; i < children.size(); i += 2) {
    const std::string_view key = children[i - 1].text();
    if (key == "metadata" && children[i].IsMap()) {
      KeepOnly(kMetadata, children[i], copies, redactor);
    } else if (!Holds(known, key)) {
      RewriteScalars(children[i], Place::kSecret, copies, redactor);
    }
  }
}

// Secrets among other objects: of a List, of a bundle. Depth is bounded by the reader's limit on nesting.
void RedactWithin(Value& value, Arena* copies, Redactor& redactor) {
  if (value.IsMap() && IsSecretDocument(value)) return KeepOnly(kEnvelope, value, copies, redactor);
  for (Value& child : value.OwnChildren(copies)) {
    if (!child.IsScalar()) RedactWithin(child, copies, redactor);
  }
}

// What an alias has carried elsewhere: a value that stands where a secret does.
class CopyRedactor {
 public:
  CopyRedactor(std::span<const Span> secrets, std::vector<Span>& copied) : copied_(copied) {
    for (const Span secret : secrets) begins_.insert(secret.begin);
  }

  struct Place {};
  static Place Below(Place, std::string_view) { return {}; }
  bool Concerns(const Value& value, Place) const {
    return !value.IsScalar() || (begins_.contains(value.span().begin) && IsClearText(value.text()));
  }
  bool Rewrite(Value& scalar, Place) {
    copied_.push_back(scalar.span());
    Redactor::Replace(scalar);
    return true;
  }

 private:
  std::set<std::uint32_t> begins_;
  std::vector<Span>& copied_;
};

void Redact(Document& document, Arena& arena, std::vector<Span>& secrets, bool replaces) {
  Value& root = document.root;
  const std::string_view type = TextAt(root, "type");
  const bool is_secret = IsSecretDocument(root);
  const bool is_collection = TextAt(root, "kind").ends_with("List") || type == "bundle";
  if (!is_secret && !is_collection && !document.may_hold_secrets) return;
  Arena* const copies = document.has_aliases ? &arena : nullptr;
  const std::size_t earlier = secrets.size();
  Redactor redactor(secrets, document.copied_secrets, replaces);
  if (is_secret) {
    KeepOnly(kEnvelope, root, copies, redactor);
  } else {
    if (is_collection) RedactWithin(root, copies, redactor);
    RewriteScalars(root, Place::kPlain, copies, redactor);
  }
  const Place around = is_secret || is_collection ? Place::kSecret : Place::kPlain;
  for (std::size_t i = 1; i < document.left_out.size(); i += 2) {
    const std::string_view key = document.left_out[i - 1].text();
    RewriteScalars(document.left_out[i], Redactor::Below(around, key), copies, redactor);
  }
  if (document.has_aliases && replaces && !is_secret) {
    CopyRedactor of_copies(std::span<const Span>(secrets).subspan(earlier), document.copied_secrets);
    RewriteScalars(root, CopyRedactor::Place(), copies, of_copies);
  }
}

}  // namespace

bool NamesSecret(std::string_view key) { return key == kReferenceList || IsLikeSecretKey(key); }

void RedactSecrets(Document& document, Arena& arena, std::vector<Span>& secrets) {
  Redact(document, arena, secrets, /*replaces=*/true);
}

void FindSecrets(const Document& document, Arena& arena, std::vector<Span>& secrets) {
  Document looked_at = document;
  Redact(looked_at, arena, secrets, /*replaces=*/false);
}

// The text may be YAML or JSON and is broken somewhere, so it is searched for what both write: `type: secret`,
// `"type":"instance-secret"`, `kind: Secret`, a body `secret:`, keys whose values are secrets.
bool LooksLikeSecret(std::string_view text) {
  std::string bare = "\n";
  for (char c : text) {
    if (c != ' ' && c != '"' && c != '\'' && c != '\t') bare += AsciiLower(c);
  }
  for (std::string_view sign : {"kind:secret", "\nsecret:"}) {
    if (bare.find(sign) != std::string::npos) return true;
  }
  const std::string_view all = bare;
  for (std::size_t colon = all.find(':'); colon != std::string::npos; colon = all.find(':', colon + 1)) {
    std::size_t begin = colon;
    while (begin > 0 && (IsAsciiAlpha(all[begin - 1]) || all[begin - 1] == '-')) --begin;
    const std::string_view key = all.substr(begin, colon - begin);
    const std::size_t last_dash = key.rfind('-');  // of a list
    if (IsLikeSecretKey(last_dash == std::string_view::npos ? key : key.substr(last_dash + 1))) return true;
    if (!key.ends_with("type")) continue;
    const std::string_view behind = all.substr(colon + 1, kLongestType);
    if (IsSecretWord(behind.substr(0, behind.find_first_of("\n\r,}#")))) return true;
  }
  return false;
}

}  // namespace dagc
