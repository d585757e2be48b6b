// SPDX-License-Identifier: Apache-2.0
// A field that holds a duration, in Go's spelling, or a finding at it.
#pragma once

#include <string_view>

#include "base/arena.h"
#include "diag/diag_sink.h"
#include "ir/text.h"

namespace dagc {

// The duration as Go writes it, kept in `arena`; empty when the field is absent, unresolved, or was reported.
std::string_view ReadDuration(const ir::Text& field, Arena& arena, DiagSink& sink);

// The same for the `timeout` of a step, which the engine hands to Kubernetes in whole seconds.
std::string_view ReadTimeout(const ir::Text& field, Arena& arena, DiagSink& sink);

}  // namespace dagc
