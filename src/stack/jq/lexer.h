// SPDX-License-Identifier: Apache-2.0
// A filter's text to tokens. A string is read piece by piece by whoever wants it, because filters may stand inside it.
// Internal to jq/.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "stack/jq/jq.h"

namespace dagc::stack::jq {

enum class TokenKind : std::uint8_t {
  kEnd,
  kField,     // `.name`; the text is the name
  kWord,      // a name or a keyword
  kNumber,    //
  kQuote,     // the opening quote of a string
  kMark,      // everything else: the text tells which
  kVariable,  // `$name`
  kFormat,    // `@name`
  kStray,     // a byte that begins nothing
};

struct Token {
  TokenKind kind = TokenKind::kEnd;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string_view text;

  bool Is(std::string_view mark) const { return kind == TokenKind::kMark && text == mark; }
  bool IsWord(std::string_view word) const { return kind == TokenKind::kWord && text == word; }
};

class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) {}

  Token Next();

  enum class PieceEnd : std::uint8_t { kQuote, kInterpolation, kFault };
  // After a kQuote, or after the `)` of a filter in a string: appends text up to the next `\(` or to the closing quote.
  // On a fault its place is [fault_begin, position()).
  PieceEnd ReadPiece(std::string& to);

  std::uint32_t position() const { return static_cast<std::uint32_t>(at_); }
  std::uint32_t fault_begin() const { return static_cast<std::uint32_t>(fault_begin_); }
  bool at_end() const { return at_ >= text_.size(); }

 private:
  void SkipBlanks();
  Token Make(TokenKind kind, std::size_t begin, std::size_t text_begin) const;
  Token Number(std::size_t begin);
  bool ReadEscape(std::string& to);
  bool ReadHex(std::uint32_t& code_unit);

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t fault_begin_ = 0;
};

}  // namespace dagc::stack::jq
