// SPDX-License-Identifier: Apache-2.0
#include "base/shown.h"

#include "base/hex.h"
#include "base/text.h"

namespace dagc {
namespace {

constexpr std::size_t kMostShown = 60;
constexpr std::size_t kMostAtLength = 2000;

bool IsBidirectionalMark(std::uint32_t c) {
  return c == 0x61C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

// Characters that show nothing, so that two different texts look the same: soft hyphen, joiners, fillers, zero-width
// spaces, invisible operators, controls of shorthand and of musical notation, variation selectors, tags.
bool IsInvisible(std::uint32_t c) {
  return c == 0xAD || c == 0x34F || c == 0x115F || c == 0x1160 || c == 0x17B4 || c == 0x17B5 ||
         (c >= 0x180B && c <= 0x180F) || (c >= 0x200B && c <= 0x200D) || (c >= 0x2060 && c <= 0x206F) || c == 0x3164 ||
         c == 0xFEFF || c == 0xFFA0 || (c >= 0xFFF0 && c <= 0xFFFB) || (c >= 0xFE00 && c <= 0xFE0F) ||
         (c >= 0x1BCA0 && c <= 0x1BCA3) || (c >= 0x1D173 && c <= 0x1D17A) || (c >= 0xE0000 && c <= 0xE0FFF);
}

// U+FFFE, U+FFFF and the like of each plane.
bool IsNoCharacter(std::uint32_t c) { return (c & 0xFFFEU) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF); }

std::string EscapedUpTo(std::string_view text, std::size_t most) {
  std::string result;
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) {
    if (count == most) {
      result += "...";
      break;
    }
    const CodePoint c = DecodeUtf8(text, at);
    const std::string_view piece = text.substr(at, c.length);
    if (NeedsEscape(c.value)) {
      AppendEscape(result, c.value, piece);
    } else {
      result += piece;
    }
    at += c.length;
  }
  return result;
}

}  // namespace

bool NeedsEscape(std::uint32_t c) {
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return true;
  if (c < 0x7F) return false;
  return c == 0x2028 || c == 0x2029 || c == CodePoint::kInvalid || IsBidirectionalMark(c) || IsInvisible(c) ||
         IsNoCharacter(c);
}

void AppendEscape(std::string& to, std::uint32_t c, std::string_view piece) {
  if (c == '\n') {
    to += "\\n";
  } else if (c == '\r') {
    to += "\\r";
  } else if (c == '\t') {
    to += "\\t";
  } else if (c == CodePoint::kInvalid) {
    to += "\\x";
    AppendHex(to, static_cast<unsigned char>(piece.front()), 2);
  } else if (c < 0x100) {
    to += "\\x";
    AppendHex(to, c, 2);
  } else if (c < 0x10000) {
    to += "\\u";
    AppendHex(to, c, 4);
  } else {
    to += "\\U";
    AppendHex(to, c, 8);
  }
}

std::string EscapedName(std::string_view name) { return Escaped(ReplaceEach(name, "\\", "\\\\")); }

std::string NameAsText(std::string_view name, bool (*refused)(std::uint32_t)) {
  for (std::size_t at = 0; at < name.size();) {
    const CodePoint c = DecodeUtf8(name, at);
    if (c.value == CodePoint::kInvalid || (refused != nullptr && refused(c.value))) return EscapedName(name);
    at += c.length;
  }
  return std::string(name);
}

std::string Escaped(std::string_view text) { return EscapedUpTo(text, text.size()); }

std::string Shown(std::string_view text) { return EscapedUpTo(text, kMostShown); }

std::string ShownAtLength(std::string_view text) { return EscapedUpTo(text, kMostAtLength); }

}  // namespace dagc
