// SPDX-License-Identifier: Apache-2.0
// A document as text for people who build dagc: `dagc dump document`.
#pragma once

#include <string>

#include "document/document.h"
#include "source/source_map.h"

namespace dagc {

// One line per node: its place (LINE:COL-LINE:COL, the end exclusive), then the key or the index, the kind, the text in
// quotes. Children stand two columns to the right.
std::string DumpDocument(const Document& document, const SourceMap& sources);

}  // namespace dagc
