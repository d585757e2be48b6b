// SPDX-License-Identifier: Apache-2.0
// Where in its document a place is: "spec.dag[2].spec.stackSpec.image".
#pragma once

#include <span>
#include <string>

#include "dagc/span.h"
#include "document/document.h"

namespace dagc {

// The path of the innermost key or value that covers the place; empty when no document does.
std::string PathAt(std::span<const Document> documents, Span place);

}  // namespace dagc
