// SPDX-License-Identifier: Apache-2.0
// Secrets leave the tree before anything else looks at it: their values are never held, printed or compared.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "base/text.h"
#include "dagc/span.h"
#include "document/document.h"

namespace dagc {

// What stands in the tree where a secret stood.
inline constexpr std::string_view kRedacted = "***";

// Whether what stands under a key may be a secret wherever the key stands: `runAsApikey`, `connectionSecret` (where
// older Depot resources hold values), what was meant to be these, `secrets`, `stringData`. The reader asks it of every
// key.
bool NamesSecret(std::string_view key);
// Quicker: few keys begin or end like one of them.
inline bool MayHoldSecret(std::string_view key) {
  constexpr std::size_t kShortest = std::string_view("runAs").size();
  if (key.size() < kShortest) return false;
  const char first = AsciiLower(key[0]), second = AsciiLower(key[1]);
  const bool begins = (first == 'r' && second == 'u') || (first == 'c' && second == 'o') ||
                      (first == 'd' && second == 'a') || (first == 'a' && second == 'p') ||
                      (first == 's' && (second == 'e' || second == 't'));
  return (begins || AsciiLower(key.back()) == 'y') && NamesSecret(key);
}

// Replaces every secret of the document: by kRedacted, or by nothing where it is no clear text (`${NAME}`, or only
// asterisks). The places go to `secrets`, those of what the tree left out as well, and to `copied_secrets` of the
// document where output would be made of them: below `stackSpec` and the like, and through an alias. Secrets are
// - in a DataOS or Kubernetes Secret everything but what says which one it is, also where it stands in a List or a
//   bundle;
// - the values of `runAsApikey` and `connectionSecret`, of keys that were meant to be these, and those that were
//   written into a list `secrets` of references. Below `stackSpec` and the like keys are the user's own, and only the
//   exact words count.
// Whether all of the document, or an object in it, is a Secret.
bool RedactSecrets(Document& document, Arena& arena, std::vector<Span>& secrets);

// Their places alone; for files of our own, where what looks like a secret may be the name of one.
bool FindSecrets(const Document& document, Arena& arena, std::vector<Span>& secrets);

}  // namespace dagc
