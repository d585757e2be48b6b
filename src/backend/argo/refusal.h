// SPDX-License-Identifier: Apache-2.0
// Text that the engine would rewrite, in places where nothing can keep it from doing so: everything in a template or
// spec that is not command, args or an env value (backend/argo/text.h).
#pragma once

#include <string_view>

#include "backend/argo/emission.h"
#include "dagc/span.h"
#include "ir/text.h"
#include "value/value.h"

namespace dagc::argo {

// Reports the first `{{` of `text` that the engine may touch. `place` names where the text goes: "the image".
void RefuseLive(const Emission& emission, std::string_view text, Span span, std::string_view place);
void RefuseLive(const Emission& emission, const ir::Text& text, std::string_view place);
void RefuseLive(const Emission& emission, const Value& value, std::string_view place);  // every key and text of it

}  // namespace dagc::argo
