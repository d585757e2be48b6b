// SPDX-License-Identifier: Apache-2.0
// `use.projection` of workflows and steps, and `projection` of stacks: one shape everywhere.
#pragma once

#include <optional>

#include "frontend/field_reader.h"
#include "ir/projection.h"

namespace dagc {

// The mapping below `key` of `parent`; nothing when it is absent. `file_text` is the text of its file.
std::optional<ir::Projection> ReadProjection(const FieldReader& parent, std::string_view key,
                                             std::string_view file_text, DiagSink& sink);

}  // namespace dagc
