// SPDX-License-Identifier: Apache-2.0
// JSON as Go's encoding/json writes and reads it.
#pragma once

#include <string>
#include <string_view>

#include "tmpl/machine.h"
#include "tmpl/val.h"

namespace dagc::tmpl {

struct JsonStyle {
  bool escape_html = true;  // `<`, `>` and `&` as \u003c
  bool indented = false;    // two spaces a level
};

// False where Go's encoder gives an error (NaN, an infinity), or after a finding.
bool WriteJson(Machine& machine, const Val& val, JsonStyle style, std::string& to);

// A number as encoding/json writes it.
std::string JsonNumber(double value);

// False when `text` is no JSON. Numbers become float64, as for interface{}.
bool ReadJson(Machine& machine, std::string_view text, Val& result);

}  // namespace dagc::tmpl
