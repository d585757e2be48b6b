// SPDX-License-Identifier: Apache-2.0
// Secrets leave the tree before anything else looks at it: their values are never held, printed or compared.
#pragma once

#include <string_view>
#include <vector>

#include "base/arena.h"
#include "dagc/span.h"
#include "value/value.h"

namespace dagc {

// What stands in the tree where a secret stood.
inline constexpr std::string_view kRedacted = "***";

// The tree with the value of every `runAsApikey`, and in a DataOS or Kubernetes Secret every value below the
// envelope, replaced: by kRedacted, or by nothing where it is no clear text (`${NAME}`, or only asterisks). The places
// go to `secrets`.
Value RedactSecrets(const Value& root, Arena& arena, std::vector<Span>& secrets);

// Whether a text that could not be read may hold secrets, so that of its lines only keys may be shown.
bool LooksLikeSecret(std::string_view text);

}  // namespace dagc
