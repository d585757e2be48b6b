// SPDX-License-Identifier: Apache-2.0
// A JSON string, for everything that writes JSON by hand.
#pragma once

#include <string>
#include <string_view>

namespace dagc {

// Appends `text` in double quotes. A byte that is no UTF-8 has no spelling in JSON and becomes U+FFFD.
void AppendJsonString(std::string& to, std::string_view text);

// The same for text that people look at: what must not reach a terminal (base/shown.h) is escaped as well. A reader
// gets the same text.
void AppendVisibleJsonString(std::string& to, std::string_view text);

}  // namespace dagc
