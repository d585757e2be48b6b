// SPDX-License-Identifier: Apache-2.0
#include "base/json_text.h"

#include <cstddef>
#include <cstdint>

#include "base/hex.h"
#include "base/text.h"

namespace dagc {
namespace {

// The two-character escape of a character that has one, else 0.
char ShortEscape(std::uint32_t c) {
  switch (c) {
    case '"':
      return '"';
    case '\\':
      return '\\';
    case '\b':
      return 'b';
    case '\f':
      return 'f';
    case '\n':
      return 'n';
    case '\r':
      return 'r';
    case '\t':
      return 't';
    default:
      return 0;
  }
}

}  // namespace

void AppendJsonString(std::string& to, std::string_view text) {
  to += '"';
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = DecodeUtf8(text, at);
    if (const char letter = ShortEscape(c.value); letter != 0) {
      to += '\\';
      to += letter;
    } else if (c.value < 0x20 || c.value == 0x7F) {
      to += "\\u";
      AppendHex(to, c.value, 4);
    } else if (c.value == CodePoint::kInvalid) {
      to += "\xEF\xBF\xBD";
    } else {
      to += text.substr(at, c.length);
    }
    at += c.length;
  }
  to += '"';
}

}  // namespace dagc
