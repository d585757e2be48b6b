// SPDX-License-Identifier: Apache-2.0
// What a process can be given as an argument or a variable.
#pragma once

#include <cstddef>
#include <string_view>

#include "backend/argo/emission.h"
#include "dagc/span.h"
#include "ir/projected.h"
#include "ir/text.h"

namespace dagc::argo {

// The kernel passes on strings up to 128 KiB, with the variable's name, and the engine adds to some.
inline constexpr std::size_t kMostTextBytes = std::size_t{100} << 10;

void CheckTextLength(const Emission& emission, std::size_t bytes, Span span);

// Reports a text that is too long, or that no process can be given: `place` names what holds it. A projected value is
// looked at as far as it is known.
void CheckProcessText(const Emission& emission, const ir::Text& text, std::string_view place);
void CheckProcessText(const Emission& emission, const ir::Composition& value, Span span, std::string_view place);

}  // namespace dagc::argo
