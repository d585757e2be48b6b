// SPDX-License-Identifier: Apache-2.0
// What all DataOS resources share: a body under `spec`, or under a key that is the resource's type.
#pragma once

#include <initializer_list>
#include <string_view>

#include "diag/diag_sink.h"
#include "frontend/field_reader.h"

namespace dagc {

// The body of a resource under the first of `keys` that is there. Two bodies are reported.
FieldReader DataosBody(const FieldReader& root, std::initializer_list<std::string_view> keys, DiagSink& sink);

}  // namespace dagc
