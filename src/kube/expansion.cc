// SPDX-License-Identifier: Apache-2.0
#include "kube/expansion.h"

namespace dagc {

std::vector<ExpansionPiece> TokenizeExpansion(std::string_view text) {
  std::vector<ExpansionPiece> pieces;
  std::size_t literal = 0;  // where the literal in progress begins
  // Everything before `at` is settled. A piece of special meaning is `length` bytes from `at`.
  const auto add = [&](std::size_t at, std::size_t length, ExpansionKind kind) {
    if (literal < at) pieces.push_back({ExpansionKind::kLiteral, text.substr(literal, at - literal), {}});
    literal = at + length;
    if (kind == ExpansionKind::kLiteral) return;
    const std::string_view piece = text.substr(at, length);
    pieces.push_back(
        {kind, piece, kind == ExpansionKind::kReference ? piece.substr(2, length - 3) : std::string_view()});
  };
  bool closers_left = true;  // once no ")" follows, none will: keeps a text full of "$(" linear
  for (std::size_t at = text.find('$'); at != text.npos && at + 1 < text.size();) {
    std::size_t next = at + 2;
    if (text[at + 1] == '$') {
      add(at, 2, ExpansionKind::kEscape);
    } else if (text[at + 1] == '(' && closers_left) {
      const std::size_t close = text.find(')', at + 2);
      if (close == text.npos) {
        closers_left = false;
      } else {
        add(at, close + 1 - at, ExpansionKind::kReference);
        next = close + 1;
      }
    }
    at = text.find('$', next);
  }
  add(text.size(), 0, ExpansionKind::kLiteral);
  return pieces;
}

std::string Expand(std::string_view text, const VariableLookup& lookup) {
  std::string result;
  for (const ExpansionPiece& piece : TokenizeExpansion(text)) {
    switch (piece.kind) {
      case ExpansionKind::kLiteral:
        result += piece.text;
        break;
      case ExpansionKind::kEscape:
        result += '$';
        break;
      case ExpansionKind::kReference:
        if (const std::optional<std::string> value = lookup(piece.name)) {
          result += *value;
        } else {
          result += piece.text;
        }
        break;
    }
  }
  return result;
}

}  // namespace dagc
