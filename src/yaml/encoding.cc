// SPDX-License-Identifier: Apache-2.0
#include "yaml/encoding.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "base/text.h"

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
  for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) text += "0123456789ABCDEF"[value >> shift & 0xF];
  return text;
}

// Whether eight bytes at `p` are printable ASCII. A byte below 0x20 borrows into the top bit of its difference with
// 0x20; the exact place does not matter.
bool AllPrintable(const char* p) {
  constexpr std::uint64_t kOnes = 0x0101010101010101;
  constexpr std::uint64_t kTops = 0x8080808080808080;
  std::uint64_t word = 0;
  std::memcpy(&word, p, sizeof word);
  const std::uint64_t low = (word - kOnes * 0x20) & ~word;
  const std::uint64_t deleted = word ^ (kOnes * 0x7F);
  return ((word | low | ((deleted - kOnes) & ~deleted)) & kTops) == 0;
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
    sink.Report(diag::kControlCharacter, span, Hex(c.value, 4));
  }
}

bool CheckEncoding(FileId file, std::string_view text, DiagSink& sink, std::vector<std::uint32_t>& only_in_quotes) {
  if (const std::string_view foreign = ForeignEncoding(text); !foreign.empty()) {
    sink.Report(diag::kForeignEncoding, {file, 0, 0}, foreign).Help(help::kSaveAsUtf8);
    return false;
  }
  int findings = 0;
  std::size_t last = 0;  // the last character that was refused
  std::size_t at = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  while (at < text.size() && findings < kMostFindings) {
    if (text.size() - at >= 8 && AllPrintable(text.data() + at)) {
      at += 8;
      continue;
    }
    const CodePoint c = DecodeUtf8(text, at);
    const auto begin = static_cast<std::uint32_t>(at);
    at += c.length;
    if (c.value == CodePoint::kInvalid) {
      const auto byte = static_cast<unsigned char>(text[begin]);
      sink.Report(diag::kInvalidUtf8, {file, begin, begin + 1}, Hex(byte, 2)).Help(help::kSaveAsUtf8);
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
