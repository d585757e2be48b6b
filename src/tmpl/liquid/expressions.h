// SPDX-License-Identifier: Apache-2.0
// What stands inside the braces of Liquid: expressions, filters, and the words of tags.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tmpl/liquid/ast.h"
#include "tmpl/liquid/lexer.h"
#include "tmpl/syntax_report.h"

namespace dagc::tmpl {

class LiquidExpressions {
 public:
  // `failed` turns true with the first finding; after that every function gives back something empty.
  LiquidExpressions(std::string_view content, std::uint32_t begin, SyntaxReport& report, bool& failed)
      : tokens_(LexLiquid(content, begin)), report_(report), failed_(failed) {}

  // An expression with its filters.
  LiquidValue Value();
  // `a or b and c`: from right to left, without precedence, as Liquid has it.
  LiquidExpr Expression();
  // A literal, a variable with its path, a range.
  LiquidExpr Operand();
  std::string_view Name();
  std::string_view NameOrString();

  bool Take(std::string_view sign);
  bool TakeWord(std::string_view word);
  void Expect(std::string_view sign);
  void ExpectEnd();
  bool AtEnd() const { return Peek().kind == LiquidToken::Kind::kEnd; }
  void Unexpected(const std::string& help = {});

 private:
  const LiquidToken& Peek() const { return tokens_[at_]; }
  LiquidToken Next();
  void Deeper();
  LiquidExpr Comparison();
  LiquidExpr Variable(LiquidToken first);
  LiquidExpr RangeOrGroup(const LiquidToken& open);
  LiquidFilter Filter();
  void CheckColon(std::string_view filter);
  void CheckArguments(const LiquidFilter& filter);

  std::vector<LiquidToken> tokens_;
  SyntaxReport& report_;
  bool& failed_;
  std::size_t at_ = 0;
  int depth_ = 0;
};

}  // namespace dagc::tmpl
