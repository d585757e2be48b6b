// SPDX-License-Identifier: Apache-2.0
#include "document/redact.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <set>
#include <string>

#include "base/text.h"
#include "document/rewrite.h"
#include "document/secret_signs.h"

namespace dagc {
namespace {

// What tells Secrets apart; the rest of their envelope is no place for a value, so what stands there may be one.
constexpr auto kEnvelope = std::to_array<std::string_view>(
    {"version", "apiVersion", "kind", "type", "name", "layer", "tenant", "workspace", "namespace"});
constexpr auto kMetadata = std::to_array<std::string_view>({"name", "namespace"});
// Below these keys are the names of a Secret's values.
constexpr auto kValueMaps = std::to_array<std::string_view>({"data", "stringData", "files", "values"});
constexpr int kNamesBelow = 3;  // `spec`, `data`, the name: keys farther down are part of a value
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
  // Before a collection may stand an anchor or a tag, and behind a key without a value; both may be the secret.
  bool Concerns(const Value& value, Place place) {
    if (IsAtSecret(place) && (!value.IsScalar() || value.IsNull())) {
      const Span span = value.span();
      const std::uint32_t at = value.IsNull() ? span.end : span.begin;
      secrets_.push_back({span.file, at, at});
      if (!value.IsScalar()) areas_.push_back(span);
    }
    return !value.IsScalar() || (IsAtSecret(place) && !value.IsNull());
  }
  bool Rewrite(Value& scalar, Place place) {
    secrets_.push_back(scalar.span());
    if (place == Place::kCopiedSecret) copied_.push_back(scalar.span());
    if (replaces_) Replace(scalar);
    return replaces_;
  }
  // After the last RewriteScalars, before the first IsInArea: joins the areas that overlap.
  void SortAreas() {
    std::sort(areas_.begin(), areas_.end());
    std::size_t kept = 0;
    for (const Span area : areas_) {
      if (kept > 0 && area.begin <= areas_[kept - 1].end) {
        areas_[kept - 1].end = std::max(areas_[kept - 1].end, area.end);
      } else {
        areas_[kept++] = area;
      }
    }
    areas_.resize(kept);
  }
  // Whether a place lies in a collection that is a secret as a whole.
  bool IsInArea(Span place) const {
    const auto after = std::upper_bound(areas_.begin(), areas_.end(), place.begin,
                                        [](std::uint32_t begin, const Span& area) { return begin < area.begin; });
    return after != areas_.begin() && place.end <= std::prev(after)->end;
  }
  static void Replace(Value& scalar) {
    const std::string_view shown = IsClearText(scalar.text()) ? kRedacted : std::string_view();
    scalar = Value::Scalar(Kind::kString, shown, scalar.span(), Style::kDoubleQuoted);
  }

 private:
  static bool IsAtSecret(Place place) { return place == Place::kSecret || place == Place::kCopiedSecret; }

