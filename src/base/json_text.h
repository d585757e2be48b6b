// SPDX-License-Identifier: Apache-2.0
// A JSON string, for everything that writes JSON by hand.
#pragma once

#include <string>
#include <string_view>

namespace dagc {

// Appends `text` in double quotes. A byte that is no UTF-8 has no spelling in JSON and becomes U+FFFD.
void AppendJsonString(std::string& to, std::string_view text);

}  // namespace dagc
