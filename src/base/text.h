// SPDX-License-Identifier: Apache-2.0
// Small questions about text that several layers ask.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace dagc {

// ASCII only, and independent of any locale.
constexpr char AsciiLower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
constexpr bool IsAsciiDigit(char c) { return c >= '0' && c <= '9'; }
constexpr bool IsAsciiAlpha(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// The items with `separator` between them.
std::string Join(std::span<const std::string_view> items, std::string_view separator);

// "`a`, `b` and `c`"; after `most` items "…, and 5 more".
std::string QuotedList(std::span<const std::string_view> items, std::size_t most = 12);

// "1 step", "3 steps".
std::string Counted(std::size_t count, std::string_view singular);

// Takes the decimal digits off that `text` begins with.
std::string_view TakeDigits(std::string_view& text);

// `text` with `to` in every place of `from`, which is not empty.
std::string ReplaceEach(std::string_view text, std::string_view from, std::string_view to);

// One code point of UTF-8 text and the bytes it takes. An invalid sequence gives kInvalid and length 1.
struct CodePoint {
  static constexpr std::uint32_t kInvalid = 0xFFFFFFFF;
  std::uint32_t value = 0;
  std::size_t length = 0;
};
CodePoint DecodeUtf8(std::string_view text, std::size_t at);

// Whether all of it is UTF-8.
bool IsUtf8(std::string_view text);

// Appends a code point (below 0x110000) as UTF-8.
void AppendUtf8(std::string& to, std::uint32_t code_point);

}  // namespace dagc
