// SPDX-License-Identifier: Apache-2.0
// A field that holds a duration, in Go's spelling, or a finding at it.
#pragma once

#include "base/arena.h"
#include "diag/diag_sink.h"
#include "ir/duration.h"
#include "ir/text.h"

namespace dagc {

// The duration, its text kept in `arena`; none when the field is absent, unresolved, or was reported.
ir::Duration ReadDuration(const ir::Text& field, Arena& arena, DiagSink& sink);

}  // namespace dagc
