// SPDX-License-Identifier: Apache-2.0
// `${NAME}` in values replaced by what the run knows. A value keeps its span: findings point at what was written.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/arena.h"
#include "dagc/span.h"
#include "diag/diag_sink.h"
#include "diag/substitutions.h"
#include "document/document.h"

namespace dagc {

// What names stand for. `given` (--set, then --env-file) holds everywhere; `environment` not inside `stackSpec`, whose
// text belongs to the user's shell.
struct Variables {
  std::map<std::string, std::string, std::less<>> given;
  std::map<std::string, std::string, std::less<>> environment;
};

// Names without a value, each with the first place that uses it, in the order of names.
using UnsetNames = std::map<std::string, Span, std::less<>>;

// Replaces every `${NAME}` in a document's values, never in keys. A plain scalar is typed after replacement, a
// quoted one stays text; `$${NAME}` gives `${NAME}`. Below a key `stackSpec` only given names are replaced and
// everything else stays byte for byte; its `image` is no shell's text, so there a name must be given. A value with a
// name that nobody has set keeps its text and is marked unresolved. Reports other `${...}` forms, and documentation
// placeholders (`${{name}}`) that nobody filled in. New text goes into `arena`. `source` is the whole text of the file,
// for places inside of values. What was replaced is noted in `substituted`, because a finding must not show it.
void Interpolate(Document& document, std::string_view source, const Variables& variables, Arena& arena,
                 UnsetNames& unset, Substitutions& substituted, DiagSink& sink);

// Only the placeholders: for --no-interpolation.
void CheckPlaceholders(const Value& root, DiagSink& sink);

}  // namespace dagc
