// SPDX-License-Identifier: Apache-2.0
// Escapes of double-quoted text. https://yaml.org/spec/1.2.2/#57-escaped-characters
#pragma once

#include <cstdint>

#include "base/text.h"

namespace dagc::yaml {

// What `\c` stands for when that is one fixed character other than NUL (`\0`); 0 for anything else.
constexpr std::uint32_t SimpleEscape(char c) {
  switch (c) {
    case 'a':
      return 0x07;
    case 'b':
      return 0x08;
    case 't':
    case '\t':
      return 0x09;
    case 'n':
      return 0x0A;
    case 'v':
      return 0x0B;
    case 'f':
      return 0x0C;
    case 'r':
      return 0x0D;
    case 'e':
      return 0x1B;
    case ' ':
    case '"':
    case '/':
    case '\\':
      return static_cast<std::uint32_t>(c);
    case 'N':
      return 0x85;
    case '_':
      return 0xA0;
    case 'L':
      return 0x2028;
    case 'P':
      return 0x2029;
    default:
      return 0;
  }
}

constexpr int HexDigits(char c) { return c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0; }
constexpr bool IsLeadingSurrogate(std::uint32_t c) { return c >= 0xD800 && c <= 0xDBFF; }
constexpr bool IsTrailingSurrogate(std::uint32_t c) { return c >= 0xDC00 && c <= 0xDFFF; }

// The value of `count` hexadecimal digits at `p`; nothing when there are fewer.
constexpr bool ParseHex(const char* p, const char* end, int count, std::uint32_t& value) {
  value = 0;
  if (end - p < count) return false;
  for (int i = 0; i < count; ++i) {
    const char c = AsciiLower(p[i]);
    if (!IsAsciiDigit(c) && (c < 'a' || c > 'f')) return false;
    value = value * 16 + static_cast<std::uint32_t>(IsAsciiDigit(c) ? c - '0' : c - 'a' + 10);
  }
  return true;
}

}  // namespace dagc::yaml
