// SPDX-License-Identifier: Apache-2.0
#include "base/hex.h"

#include <string_view>

namespace dagc {

void AppendHex(std::string& to, std::uint64_t value, int digits, HexCase letters) {
  const std::string_view all = letters == HexCase::kUpper ? "0123456789ABCDEF" : "0123456789abcdef";
  for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) to += all[value >> shift & 0xF];
}

void AppendPercentEscape(std::string& to, char c) {
  to += '%';
  AppendHex(to, static_cast<unsigned char>(c), 2, HexCase::kUpper);
}

}  // namespace dagc
