// SPDX-License-Identifier: Apache-2.0
// Bytes to events: the whole of YAML 1.2.2, with exact spans, without recursion on input depth.
#pragma once

#include <string_view>

#include "base/arena.h"
#include "base/limits.h"
#include "dagc/span.h"
#include "diag/diag_sink.h"
#include "yaml/event.h"

namespace dagc::yaml {

struct ReadOptions {
  // Refuse what the specification refuses. Without it, flow collections and quoted scalars may go on at a smaller
  // indentation, as the engine's own reader allows, with a warning.
  bool strict = false;
  Limits limits;
};

// Reads `text`, the content of `file`, and tells `handler` what is in it. `text` and `arena` must outlive whatever
// keeps views of the events. False when an error was reported; the events up to then are well nested but incomplete,
// so that nobody should judge the shape of what they describe.
bool Read(FileId file, std::string_view text, const ReadOptions& options, Arena& arena, EventHandler& handler,
          DiagSink& sink);

}  // namespace dagc::yaml
