// SPDX-License-Identifier: Apache-2.0
// Secrets leave the tree before anything else looks at it: their values are never held, printed or compared.
#pragma once

#include <string_view>
#include <vector>

#include "base/arena.h"
#include "dagc/span.h"
#include "document/document.h"

namespace dagc {

// What stands in the tree where a secret stood.
inline constexpr std::string_view kRedacted = "***";

// Whether the value of a key is a secret wherever it stands. Older Depot resources hold the values of their secrets
// under `connectionSecret`.
inline bool IsSecretKey(std::string_view key) {
  return key == "runAsApikey" || key == "runAsApiKey" || key == "connectionSecret";
}

// Replaces the value of every `runAsApikey`, everything below a `connectionSecret`, and in a DataOS or Kubernetes
// Secret every value below the envelope: by kRedacted, or by nothing where it is no clear text (`${NAME}`, or only
// asterisks). The places go to `secrets`.
void RedactSecrets(Document& document, Arena& arena, std::vector<Span>& secrets);

// Whether a text that could not be read may hold secrets, so that of its lines only keys may be shown.
bool LooksLikeSecret(std::string_view text);

}  // namespace dagc
