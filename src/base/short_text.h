// SPDX-License-Identifier: Apache-2.0
// Comparing, searching and copying texts of some bytes, as keys and most values are, for which calling memcmp, memchr
// or memcpy takes longer than the work itself. A text is taken as two words that overlap in its middle.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace dagc {

// The bytes of `text` from `at` on.
template <typename Word>
Word LoadWord(std::string_view text, std::size_t at) {
  Word word;
  std::memcpy(&word, text.data() + at, sizeof(Word));
  return word;
}

template <typename Word>
bool HasSameEnds(std::string_view a, std::string_view b) {
  const std::size_t last = a.size() - sizeof(Word);
  return LoadWord<Word>(a, 0) == LoadWord<Word>(b, 0) && LoadWord<Word>(a, last) == LoadWord<Word>(b, last);
}

// a == b, whatever their sizes.
inline bool IsSameText(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  if (a.size() > 16) return a == b;
  if (a.size() >= 8) return HasSameEnds<std::uint64_t>(a, b);
  if (a.size() >= 4) return HasSameEnds<std::uint32_t>(a, b);
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] != b[i]) return false;
  }
  return true;
}

template <typename Word>
void CopyEnds(std::string_view from, char* to) {
  const std::size_t last = from.size() - sizeof(Word);
  const auto first_word = LoadWord<Word>(from, 0);
  const auto last_word = LoadWord<Word>(from, last);
  std::memcpy(to, &first_word, sizeof(Word));
  std::memcpy(to + last, &last_word, sizeof(Word));
}

// Whether one of the bytes of a word is `c`: https://graphics.stanford.edu/~seander/bithacks.html#ZeroInWord
template <typename Word>
bool HasByte(Word word, char c) {
  constexpr Word kOnes = static_cast<Word>(~Word{0}) / 0xFF;
  word ^= kOnes * static_cast<unsigned char>(c);
  return ((word - kOnes) & ~word & (kOnes << 7)) != 0;
}

// Whether `c` is in a text of any size.
inline bool Contains(std::string_view text, char c) {
  const std::size_t size = text.size();
  if (size > 16) return text.find(c) != std::string_view::npos;
  if (size >= 8) {
    return HasByte(LoadWord<std::uint64_t>(text, 0), c) || HasByte(LoadWord<std::uint64_t>(text, size - 8), c);
  }
  if (size >= 4) {
    return HasByte(LoadWord<std::uint32_t>(text, 0), c) || HasByte(LoadWord<std::uint32_t>(text, size - 4), c);
  }
  for (const char other : text) {
    if (other == c) return true;
  }
  return false;
}

// Copies a text of any size to where there is room for it.
inline void CopyText(std::string_view from, char* to) {
  if (from.size() > 16) {
    std::memcpy(to, from.data(), from.size());
  } else if (from.size() >= 8) {
    CopyEnds<std::uint64_t>(from, to);
  } else if (from.size() >= 4) {
    CopyEnds<std::uint32_t>(from, to);
  } else {
    for (const char c : from) *to++ = c;
  }
}

}  // namespace dagc
