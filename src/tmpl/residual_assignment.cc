// SPDX-License-Identifier: Apache-2.0
// Residual text as an assignment. Go templates cannot capture what they write, so that every text and every printed
// value becomes an operand of `printf`; loops and conditions stay around them.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "tmpl/formats/unicode.h"
#include "tmpl/functions/functions.h"
#include "tmpl/residual.h"

namespace dagc::tmpl {
namespace {

struct Token {
  std::string text;
  bool control = false;  // `if`, `else`, `range`, `end`; otherwise an operand
};

// The end of an action whose inside begins at `at`: where its `}}` is.
std::size_t EndOfAction(std::string_view text, std::size_t at) {
  char quote = '\0';
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (quote == '"' && c == '\\') {
      ++at;
    } else if (quote != '\0') {
      if (c == quote) quote = '\0';
    } else if (c == '"' || c == '`') {
      quote = c;
    } else if (text.substr(at, 2) == "}}") {
      return at;
    }
  }
  return text.size();
}

std::string_view Trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(' ');
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

// An action prints nothing as `<no value>`, `printf` as `<nil>`.
std::string Operand(std::string_view printed) {
  if (printed.starts_with("print ")) return "(" + std::string(printed) + ")";
  if (!printed.starts_with('(')) return std::string(printed);
  const FunctionRow* const row = FindFunction(printed.substr(1, printed.find_first_of(" )") - 1));
  if (row != nullptr && row->gives_text()) return std::string(printed);
  const std::string value(printed);
  return "(ternary \"<no value>\" " + value + " (kindIs \"invalid\" " + value + "))";
}

void AddTokens(std::string_view residual, std::vector<Token>& tokens) {
  while (!residual.empty()) {
    const std::size_t begin = std::min(residual.find("{{"), residual.size());
    if (begin > 0) tokens.push_back({GoQuote(residual.substr(0, begin)), false});
    if (begin == residual.size()) return;
    const std::size_t end = EndOfAction(residual, begin + 2);
    const std::string_view inside = Trimmed(residual.substr(begin + 2, end - begin - 2));
    const bool control =
        inside.starts_with("if ") || inside.starts_with("range ") || inside == "else" || inside == "end";
    tokens.push_back({control ? std::string(inside) : Operand(inside), control});
    residual.remove_prefix(std::min(end + 2, residual.size()));
  }
}

std::string Printf(std::string_view before, const std::vector<std::string>& operands) {
  std::string text("printf \"");
  for (std::size_t i = 0; i < operands.size() + (before.empty() ? 0 : 1); ++i) text += "%v";
  text.append("\"").append(before);
  for (const std::string& operand : operands) text.append(" ").append(operand);
  return text;
}

}  // namespace

std::string ResidualAssignment(std::span<const Piece> pieces, const NameOfSecret& name_of) {
  std::vector<Token> tokens;
  for (const Piece& piece : pieces) {
    if (piece.kind == Piece::Kind::kText) {
      tokens.push_back({GoQuote(piece.text), false});
    } else if (piece.kind == Piece::Kind::kSecret) {
      tokens.push_back({"." + name_of(piece.ref), false});
    } else {
      AddTokens(ResidualExpression(piece.residual, name_of), tokens);
    }
  }
  std::vector<std::string> operands;
  if (std::none_of(tokens.begin(), tokens.end(), [](const Token& token) { return token.control; })) {
    for (const Token& token : tokens) operands.push_back(token.text);
    if (operands.empty()) return "{{ $value := \"\" }}";
    if (operands.size() == 1 && !operands[0].starts_with("(ternary ")) return "{{ $value := " + operands[0] + " }}";
    return "{{ $value := " + Printf({}, operands) + " }}";
  }
  std::string result = "{{ $value := \"\" }}";
  const auto flush = [&] {
    if (!operands.empty()) result += "{{ $value = " + Printf(" $value", operands) + " }}";
    operands.clear();
  };
  for (const Token& token : tokens) {
    if (!token.control) {
      operands.push_back(token.text);
      continue;
    }
    flush();
    result += "{{ " + token.text + " }}";
  }
  flush();
  return result;
}

}  // namespace dagc::tmpl
