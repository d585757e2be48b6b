// SPDX-License-Identifier: Apache-2.0
// The tokens of Go's text/template. The rules, trim markers included, are those of text/template/parse/lex.go.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dagc::tmpl {

enum class TokenKind : std::uint8_t {
  kText,
  kOpen,   // {{
  kClose,  // }}
  kSpace,
  kAssign,   // =
  kDeclare,  // :=
  kPipe,
  kLeftParen,
  kRightParen,
  kComma,
  kOther,  // any other printable ASCII character
  kDot,
  kField,     // .name
  kVariable,  // $name
  kIdentifier,
  kKeyword,  // if, range, ...
  kBool,
  kNil,
  kNumber,
  kComplex,
  kCharacter,
  kString,
  kRawString,
  kError,  // `error` says what; nothing follows
  kEnd,
};

struct Token {
  TokenKind kind = TokenKind::kEnd;
  std::uint32_t begin = 0;
  std::string_view text;
  std::uint32_t end() const { return begin + static_cast<std::uint32_t>(text.size()); }
};

struct TokenList {
  std::vector<Token> tokens;  // ends with kEnd or kError
  std::string error;          // wording of the kError token
  std::string help;           // and what to write instead, where that is clear
};

TokenList LexGo(std::string_view text);

}  // namespace dagc::tmpl
