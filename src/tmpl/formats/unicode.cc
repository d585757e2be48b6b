// SPDX-License-Identifier: Apache-2.0
#include "tmpl/formats/unicode.h"

#include <algorithm>
#include <bitset>
#include <iterator>
#include <optional>
#include <span>

#include "base/hex.h"

namespace dagc::tmpl {
namespace {

struct RuneRange {
  std::uint32_t first;
  std::uint32_t last;
};

// Deltas to the upper, lower and title case; kAlternating where upper and lower case letters take turns.
struct CaseRange {
  std::uint32_t first;
  std::uint32_t last;
  std::int32_t upper;
  std::int32_t lower;
  std::int32_t title;
};
constexpr std::int32_t kAlternating = 0x10FFFF + 1;

#include "tmpl/formats/unicode_tables.inc"

constexpr std::uint32_t kAscii = 0x80;

bool ContainsAny(std::span<const RuneRange> ranges, std::uint32_t rune) {
  const auto behind = std::upper_bound(ranges.begin(), ranges.end(), rune,
                                       [](std::uint32_t value, const RuneRange& range) { return value < range.first; });
  return behind != ranges.begin() && rune <= (behind - 1)->last;
}

// Most text is ASCII: what the ranges say of it is looked up once.
template <const auto& kRanges>
bool Contains(std::uint32_t rune) {
  static const std::bitset<kAscii> ascii = [] {
    std::bitset<kAscii> members;
    for (std::uint32_t i = 0; i < kAscii; ++i) members[i] = ContainsAny(kRanges, i);
    return members;
  }();
  return rune < kAscii ? ascii[rune] : ContainsAny(kRanges, rune);
}

enum class Case { kUpper, kLower, kTitle };

std::uint32_t To(Case wanted, std::uint32_t rune) {
  if (rune < kAscii) {
    const bool is_letter = (rune | 0x20U) >= 'a' && (rune | 0x20U) <= 'z';
    if (!is_letter) return rune;
    return wanted == Case::kLower ? rune | 0x20U : rune & ~0x20U;
  }
  const auto behind = std::upper_bound(std::begin(kCases), std::end(kCases), rune,
                                       [](std::uint32_t value, const CaseRange& range) { return value < range.first; });
  if (behind == std::begin(kCases) || rune > (behind - 1)->last) return rune;
  const CaseRange& range = *(behind - 1);
  const std::int32_t delta = wanted == Case::kUpper ? range.upper : wanted == Case::kLower ? range.lower : range.title;
  if (delta == kAlternating) {
    return range.first + (((rune - range.first) & ~1U) | (wanted == Case::kLower ? 1U : 0U));
  }
  return static_cast<std::uint32_t>(static_cast<std::int32_t>(rune) + delta);
}

// The character that `\c` stands for; 0 when that is none.
char SimpleEscape(char c) {
  constexpr std::string_view kFrom = "abfnrtv\\";
  constexpr std::string_view kTo = "\a\b\f\n\r\t\v\\";
  const std::size_t at = kFrom.find(c);
  return at == std::string_view::npos ? '\0' : kTo[at];
}

std::optional<std::uint32_t> Digits(std::string_view text, std::size_t at, std::size_t count, std::uint32_t base) {
  if (text.size() - at < count) return std::nullopt;
  std::uint32_t value = 0;
  for (std::size_t i = at; i < at + count; ++i) {
    const int digit = HexDigit(text[i]);
    if (digit < 0 || static_cast<std::uint32_t>(digit) >= base) return std::nullopt;
    value = value * base + static_cast<std::uint32_t>(digit);
  }
  return value;
}

// At the character behind a backslash; false when that is no escape of Go.
bool Unescape(std::string_view text, std::size_t& at, char quote, std::string& to) {
  if (at >= text.size()) return false;
  const char c = text[at++];
  if (const char simple = SimpleEscape(c); simple != '\0') {
    to += simple;
    return true;
  }
  if (c == '\'' || c == '"') {
    to += c;
    return c == quote;
  }
  const bool octal = c >= '0' && c <= '7';
  const std::size_t count = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : octal ? 3 : 0;
  if (count == 0) return false;
  const std::size_t from = octal ? at - 1 : at;
  const auto value = Digits(text, from, count, octal ? 8 : 16);
  if (!value) return false;
  at = from + count;
  if (c == 'x' || octal) {
    to += static_cast<char>(*value);
    return *value < 256;
  }
  if (*value > 0x10FFFF || (*value >= 0xD800 && *value <= 0xDFFF)) return false;
  AppendUtf8(to, *value);
  return true;
}

}  // namespace

Rune RuneAt(std::string_view text, std::size_t at) {
  const CodePoint point = DecodeUtf8(text, at);
  if (point.value == CodePoint::kInvalid) return {kReplacement, 1, false};
  return {point.value, point.length, true};
}

std::size_t RuneCount(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); at += RuneAt(text, at).length) ++count;
  return count;
}

