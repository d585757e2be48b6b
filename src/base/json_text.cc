// SPDX-License-Identifier: Apache-2.0
#include "base/json_text.h"

#include <cstddef>
#include <cstdint>

#include "base/hex.h"
#include "base/shown.h"
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

namespace {

void AppendUtf16Escape(std::string& to, std::uint32_t c) {
  constexpr std::uint32_t kFirstPair = 0x10000;
  if (c >= kFirstPair) {
    c -= kFirstPair;
    AppendUtf16Escape(to, 0xD800 + (c >> 10U));
    c = 0xDC00 + (c & 0x3FFU);
  }
  to += "\\u";
  AppendHex(to, c, 4);
}

void AppendString(std::string& to, std::string_view text, bool visible) {
  to += '"';
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = DecodeUtf8(text, at);
    if (const char letter = ShortEscape(c.value); letter != 0) {
      to += '\\';
      to += letter;
    } else if (c.value < 0x20 || c.value == 0x7F) {
      AppendUtf16Escape(to, c.value);
    } else if (c.value == CodePoint::kInvalid) {
      to += "\xEF\xBF\xBD";
    } else if (visible && NeedsEscape(c.value)) {
      AppendUtf16Escape(to, c.value);
    } else {
      to += text.substr(at, c.length);
    }
    at += c.length;
  }
  to += '"';
}

}  // namespace

void AppendJsonString(std::string& to, std::string_view text) { AppendString(to, text, false); }

void AppendVisibleJsonString(std::string& to, std::string_view text) { AppendString(to, text, true); }

}  // namespace dagc
