// SPDX-License-Identifier: Apache-2.0
// Value to JSON, for reports, dumps and annotations that hold JSON text.
#pragma once

#include <string>

#include "value/value.h"

namespace dagc {

enum class JsonLayout {
  kCompact,  // {"a":1,"b":[true,null]}
  kPretty,   // two spaces a level, `"a": 1`, empty collections as `{}` and `[]`
};

// Appends `value` without a line break at the end. Keys keep their order and are always strings; numbers keep every
// digit (writer/number_text.h); what JSON cannot say (`.inf`, `.nan`) becomes a string of its YAML spelling. Needs no
// stack for deep trees.
void WriteJson(const Value& value, JsonLayout layout, std::string& to);

}  // namespace dagc
