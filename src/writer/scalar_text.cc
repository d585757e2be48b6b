// SPDX-License-Identifier: Apache-2.0
#include "writer/scalar_text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "base/hex.h"
#include "base/short_text.h"
#include "base/text.h"

namespace dagc {
namespace {

// What a byte can mean for the form of a string. One table look-up per byte, the results or-ed together, decides almost
// every string; only the rare ones are looked at more closely.
enum ByteClass : std::uint8_t {
  kControl = 1 << 0,       // C0 but tab and newline, and DEL: only in quotes
  kTab = 1 << 1,           //
  kNewline = 1 << 2,       //
  kHigh = 1 << 3,          // a byte of a code point above ASCII
  kColonOrHash = 1 << 4,   // `: ` and ` #` end a plain scalar
  kQuoteOrSlash = 1 << 5,  // escaped in double quotes
  kNeverFirst = 1 << 6,    // an indicator, or something that a 1.1 reader resolves, at the start of a plain scalar
  kMayBeTyped = 1 << 7,    // can begin a number, date, boolean or null
};

constexpr std::array<std::uint8_t, 256> MakeByteClasses() {
  std::array<std::uint8_t, 256> classes{};
  const auto add = [&classes](std::string_view bytes, std::uint8_t flag) {
    for (const char c : bytes) {
      std::uint8_t& entry = classes[static_cast<unsigned char>(c)];
      entry = static_cast<std::uint8_t>(entry | flag);
    }
  };
  for (std::size_t c = 0; c < 0x20; ++c) classes[c] = kControl | kNeverFirst;
  for (std::size_t c = 0x80; c < 0x100; ++c) classes[c] = kHigh;
  classes[0x7F] = kControl;
  classes['\t'] = kTab | kNeverFirst;
  classes['\n'] = kNewline | kNeverFirst;
  add(":#", kColonOrHash);
  add("\"\\", kQuoteOrSlash);
  add(" ,[]{}#&*!|>'\"%@`=<?:~", kNeverFirst);
  add("+-._0123456789", kMayBeTyped);
  add("yYnNtTfFoOeE", kMayBeTyped);  // yes, no, true, false, on, off, null, e3
  return classes;
}
constexpr std::array<std::uint8_t, 256> kByteClasses = MakeByteClasses();

std::uint8_t ClassOf(char c) { return kByteClasses[static_cast<unsigned char>(c)]; }

std::uint32_t ClassesOfEach(std::string_view text) {
  std::uint32_t all = 0;
  for (const char c : text) all |= ClassOf(c);
  return all;
}

#if defined(__SSE2__)
std::uint32_t ClassesInBlock(__m128i block) {
  const auto equal = [block](char c) { return _mm_cmpeq_epi8(block, _mm_set1_epi8(c)); };
  // Bytes above 0x7F are negative, so they are below a space too.
  const __m128i below = _mm_cmplt_epi8(block, _mm_set1_epi8(' '));
  const __m128i colon_or_hash = _mm_or_si128(equal(':'), equal('#'));
  const __m128i any = _mm_or_si128(_mm_or_si128(below, equal(0x7F)), colon_or_hash);
  if (_mm_movemask_epi8(any) == 0) return 0;
  const __m128i newline = equal('\n');
  if (_mm_movemask_epi8(_mm_or_si128(_mm_andnot_si128(newline, below), equal(0x7F))) != 0) {
    std::array<char, sizeof(block)> bytes;
    _mm_storeu_si128(reinterpret_cast<__m128i*>(bytes.data()), block);
    return ClassesOfEach({bytes.data(), bytes.size()});
  }
  std::uint32_t all = 0;
  if (_mm_movemask_epi8(newline) != 0) all |= kNewline;
  if (_mm_movemask_epi8(colon_or_hash) != 0) all |= kColonOrHash;
  return all;
}

#endif

// All classes of the bytes of a text that matter wherever a byte stands: those up to kColonOrHash. The first and the
// last block of a text overlap where its size is no multiple of a block's: looking twice at a byte does no harm.
std::uint8_t ClassesIn(std::string_view text) {
#if defined(__SSE2__)
  const char* p = text.data();
  const char* const end = p + text.size();
  const auto load = [](const char* from) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(from)); };
  if (text.size() >= 16) {
    std::uint32_t all = ClassesInBlock(load(end - 16));
    for (; end - p > 16; p += 16) all |= ClassesInBlock(load(p));
    return static_cast<std::uint8_t>(all);
  }
  if (text.size() >= 8) {
    return static_cast<std::uint8_t>(
        ClassesInBlock(_mm_set_epi64x(LoadWord<std::int64_t>(text, 0), LoadWord<std::int64_t>(text, text.size() - 8))));
  }
  if (text.size() >= 4) {
    const auto first = LoadWord<std::int32_t>(text, 0);
    const auto last = LoadWord<std::int32_t>(text, text.size() - 4);
    return static_cast<std::uint8_t>(ClassesInBlock(_mm_set_epi32(first, last, first, last)));
  }
#endif
  return static_cast<std::uint8_t>(ClassesOfEach(text));
}

