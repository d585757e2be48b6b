// SPDX-License-Identifier: Apache-2.0
// Code points as Go's unicode and strconv packages see them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/text.h"

namespace dagc::tmpl {

inline constexpr std::uint32_t kReplacement = 0xFFFD;

// A code point of UTF-8 text; a byte that is no UTF-8 is kReplacement of length 1, as in Go.
struct Rune {
  std::uint32_t value = 0;
  std::size_t length = 0;
  bool valid = true;
};
Rune RuneAt(std::string_view text, std::size_t at);
std::size_t RuneCount(std::string_view text);
// The byte at which code point `index` begins, or the size of the text.
std::size_t RuneOffset(std::string_view text, std::size_t index);

bool IsPrint(std::uint32_t rune);
bool IsLetter(std::uint32_t rune);
bool IsDigit(std::uint32_t rune);
bool IsNumber(std::uint32_t rune);
bool IsSpace(std::uint32_t rune);
bool IsUpper(std::uint32_t rune);
bool IsLower(std::uint32_t rune);
bool IsTitle(std::uint32_t rune);
bool IsPunct(std::uint32_t rune);
std::uint32_t ToUpper(std::uint32_t rune);
std::uint32_t ToLower(std::uint32_t rune);
std::uint32_t ToTitle(std::uint32_t rune);

// strings.TrimSpace.
std::string_view TrimSpace(std::string_view text);

// How much replacing would write at most, before it does: `from` and `to` are sizes; with nothing to replace, `to` is
// put between all characters.
inline std::size_t ReplacedSize(std::string_view text, std::size_t from, std::size_t to) {
  return text.size() + (text.size() / (from == 0 ? 1 : from) + 1) * to;
}

// strconv.Quote, and how long its result is at most, without making it.
std::string GoQuote(std::string_view text);
std::size_t GoQuotedSize(std::string_view text);
// strconv.Unquote of the inside of a double-quoted literal or character; false for what Go refuses.
bool GoUnquote(std::string_view inside, char quote, std::string& to);

// Every code point of `text` through `change`; bytes that are no UTF-8 become U+FFFD.
template <typename Change>
std::string MapRunes(std::string_view text, Change change) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Rune rune = RuneAt(text, at);
    AppendUtf8(result, change(rune.value));
    at += rune.length;
  }
  return result;
}

}  // namespace dagc::tmpl
