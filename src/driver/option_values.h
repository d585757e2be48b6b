// SPDX-License-Identifier: Apache-2.0
// How the values of options are read. Each says whether the text is one, and sets nothing when it is not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace dagc::driver {

using Words = std::span<const std::string_view>;

std::optional<std::size_t> IndexOf(std::string_view word, Words words);

// The words are in the order of an enumeration that begins with `first`.
template <typename Enum>
bool Pick(std::string_view word, Words words, Enum first, Enum& to) {
  const std::optional<std::size_t> index = IndexOf(word, words);
  if (index) to = static_cast<Enum>(static_cast<std::size_t>(first) + *index);
  return index.has_value();
}

bool TakeWord(std::string_view word, Words words, std::string& to);

// Decimal digits, from `least` to `most`.
bool TakeNumber(std::string_view text, std::size_t least, std::size_t most, std::size_t& to);

// "33554432", "32M", "32MiB": bytes, below the 4 GiB that a place in a file can be counted to.
bool TakeBytes(std::string_view text, std::size_t& to);

// "2026-03-29T00:00:00Z": seconds since 1970 in UTC.
bool TakeTime(std::string_view text, std::optional<std::int64_t>& to);

}  // namespace dagc::driver