// How freely a code point above ASCII may stand in the file.
enum class Visibility {
  kVisible,  // anywhere
  kHidden,   // no reader minds it, but nobody sees it: raw in blocks, escaped in quotes, never plain
  kUnsafe,   // a reader breaks lines at it, drops it or refuses it, or it reorders what a reviewer sees: escaped
};

Visibility VisibilityOf(std::uint32_t c) {
  const auto between = [c](std::uint32_t first, std::uint32_t last) { return c >= first && c <= last; };
  if (c == CodePoint::kInvalid || c < 0xA0) return Visibility::kUnsafe;
  if (c == 0xA0 || c == 0xAD) return Visibility::kHidden;
  if (c < 0x61C) return Visibility::kVisible;
  if (c == 0x61C || c == 0xFEFF || c == 0xFFFE || c == 0xFFFF || between(0x2028, 0x2029)) return Visibility::kUnsafe;
  if (between(0x200E, 0x200F) || between(0x202A, 0x202E) || between(0x2066, 0x2069)) return Visibility::kUnsafe;
  if (between(0x200B, 0x200D) || c == 0x2060) return Visibility::kHidden;
  if (between(0xE000, 0xF8FF) || between(0xE0000, 0x10FFFF)) return Visibility::kHidden;
  return Visibility::kVisible;
}

// Whether every code point above ASCII is at most as hidden as `allowed`.
bool AllAtMost(std::string_view text, Visibility allowed) {
  for (std::size_t i = 0; i < text.size();) {
    if ((ClassOf(text[i]) & kHigh) == 0) {
      ++i;
      continue;
    }
    const CodePoint point = DecodeUtf8(text, i);
    if (VisibilityOf(point.value) > allowed) return false;
    i += point.length;
  }
  return true;
}

bool EqualsIgnoringCase(std::string_view text, std::string_view lower_case) {
  if (text.size() != lower_case.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (AsciiLower(text[i]) != lower_case[i]) return false;
  }
  return true;
}

bool IsTypedWord(std::string_view text) {
  static constexpr std::array<std::string_view, 9> kWords = {"y",   "n",    "yes",   "no",  "on",
                                                             "off", "true", "false", "null"};
  for (const std::string_view word : kWords) {
    if (EqualsIgnoringCase(text, word)) return true;
  }
  return false;
}

constexpr std::array<bool, 256> MakeNumberBytes() {
  std::array<bool, 256> bytes{};
  for (const char c : std::string_view("0123456789abcdefABCDEF.,_:+-xXoOTtZz "))
    bytes[static_cast<unsigned char>(c)] = true;
  return bytes;
}
constexpr std::array<bool, 256> kNumberBytes = MakeNumberBytes();

bool IsInNumberOrDate(char c) { return kNumberBytes[static_cast<unsigned char>(c)]; }

// Could any reader see a number, a date, a boolean or null? Wider than any reader's rules on purpose: a pair of quotes
// too many harms nobody.
bool MayReadAsTyped(std::string_view text) {
  if (text.size() <= 5 && IsTypedWord(text)) return true;
  std::string_view rest = text;
  if (rest.starts_with('-') || rest.starts_with('+')) rest.remove_prefix(1);
  if (EqualsIgnoringCase(rest, ".inf") || EqualsIgnoringCase(rest, ".nan")) return true;
  if (rest.starts_with('.')) rest.remove_prefix(1);
  if (rest.empty()) return true;
  // One reader takes `e3` for a number without digits.
  const bool is_exponent =
      AsciiLower(rest[0]) == 'e' && rest.find_first_not_of("0123456789+-", 1) == std::string_view::npos;
  const bool starts_number = IsAsciiDigit(rest[0]) || rest[0] == '_' || (is_exponent && rest.size() > 1);
  return starts_number && std::all_of(text.begin(), text.end(), IsInNumberOrDate);
}

bool EndsPlainEarly(std::string_view text) {
  if (text.back() == ':') return true;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if ((text[i] == ':' && text[i + 1] == ' ') || (text[i] == ' ' && text[i + 1] == '#')) return true;
  }
  return false;
}

// Spaces of any width, as Unicode's White_Space has them: https://www.unicode.org/Public/UCD/latest/ucd/PropList.txt
bool IsBlankPoint(std::uint32_t c) {
  return c == ' ' || c == '\t' || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F ||
         c == 0x205F || c == 0x3000;
}

