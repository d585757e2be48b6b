// SPDX-License-Identifier: Apache-2.0
// What stands for the characters of HTML's syntax in text.
#pragma once

#include <string_view>

namespace dagc::tmpl {

// `&amp;` and so on, as Go's html package writes them; empty for a character that needs none.
std::string_view HtmlEntity(char c);

}  // namespace dagc::tmpl
