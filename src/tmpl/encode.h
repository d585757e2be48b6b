// SPDX-License-Identifier: Apache-2.0
// Base64 and base32 as Go's encoding packages read and write them (RFC 4648, with padding; base/base64.h writes
// base64), and what stands for the characters of HTML's syntax in text.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dagc::tmpl {

std::string Base32Encode(std::string_view text);
// Line breaks are skipped; anything else that is no such text is refused, with Go's wording in `error`.
std::optional<std::string> Base64Decode(std::string_view text, std::string& error);
std::optional<std::string> Base32Decode(std::string_view text, std::string& error);

// `&amp;` and so on, as Go's html package writes them; empty for a character that needs none.
std::string_view HtmlEntity(char c);

}  // namespace dagc::tmpl