// Repositories have fixers, and editors a setting, that strip blanks at the end of a line. Inside double quotes they
// are not at the end.
bool EndsInBlank(std::string_view line) {
  if (line.empty()) return false;
  if ((ClassOf(line.back()) & kHigh) == 0) return IsBlankPoint(static_cast<unsigned char>(line.back()));
  std::size_t begin = line.size() - 1;
  while (begin > 0 && line.size() - begin < 4 && (static_cast<unsigned char>(line[begin]) & 0xC0) == 0x80) --begin;
  return IsBlankPoint(DecodeUtf8(line, begin).value);
}

bool AnyLineEndsInBlank(std::string_view text) {
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (EndsInBlank(text.substr(begin, end - begin))) return true;
    begin = end + 1;
  }
  return false;
}

bool CanBePlain(std::string_view text, std::uint8_t classes) {
  if (text.empty() || (classes & (kControl | kTab | kNewline)) != 0) return false;
  const std::uint8_t first = ClassOf(text[0]);
  if ((first & kNeverFirst) != 0 || EndsInBlank(text)) return false;
  if ((classes & kColonOrHash) != 0 && EndsPlainEarly(text)) return false;
  if ((first & kMayBeTyped) != 0) {
    if (text.starts_with("- ") || text.starts_with("---") || text.starts_with("...")) return false;
    if (MayReadAsTyped(text)) return false;
  }
  return (classes & kHigh) == 0 || AllAtMost(text, Visibility::kVisible);
}

bool CanBeBlock(std::string_view text, std::uint8_t classes) {
  if ((classes & kNewline) == 0 || (classes & kControl) != 0) return false;
  if (text.find_first_not_of('\n') == std::string_view::npos || AnyLineEndsInBlank(text)) return false;
  return (classes & kHigh) == 0 || AllAtMost(text, Visibility::kHidden);
}

// Go's reader knows neither `\/` nor surrogate pairs, so what JSON would write for U+1F600 is not YAML for it.
void AppendEscaped(std::string& to, std::uint32_t c) {
  switch (c) {
    case '"':
      to += "\\\"";
      return;
    case '\\':
      to += "\\\\";
      return;
    case '\n':
      to += "\\n";
      return;
    case '\t':
      to += "\\t";
      return;
    case '\r':
      to += "\\r";
      return;
    case CodePoint::kInvalid:
      to += "\\uFFFD";
      return;
    default:
      break;
  }
  const int digits = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
  to += digits == 2 ? "\\x" : digits == 4 ? "\\u" : "\\U";
  AppendHex(to, c, digits, HexCase::kUpper);
}

}  // namespace

TextForm ChooseForm(std::string_view text) {
  const std::uint8_t classes = ClassesIn(text);
  if (CanBePlain(text, classes)) return TextForm::kPlain;
  return CanBeBlock(text, classes) ? TextForm::kBlock : TextForm::kQuoted;
}

TextForm ChooseKeyForm(std::string_view text) {
  return CanBePlain(text, ClassesIn(text)) ? TextForm::kPlain : TextForm::kQuoted;
}

void AppendYamlQuoted(std::string& to, std::string_view text) {
  to += '"';
  std::size_t copied = 0;
  for (std::size_t i = 0; i < text.size();) {
    const std::uint8_t classes = ClassOf(text[i]);
    if ((classes & (kControl | kTab | kNewline | kHigh | kQuoteOrSlash)) == 0) {
      ++i;
      continue;
    }
    const CodePoint point = DecodeUtf8(text, i);
    if ((classes & kHigh) == 0 || VisibilityOf(point.value) != Visibility::kVisible) {
      to.append(text, copied, i - copied);
      AppendEscaped(to, point.value);
      copied = i + point.length;
    }
    i += point.length;
  }
  to.append(text, copied);
  to += '"';
}

void AppendBlock(std::string& to, std::string_view text, std::size_t indent) {
  to += '|';
  // Without the indicator a reader would take leading blanks for the indentation itself, or refuse a tab there.
  if (text[0] == ' ' || text[0] == '\n' || text[0] == '\t') to += '2';
  const std::size_t newlines_at_end = text.size() - 1 - text.find_last_not_of('\n');
  if (newlines_at_end != 1) to += newlines_at_end == 0 ? '-' : '+';
  if (newlines_at_end > 0) text.remove_suffix(1);
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    to += '\n';
    if (end > begin) {
      to.append(indent, ' ');
      to.append(text, begin, end - begin);
    }
    begin = end + 1;
  }
}

}  // namespace dagc
