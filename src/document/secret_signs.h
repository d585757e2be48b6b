// SPDX-License-Identifier: Apache-2.0
// What tells that a document holds secrets: the words of its envelope and its keys, written right, nearly right, or in
// a place that is nearly right.
#pragma once

#include <string_view>

#include "value/value.h"

namespace dagc {

// `runAsApikey` as v1 and v2alpha write it, and `connectionSecret`, under which older Depot resources hold the values
// of their secrets.
bool IsSecretKey(std::string_view key);
// Whether one of them was meant.
bool IsLikeSecretKey(std::string_view key);

// Whether a key has swallowed the value of such a key, because something is wrong with the colon between them:
// `runAsApikey:x`, `runAsApikey=x`, `runAsApikey x`.
bool SwallowsSecret(std::string_view key);

// A key of ours whose values are names of secrets, or say where secrets are kept.
bool IsKeyOfSecretNames(std::string_view key);
// A key that sounds like a credential's and is none of ours that hold names.
bool NamesCredential(std::string_view key);

// The first alone; a target file names its secret by a mapping.
bool IsLikeApikey(std::string_view key);

// `secret`, `instance-secret`, `SecretList`, a Kubernetes secret type, and what was meant to be one of these.
bool IsSecretWord(std::string_view word);
// The same, quick for most words.
inline bool MayBeSecretWord(std::string_view word) {
  constexpr std::size_t kShortest = 4, kLongest = 64, kSlipped = 9;
  if (word.size() < kShortest || word.size() > kLongest) return false;
  const char first = word.front(), last = word.back();
  const bool begins = first == 's' || first == 'S' || first == 'k' || first == 'O' || first == 'o' || first == 'c';
  const bool ends = last == 't' || last == 'T' || last == 's' || last == 'S' || last == '=';
  return (ends || (begins && word.size() <= kSlipped) || word.starts_with("kubernetes.io/")) && IsSecretWord(word);
}

// `type`, `kind`, and what was meant to be one of these.
bool IsLikeTypeKey(std::string_view key);

// A word that `type` of another resource may have: nothing below it is a Secret, whatever words it holds.
bool IsOtherType(std::string_view type);

// Whether the type or the kind of a mapping says that it is a Secret.
bool SaysSecret(const Value& map);
// The same, or it has a Secret's body and no type that says otherwise.
bool IsSecretMap(const Value& map);

// A key that was left out of its mapping because it is there already, and its value.
bool SaysSecret(const Value& key, const Value& value);

}  // namespace dagc
