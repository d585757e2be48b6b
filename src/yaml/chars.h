// SPDX-License-Identifier: Apache-2.0
// What single bytes mean in YAML, and fast searches over runs of them. Everything outside ASCII is ordinary text, so
// bytes are enough.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace dagc::yaml {

enum CharClass : std::uint8_t {
  kWhiteChar = 1,       // space, tab
  kBreakChar = 2,       // line feed, carriage return
  kFlowChar = 4,        // , [ ] { }
  kIndicatorChar = 8,   // what plain text cannot begin with, or only before certain characters
  kMaybePlainChar = 16  // - ? : begin plain text when text follows at once
};

consteval std::array<std::uint8_t, 256> MakeCharClasses() {
  std::array<std::uint8_t, 256> classes{};
  const auto add = [&](const char* chars, CharClass which) {
    for (; *chars != '\0'; ++chars) classes[static_cast<unsigned char>(*chars)] |= which;
  };
  add(" \t", kWhiteChar);
  add("\n\r", kBreakChar);
  add(",[]{}", kFlowChar);
  add("-?:,[]{}#&*!|>'\"%@`", kIndicatorChar);
  add("-?:", kMaybePlainChar);
  return classes;
}
inline constexpr std::array<std::uint8_t, 256> kCharClasses = MakeCharClasses();

constexpr bool HasClass(char c, unsigned classes) {
  return (kCharClasses[static_cast<unsigned char>(c)] & classes) != 0;
}
constexpr bool IsWhite(char c) { return HasClass(c, kWhiteChar); }
constexpr bool IsBreak(char c) { return HasClass(c, kBreakChar); }
constexpr bool IsBlank(char c) { return HasClass(c, kWhiteChar | kBreakChar); }
constexpr bool IsFlow(char c) { return HasClass(c, kFlowChar); }

// The first of some characters in [p, end), or end.
template <char... kChars>
inline const char* FindFirstOf(const char* p, const char* end) {
#if defined(__SSE2__)
  while (end - p >= 16) {
    const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
    __m128i hits = _mm_setzero_si128();
    ((hits = _mm_or_si128(hits, _mm_cmpeq_epi8(block, _mm_set1_epi8(kChars)))), ...);
    const auto mask = static_cast<unsigned>(_mm_movemask_epi8(hits));
    if (mask != 0) return p + std::countr_zero(mask);
    p += 16;
  }
#endif
  while (p < end && !((*p == kChars) || ...)) ++p;
  return p;
}

inline const char* FindBreak(const char* p, const char* end) { return FindFirstOf<'\n', '\r'>(p, end); }

inline const char* SkipSpaces(const char* p, const char* end) {
#if defined(__SSE2__)
  while (end - p >= 16) {
    const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
    const auto mask = static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(block, _mm_set1_epi8(' '))));
    if (mask != 0xFFFF) return p + std::countr_one(mask);
    p += 16;
  }
#endif
  while (p < end && *p == ' ') ++p;
  return p;
}

inline const char* SkipWhite(const char* p, const char* end) {
  while (p < end && IsWhite(*p)) ++p;
  return p;
}

// Behind the line break at `p`; `p` itself at the end of the text.
inline const char* SkipBreak(const char* p, const char* end) {
  if (p == end) return p;
  const bool two = *p == '\r' && p + 1 < end && p[1] == '\n';
  return p + (two ? 2 : 1);
}

// Whether [begin, p) ends in white space; the end of text that `p` begins to cut off.
inline const char* TrimWhite(const char* begin, const char* p) {
  while (p > begin && IsWhite(p[-1])) --p;
  return p;
}

}  // namespace dagc::yaml
