// SPDX-License-Identifier: Apache-2.0
// Names of environment variables that a user gives, in `stackSpec.env` and in projections.
#pragma once

#include "diag/diag_sink.h"
#include "ir/engine_facts.h"
#include "ir/text.h"

namespace dagc {

// False, and a finding at it, when the name is none, is dagc's own, or is the engine's.
bool CheckEnvironmentName(const ir::Text& name, const ir::EngineFacts& engine, DiagSink& sink);

}  // namespace dagc
