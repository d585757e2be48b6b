// SPDX-License-Identifier: Apache-2.0
// Hexadecimal digits, for everything that escapes.
#pragma once

#include <cstdint>
#include <string>

#include "base/text.h"

namespace dagc {

enum class HexCase : std::uint8_t { kLower, kUpper };

// The last `digits` digits (1 to 16) of a number.
void AppendHex(std::string& to, std::uint64_t value, int digits, HexCase letters = HexCase::kLower);

// A byte in a URI: `%2F`.
void AppendPercentEscape(std::string& to, char c);

// -1 for what is no digit.
constexpr int HexDigit(char c) {
  if (IsAsciiDigit(c)) return c - '0';
  const char lower = AsciiLower(c);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

}  // namespace dagc