  std::vector<Span>& secrets_;
  std::vector<Span>& copied_;
  std::vector<Span> areas_;
  const bool replaces_;
};
using Place = Redactor::Place;

// A key that may be a value: `{hunter2}` is a key without a value, and `{PASSWORD:hunter2}` as well.
bool MayBeValue(const Value& key, const Value& value, bool is_flow) {
  const bool is_name = std::all_of(key.text().begin(), key.text().end(), [](char c) {
    return IsAsciiAlpha(c) || IsAsciiDigit(c) || c == '.' || c == '_' || c == '-';
  });
  return !is_name || (is_flow && value.IsNull() && value.text().empty());
}

// Keys inside of what should be one value: `PASSWORD: {hunter2}` is a mapping with that key.
void HideKeys(Value& value, int shown, Arena* copies, Redactor& redactor) {
  if (value.IsScalar()) return;
  const bool is_map = value.IsMap();
  const bool is_flow = value.style() == Style::kFlow;
  const std::span<Value> children = value.OwnChildren(copies);
  for (std::size_t i = is_map ? 1 : 0; i < children.size(); i += is_map ? 2 : 1) {
    if (!is_map) {
      HideKeys(children[i], shown, copies, redactor);
      continue;
    }
    Value& key = children[i - 1];
    const bool names_values = Holds(kValueMaps, key.text());
    if (!key.IsScalar()) {
      RewriteScalars(key, Place::kSecret, copies, redactor);
      HideKeys(key, 0, copies, redactor);
    } else if (!key.IsNull() && (shown <= 0 || MayBeValue(key, children[i], is_flow))) {
      redactor.Rewrite(key, Place::kSecret);
    }
    HideKeys(children[i], names_values ? 1 : shown - 1, copies, redactor);
  }
}

// An API key is one text: `runAsApikey: {hunter2}` is a mapping with that key. Older Depot resources have `data` below
// `connectionSecret`.
int KeysShownBelow(std::string_view key) { return IsLikeApikey(key) ? 0 : 2; }

// Keys that hold what should be a value: those in a collection under the key of a secret, and those that swallowed one.
bool HidesKeys(const Value& key, const Value& value, bool users_own) {
  if (!value.IsScalar() && IsLikeSecretKey(key.text())) return true;
  return !users_own && SwallowsSecret(key.text());
}

// `{runAsApikey, hunter2}`: a key without a value, and what was meant as its value is the next one.
bool IsEmptySecretKey(const Value& key, const Value& value) {
  return value.IsNull() && value.text().empty() && IsLikeSecretKey(key.text());
}

bool HoldsKeysToHide(const Value& value, bool users_own) {
  for (const Value& item : value.items()) {
    if (HoldsKeysToHide(item, users_own)) return true;
  }
  for (const Entry& entry : value.entries()) {
    if (HidesKeys(entry.key, entry.value, users_own) || IsEmptySecretKey(entry.key, entry.value)) return true;
    if (HoldsKeysToHide(entry.value, users_own || Holds(kUsersKeys, entry.key.text()))) return true;
  }
  return false;
}

void HideKeysOfSecrets(Value& value, bool users_own, Arena* copies, Redactor& redactor) {
  const bool is_map = value.IsMap();
  const std::span<Value> children = value.OwnChildren(copies);
  for (std::size_t i = is_map ? 1 : 0; i < children.size(); i += is_map ? 2 : 1) {
    const std::string_view key = is_map ? children[i - 1].text() : std::string_view();
    const bool is_value = is_map && i > 2 && value.style() == Style::kFlow && children[i].IsNull() &&
                          children[i].text().empty() && IsEmptySecretKey(children[i - 3], children[i - 2]);
    if (is_value) {
      redactor.Rewrite(children[i - 1], Place::kSecret);
    } else if (!is_map || !HidesKeys(children[i - 1], children[i], users_own)) {
      HideKeysOfSecrets(children[i], users_own || Holds(kUsersKeys, key), copies, redactor);
    } else if (IsLikeSecretKey(key)) {
      HideKeys(children[i], KeysShownBelow(key), copies, redactor);
    } else {
      RewriteScalars(children[i], Place::kSecret, copies, redactor);
      HideKeys(children[i], 0, copies, redactor);
      redactor.Rewrite(children[i - 1], Place::kSecret);
    }
  }
}

// Of a mapping only the values under `known` stay, and their keys.
template <typename Names>
void KeepOnly(const Names& known, Value& map, Arena* copies, Redactor& redactor, int names_below = kNamesBelow) {
  const std::span<Value> children = map.OwnChildren(copies);
  for (std::size_t i = 1; i < children.size(); i += 2) {
    const std::string_view key = children[i - 1].text();
    if (key == "metadata" && children[i].IsMap()) {
      KeepOnly(kMetadata, children[i], copies, redactor, names_below - 1);
    } else if (!Holds(known, key) || !children[i].IsScalar()) {
      RewriteScalars(children[i], Place::kSecret, copies, redactor);
      HideKeys(children[i], Holds(kValueMaps, key) ? 1 : names_below - 1, copies, redactor);
    }
  }
}

// Secrets among other objects: of a List, of a bundle. An item of a list that is the document is a document itself.
// Depth is bounded by the reader's limit on nesting.
// `says_secret`: a key that was left out does, so any document may be the one.
void RedactWithin(Value& value, bool is_document, bool says_secret, Arena* copies, Redactor& redactor) {
  if (value.IsMap() &&
      (is_document ? says_secret || IsSecretMap(value) : SaysSecret(value) || value.Find("stringData") != nullptr)) {
    return KeepOnly(kEnvelope, value, copies, redactor);
  }
  for (Value& child : value.OwnChildren(copies)) {
    if (!child.IsScalar()) RedactWithin(child, is_document && value.IsList(), says_secret, copies, redactor);
  }
}

// What an alias has carried elsewhere: a value that stands where a secret does.
class CopyRedactor {
 public:
  CopyRedactor(std::span<const Span> secrets, std::vector<Span>& copied) : copied_(copied) {
    for (const Span secret : secrets) {
      if (secret.begin != secret.end) begins_.insert(secret.begin);
    }
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

// Whether what the tree has no place for says that the document is a Secret: `type: secret` behind another `type`.
bool LeavesOutSecret(const Document& document) {
  for (std::size_t i = 1; i < document.left_out.size(); i += 2) {
    const Value& value = document.left_out[i];
    if (SaysSecret(document.left_out[i - 1], value)) return true;
    const auto merged = value.IsMap() ? std::span<const Value>(&value, 1) : value.items();
    if (std::any_of(merged.begin(), merged.end(), IsSecretMap)) return true;
  }
  return false;
}

bool Redact(Document& document, Arena& arena, std::vector<Span>& secrets, bool replaces) {
  Value& root = document.root;
  const Value* type = root.Find("type");
  const bool is_secret = root.IsMap() && (IsSecretMap(root) || LeavesOutSecret(document));
  // A resource of another type is one object, and what it calls a secret is its own affair.
  const bool is_collection =
      (document.may_hold_secrets || root.IsList()) && (type == nullptr || !IsOtherType(type->text()));
  if (!is_secret && !is_collection && !document.may_hold_secrets) return false;
  Arena* const copies = document.has_aliases ? &arena : nullptr;
  const std::size_t earlier = secrets.size();
  Redactor redactor(secrets, document.copied_secrets, replaces);
  if (is_secret) {
    KeepOnly(kEnvelope, root, copies, redactor);
  } else {
    if (is_collection)
      RedactWithin(root, /*is_document=*/true, root.IsList() && LeavesOutSecret(document), copies, redactor);
    RewriteScalars(root, Place::kPlain, copies, redactor);
    if (HoldsKeysToHide(root, false)) HideKeysOfSecrets(root, false, copies, redactor);
  }
  redactor.SortAreas();
  const bool holds_secrets = is_secret || (is_collection && secrets.size() > earlier);
  const Place around = holds_secrets ? Place::kSecret : Place::kPlain;
  for (std::size_t i = 1; i < document.left_out.size(); i += 2) {
    const Value& key = document.left_out[i - 1];
    Value& value = document.left_out[i];
    const Place place = redactor.IsInArea(key.span()) ? Place::kSecret : around;
    RewriteScalars(value, Redactor::Below(place, key.text()), copies, redactor);
    if (HoldsKeysToHide(value, false)) HideKeysOfSecrets(value, false, copies, redactor);
    if (place == Place::kSecret) HideKeys(value, 0, copies, redactor);
  }
  if (document.has_aliases && replaces && !is_secret) {
    CopyRedactor of_copies(std::span<const Span>(secrets).subspan(earlier), document.copied_secrets);
    RewriteScalars(root, CopyRedactor::Place(), copies, of_copies);
  }
  return holds_secrets;
}

}  // namespace

bool NamesSecret(std::string_view key) {
  return key == kReferenceList || key == "stringData" || IsLikeSecretKey(key) || SwallowsSecret(key);
}

bool RedactSecrets(Document& document, Arena& arena, std::vector<Span>& secrets) {
  return Redact(document, arena, secrets, /*replaces=*/true);
}

bool FindSecrets(const Document& document, Arena& arena, std::vector<Span>& secrets) {
  Document looked_at = document;
  return Redact(looked_at, arena, secrets, /*replaces=*/false);
}

}  // namespace dagc