std::size_t RuneOffset(std::string_view text, std::size_t index) {
  std::size_t at = 0;
  for (; index > 0 && at < text.size(); --index) at += RuneAt(text, at).length;
  return at;
}

bool IsPrint(std::uint32_t rune) { return Contains<kPrintable>(rune); }
bool IsLetter(std::uint32_t rune) { return Contains<kLetters>(rune); }
bool IsDigit(std::uint32_t rune) { return Contains<kDigits>(rune); }
bool IsSpace(std::uint32_t rune) {
  return (rune >= 9 && rune <= 13) || rune == ' ' || rune == 0x85 || rune == 0xA0 || rune == 0x1680 ||
         (rune >= 0x2000 && rune <= 0x200A) || rune == 0x2028 || rune == 0x2029 || rune == 0x202F || rune == 0x205F ||
         rune == 0x3000;
}
bool IsNumber(std::uint32_t rune) { return Contains<kNumbers>(rune); }
bool IsUpper(std::uint32_t rune) { return Contains<kUpperCase>(rune); }
bool IsLower(std::uint32_t rune) { return Contains<kLowerCase>(rune); }
bool IsTitle(std::uint32_t rune) { return Contains<kTitleCase>(rune); }
bool IsPunct(std::uint32_t rune) { return Contains<kPunctuation>(rune); }
std::uint32_t ToUpper(std::uint32_t rune) { return To(Case::kUpper, rune); }
std::uint32_t ToLower(std::uint32_t rune) { return To(Case::kLower, rune); }
std::uint32_t ToTitle(std::uint32_t rune) { return To(Case::kTitle, rune); }

std::string_view TrimSpace(std::string_view text) {
  std::size_t begin = 0;
  while (begin < text.size()) {
    const Rune rune = RuneAt(text, begin);
    if (!IsSpace(rune.value)) break;
    begin += rune.length;
  }
  std::size_t end = text.size();
  while (end > begin) {
    std::size_t last = end - 1;
    while (last > begin && end - last < 4 && (static_cast<unsigned char>(text[last]) & 0xC0) == 0x80) --last;
    const Rune rune = RuneAt(text, last);
    if (last + rune.length != end || !IsSpace(rune.value)) break;
    end = last;
  }
  return text.substr(begin, end - begin);
}

std::string GoQuote(std::string_view text) {
  std::string result = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const Rune rune = RuneAt(text, at);
    const std::string_view piece = text.substr(at, rune.length);
    at += rune.length;
    if (!rune.valid) {
      result += "\\x";
      AppendHex(result, static_cast<unsigned char>(piece[0]), 2);
    } else if (rune.value == '"' || rune.value == '\\') {
      result += '\\';
      result += piece;
    } else if (IsPrint(rune.value)) {
      result += piece;
    } else if (constexpr std::string_view kControls = "\a\b\f\n\r\t\v";
               rune.value < 0x80 && kControls.find(piece[0]) != std::string_view::npos) {
      result += '\\';
      result += "abfnrtv"[kControls.find(piece[0])];
    } else if (rune.value < ' ' || rune.value == 0x7F) {
      result += "\\x";
      AppendHex(result, rune.value, 2);
    } else if (rune.value < 0x10000) {
      result += "\\u";
      AppendHex(result, rune.value, 4);
    } else {
      result += "\\U";
      AppendHex(result, rune.value, 8);
    }
  }
  return result + '"';
}

std::size_t GoQuotedSize(std::string_view text) {
  constexpr std::size_t kLongestEscape = 4;  // `\x00` for a byte, or the three of "\u2028" in six
  std::size_t size = 2 + text.size();
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      ++size;
    } else if (c < ' ' || c > '~') {
      size += kLongestEscape - 1;
    }
  }
  return size;
}

bool GoUnquote(std::string_view inside, char quote, std::string& to) {
  for (std::size_t at = 0; at < inside.size();) {
    const char c = inside[at];
    if (c == '\\') {
      if (!Unescape(inside, ++at, quote, to)) return false;
    } else if (c == quote || c == '\n') {
      return false;
    } else {
      to += c;
      ++at;
    }
  }
  return true;
}

}  // namespace dagc::tmpl
