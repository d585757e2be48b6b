// SPDX-License-Identifier: Apache-2.0
#include "stack/jq/lexer.h"

#include <algorithm>
#include <array>

#include "base/hex.h"
#include "base/text.h"

namespace dagc::stack::jq {
namespace {

// Longest first. Some of them are read only to be refused by name.
constexpr std::array<std::string_view, 36> kMarks = {
    "?//=", "//=", "?//", "..", "|=", "+=", "-=", "*=", "/=", "%=", "==", "!=", "<=", ">=", "//", ".", "|", ",",
    "+",    "-",   "*",   "/",  "%",  "=",  "<",  ">",  "?",  "[",  "]",  "(",  ")",  "{",  "}",  ":", ";", "!"};

bool BeginsWord(char c) { return IsAsciiAlpha(c) || c == '_'; }
bool IsInWord(char c) { return BeginsWord(c) || IsAsciiDigit(c); }

}  // namespace

void Lexer::SkipBlanks() {
  while (at_ < text_.size()) {
    const char c = text_[at_];
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      ++at_;
    } else if (c == '#') {
      at_ = std::min(text_.find('\n', at_), text_.size());
    } else {
      return;
    }
  }
}

Token Lexer::Make(TokenKind kind, std::size_t begin, std::size_t text_begin) const {
  return {kind, static_cast<std::uint32_t>(begin), position(), text_.substr(text_begin, at_ - text_begin)};
}

Token Lexer::Number(std::size_t begin) {
  const auto digits = [&] {
    while (at_ < text_.size() && IsAsciiDigit(text_[at_])) ++at_;
  };
  digits();
  if (at_ < text_.size() && text_[at_] == '.') {
    ++at_;
    digits();
  }
  if (at_ < text_.size() && AsciiLower(text_[at_]) == 'e') {
    std::size_t exponent = at_ + 1;
    if (exponent < text_.size() && (text_[exponent] == '+' || text_[exponent] == '-')) ++exponent;
    if (exponent < text_.size() && IsAsciiDigit(text_[exponent])) {
      at_ = exponent;
      digits();
    }
  }
  return Make(TokenKind::kNumber, begin, begin);
}

Token Lexer::Next() {
  SkipBlanks();
  const std::size_t begin = at_;
  if (at_ == text_.size()) return Make(TokenKind::kEnd, begin, begin);
  const char c = text_[at_];
  const char next = at_ + 1 < text_.size() ? text_[at_ + 1] : '\0';
  if (IsAsciiDigit(c) || (c == '.' && IsAsciiDigit(next))) return Number(begin);
  if (c == '"') {
    ++at_;
    return Make(TokenKind::kQuote, begin, begin);
  }
  const bool prefixed = (c == '.' || c == '$' || c == '@') && BeginsWord(next);
  if (prefixed || BeginsWord(c)) {
    if (prefixed) ++at_;
    const std::size_t name = at_;
    while (at_ < text_.size() && IsInWord(text_[at_])) ++at_;
    const TokenKind kind = c == '.'   ? TokenKind::kField
                           : c == '$' ? TokenKind::kVariable
                           : c == '@' ? TokenKind::kFormat
                                      : TokenKind::kWord;
    return Make(kind, begin, name);
  }
  for (const std::string_view mark : kMarks) {
    if (!text_.substr(at_).starts_with(mark)) continue;
    at_ += mark.size();
    return Make(TokenKind::kMark, begin, begin);
  }
  at_ += std::max<std::size_t>(1, DecodeUtf8(text_, at_).length);
  return Make(TokenKind::kStray, begin, begin);
}

bool Lexer::ReadHex(std::uint32_t& code_unit) {
  code_unit = 0;
  for (int i = 0; i < 4; ++i) {
    if (at_ == text_.size()) return false;
    const int digit = HexDigit(text_[at_]);
    if (digit < 0) return false;
    code_unit = code_unit * 16 + static_cast<std::uint32_t>(digit);
    ++at_;
  }
  return true;
}

// Behind the backslash.
bool Lexer::ReadEscape(std::string& to) {
  constexpr std::string_view kLetters = "\"\\/bfnrt";
  constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";
  if (at_ == text_.size()) return false;
  const char c = text_[at_++];
  const std::size_t simple = kLetters.find(c);
  if (simple != std::string_view::npos) {
    to += kMeanings[simple];
    return true;
  }
  std::uint32_t unit = 0;
  if (c != 'u' || !ReadHex(unit)) return false;
  if (unit >= 0xD800 && unit < 0xE000) {
    std::uint32_t low = 0;
    const bool has_other = unit < 0xDC00 && text_.substr(at_).starts_with("\\u");
    at_ += has_other ? 2 : 0;
    if (!has_other || !ReadHex(low) || low < 0xDC00 || low >= 0xE000) return false;
    unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
  }
  AppendUtf8(to, unit);
  return true;
}

Lexer::PieceEnd Lexer::ReadPiece(std::string& to) {
  while (at_ < text_.size()) {
    const char c = text_[at_];
    fault_begin_ = at_++;
    if (c == '"') return PieceEnd::kQuote;
    if (c != '\\') {
      to += c;
    } else if (at_ < text_.size() && text_[at_] == '(') {
      ++at_;
      return PieceEnd::kInterpolation;
    } else if (!ReadEscape(to)) {
      return PieceEnd::kFault;
    }
  }
  return PieceEnd::kFault;
}

}  // namespace dagc::stack::jq
