// SPDX-License-Identifier: Apache-2.0
#include "yaml/encoding.h"

#include <algorithm>
#include <bit>
#include <cstdint>

#include "base/hex.h"
#include "base/text.h"
#include "diag/codes/dg1.h"
#include "yaml/chars.h"

namespace dagc::yaml {
namespace {

// A binary file holds thousands of control characters; a text that was damaged holds a few.
constexpr int kMostFindings = 8;
constexpr std::size_t kMostInQuotes = 1000;

struct ByteOrderMark {
  std::string_view bytes;
  std::string_view encoding;
};
constexpr ByteOrderMark kForeignMarks[] = {
    {{"\xFF\xFE\0\0", 4}, "UTF-32 (little endian)"},
    {{"\0\0\xFE\xFF", 4}, "UTF-32 (big endian)"},
    {{"\xFF\xFE", 2}, "UTF-16 (little endian)"},
    {{"\xFE\xFF", 2}, "UTF-16 (big endian)"},
};

std::string Hex(std::uint32_t value, int digits) {
  std::string text;
  AppendHex(text, value, digits, HexCase::kUpper);
  return text;
}

// Behind the printable ASCII characters, tabs and line breaks that [p, end) begins with; that is nearly all of a text.
const char* SkipPrintable(const char* p, const char* end) {
#if defined(__SSE2__)
  while (end - p >= 16) {
    const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
    // Bytes above 0x7F are negative, so they are below a space too.
    const __m128i low = _mm_cmplt_epi8(block, _mm_set1_epi8(' '));
    const __m128i deleted = _mm_cmpeq_epi8(block, _mm_set1_epi8(0x7F));
    const __m128i blank = _mm_or_si128(
        _mm_or_si128(_mm_cmpeq_epi8(block, _mm_set1_epi8('\n')), _mm_cmpeq_epi8(block, _mm_set1_epi8('\r'))),
        _mm_cmpeq_epi8(block, _mm_set1_epi8('\t')));
    const auto mask = static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(_mm_andnot_si128(blank, low), deleted)));
    if (mask != 0) return p + std::countr_zero(mask);
    p += 16;
  }
#endif
  while (p < end && ((*p >= ' ' && *p < 0x7F) || IsBlank(*p))) ++p;
  return p;
}

// Behind the characters of two and three bytes that [p, end) begins with, as far as their first byte already says that
// they are ordinary letters.
const char* SkipLetters(const char* p, const char* end) {
  const auto byte = [&](std::ptrdiff_t i) { return static_cast<unsigned char>(p[i]); };
  const auto continues = [&](std::ptrdiff_t i) { return (byte(i) & 0xC0) == 0x80; };
  while (end - p >= 3) {
    const unsigned first = byte(0);
    if (first >= 0xC3 && first < 0xE0 && continues(1)) {
      p += 2;
    } else if (first > 0xE0 && first < 0xEF && first != 0xED && continues(1) && continues(2)) {
      p += 3;
    } else {
      break;
    }
  }
  return p;
}

enum class Allowed { kAnywhere, kInQuotes, kNowhere };

// The specification's c-printable, without the byte order mark, which begins a document; in quotes, for the sake of
// JSON, everything that is no C0 control character.
Allowed WhereAllowed(std::uint32_t c) {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r' ? Allowed::kAnywhere : Allowed::kNowhere;
  const bool printable = c < 0xA0 ? c < 0x7F || c == 0x85 : c != 0xFEFF && c != 0xFFFE && c != 0xFFFF;
  return printable ? Allowed::kAnywhere : Allowed::kInQuotes;
}

// What the text is written in when that is not UTF-8, by its byte order mark or by where its NULs are.
std::string_view ForeignEncoding(std::string_view text) {
  for (const ByteOrderMark& mark : kForeignMarks) {
    if (text.starts_with(mark.bytes)) return mark.encoding;
  }
  if (text.size() < 4 || std::count(text.begin(), text.begin() + 4, '\0') != 2) return {};
  if (text[0] == '\0' && text[2] == '\0') return "UTF-16 (big endian)";
  if (text[1] == '\0' && text[3] == '\0') return "UTF-16 (little endian)";
  return {};
}

}  // namespace

void ReportCharacter(FileId file, std::string_view text, std::uint32_t at, DiagSink& sink) {
  const CodePoint c = DecodeUtf8(text, at);
  const Span span{file, at, at + static_cast<std::uint32_t>(c.length)};
  if (c.value == 0) {
    sink.Report(diag::kNulByte, span);
  } else if (c.value == 0xFEFF) {
    sink.Report(diag::kStrayByteOrderMark, span);
  } else {
    sink.Report(diag::kControlCharacter, span, Own(Hex(c.value, 4)));
  }
}

bool CheckEncoding(FileId file, std::string_view text, DiagSink& sink, std::vector<std::uint32_t>& only_in_quotes) {
  if (const std::string_view foreign = ForeignEncoding(text); !foreign.empty()) {
    sink.Report(diag::kForeignEncoding, {file, 0, 0}, Own(foreign)).Help(help::kSaveAsUtf8);
    return false;
  }
  const char* const end = text.data() + text.size();
  int findings = 0;
  std::size_t last = 0;  // the last character that was refused
  std::size_t at = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  while (findings < kMostFindings) {
    const char* p = SkipPrintable(text.data() + at, end);
    if (p == end) break;
    const char* const letters_end = SkipLetters(p, end);
    at = static_cast<std::size_t>(letters_end - text.data());
    if (letters_end > p) continue;
    const CodePoint c = DecodeUtf8(text, at);
    const auto begin = static_cast<std::uint32_t>(at);
    at += c.length;
    if (c.value == CodePoint::kInvalid) {
      const auto byte = static_cast<unsigned char>(text[begin]);
      sink.Report(diag::kInvalidUtf8, {file, begin, begin + 1}, Own(Hex(byte, 2))).Help(help::kSaveAsUtf8);
      return false;
    }
    const Allowed allowed = WhereAllowed(c.value);
    if (allowed == Allowed::kAnywhere) continue;
    if (allowed == Allowed::kInQuotes && only_in_quotes.size() < kMostInQuotes) {
      only_in_quotes.push_back(begin);
      continue;
    }
    // Several on one line are one accident.
    if (findings == 0 || text.substr(last, begin - last).find_first_of("\r\n") != std::string_view::npos) {
      ReportCharacter(file, text, begin, sink);
      ++findings;
    }
    last = begin;
  }
  return findings == 0;
}

}  // namespace dagc::yaml
