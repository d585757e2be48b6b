// SPDX-License-Identifier: Apache-2.0
// A mapping whose texts are templates, as the pieces of a JSON text: `dictionaries` of a projection.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "diag/diag_sink.h"
#include "tmpl/residual.h"
#include "value/value.h"

namespace dagc {

// What the template `text` comes to; nothing after a finding.
using PiecesOfText = std::function<std::optional<std::vector<tmpl::Piece>>(const Value& text)>;

// One JSON text. A secret in it is a residual piece that escapes its value: only a template engine that has the secrets
// can say what it comes to. Nothing after a finding. Depth is bounded by the reader's limit on nesting.
std::optional<std::vector<tmpl::Piece>> MakeJsonPieces(const Value& data, const PiecesOfText& pieces_of,
                                                       DiagSink& sink);

}  // namespace dagc
