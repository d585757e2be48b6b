// SPDX-License-Identifier: Apache-2.0
#include "tmpl/liquid/expressions.h"

#include <algorithm>
#include <array>

#include "base/shown.h"
#include "base/text.h"
#include "diag/codes/dg5.h"
#include "tmpl/formats/number.h"

namespace dagc::tmpl {
namespace {

constexpr int kDeepest = 100;  // brackets and operators inside one another

constexpr auto kOperators = std::to_array<std::string_view>({"==", "!=", "<>", "<", ">", "<=", ">=", "contains"});

Range RangeOf(const LiquidToken& token) { return {token.begin, token.end}; }

}  // namespace

LiquidToken LiquidExpressions::Next() {
  const LiquidToken token = Peek();
  if (at_ + 1 < tokens_.size()) ++at_;
  return token;
}

void LiquidExpressions::Unexpected(const std::string& help) {
  if (failed_) return;
  failed_ = true;
  const LiquidToken& token = Peek();
  if (token.kind == LiquidToken::Kind::kEnd) {
    report_.Syntax(Fill(phrase::kMissingValue), RangeOf(token), {});
  } else if (token.kind == LiquidToken::Kind::kBad && (token.text == "'" || token.text == "\"")) {
    report_.Syntax(Fill(phrase::kUnclosedQuoted), RangeOf(token), {});
  } else {
    const bool compares = token.kind == LiquidToken::Kind::kSign && token.text == "=";
    report_.Syntax(Fill(phrase::kUnexpected, Shown(token.text)), RangeOf(token),
                   compares ? Fill(help::kCompareWith) : help);
  }
}

bool LiquidExpressions::Take(std::string_view sign) {
  const bool there = Peek().kind == LiquidToken::Kind::kSign && Peek().text == sign;
  if (there) Next();
  return there;
}

bool LiquidExpressions::TakeWord(std::string_view word) {
  const bool there = Peek().kind == LiquidToken::Kind::kName && Peek().text == word;
  if (there) Next();
  return there;
}

void LiquidExpressions::Expect(std::string_view sign) {
  if (!failed_ && !Take(sign)) Unexpected();
}

void LiquidExpressions::ExpectEnd() {
  if (!failed_ && !AtEnd()) Unexpected();
}

std::string_view LiquidExpressions::Name() {
  if (Peek().kind == LiquidToken::Kind::kName) return Next().text;
  Unexpected();
  return {};
}

std::string_view LiquidExpressions::NameOrString() {
  return Peek().kind == LiquidToken::Kind::kString ? Next().text : Name();
}

LiquidValue LiquidExpressions::Value() {
  LiquidValue value;
  value.expr = Expression();
  value.range = value.expr.range;
  while (!failed_ && Take("|")) value.filters.push_back(Filter());
  return value;
}

// Everything that calls itself comes through here first; who does lowers depth_ again.
void LiquidExpressions::Deeper() {
  if (++depth_ <= kDeepest || failed_) return;
  failed_ = true;
  report_.Syntax(Fill(phrase::kTooDeep, kDeepest), RangeOf(Peek()), {});
}

LiquidExpr LiquidExpressions::Expression() {
  Deeper();
  LiquidExpr left = Comparison();
  if (!failed_ && Peek().kind == LiquidToken::Kind::kName && (Peek().text == "and" || Peek().text == "or")) {
    LiquidExpr both;
    both.kind = LiquidExpr::Kind::kBinary;
    both.text = Next().text;
    both.range = left.range;
    both.children.push_back(std::move(left));
    both.children.push_back(Expression());
    both.range.end = both.children[1].range.end;
    left = std::move(both);
  }
  --depth_;
  return left;
}

LiquidExpr LiquidExpressions::Comparison() {
  LiquidExpr left = Operand();
  const LiquidToken& token = Peek();
  const bool is_operator = (token.kind == LiquidToken::Kind::kSign || token.kind == LiquidToken::Kind::kName) &&
                           std::find(kOperators.begin(), kOperators.end(), token.text) != kOperators.end();
  if (failed_ || !is_operator) return left;
  LiquidExpr both;
  both.kind = LiquidExpr::Kind::kBinary;
  both.text = Next().text;
  both.range = left.range;
  both.children.push_back(std::move(left));
  both.children.push_back(Operand());
  both.range.end = both.children[1].range.end;
  return both;
}

LiquidExpr LiquidExpressions::Operand() {
  LiquidExpr expr;
  expr.range = RangeOf(Peek());
  if (failed_) return expr;
  switch (Peek().kind) {
    case LiquidToken::Kind::kString:
      expr.kind = LiquidExpr::Kind::kString;
      expr.text = Next().text;
      break;
    case LiquidToken::Kind::kInt: {
      const auto number = ParseInt(Peek().text, 10);
      expr.kind = number ? LiquidExpr::Kind::kInt : LiquidExpr::Kind::kFloat;
      expr.integer = number.value_or(0);
      expr.real = ParseFloat(Next().text).value_or(0);
      break;
    }
    case LiquidToken::Kind::kFloat:
      expr.kind = LiquidExpr::Kind::kFloat;
      expr.real = ParseFloat(Next().text).value_or(0);
      break;
    case LiquidToken::Kind::kName:
      return Variable(Next());
    case LiquidToken::Kind::kSign: {
      if (Peek().text != "(" && Peek().text != "[") break;
      const LiquidToken open = Peek();
      if (open.text == "[") return Variable({LiquidToken::Kind::kSign, {}, open.begin, open.begin});
      Next();
      return RangeOrGroup(open);
    }
    default:
      break;
  }
  if (expr.kind == LiquidExpr::Kind::kNil) Unexpected();
  return expr;
}

// `(1..n)`
LiquidExpr LiquidExpressions::RangeOrGroup(const LiquidToken& open) {
  LiquidExpr range;
  range.kind = LiquidExpr::Kind::kRange;
  Deeper();
  range.children.push_back(Operand());
  Expect("..");
  if (!failed_) range.children.push_back(Operand());
  --depth_;
  range.range = {open.begin, Peek().end};
  Expect(")");
  return range;
}

LiquidExpr LiquidExpressions::Variable(LiquidToken first) {
  LiquidExpr expr;
  expr.range = RangeOf(first);
  const std::string_view word = first.text;
  const bool path = Peek().kind == LiquidToken::Kind::kSign && (Peek().text == "." || Peek().text == "[");
  if (!path) {
    if (word == "nil" || word == "null") return expr;
    expr.boolean = word == "true";
    if (word == "true" || word == "false") expr.kind = LiquidExpr::Kind::kBool;
    if (word == "empty") expr.kind = LiquidExpr::Kind::kEmpty;
    if (word == "blank") expr.kind = LiquidExpr::Kind::kBlank;
    if (expr.kind != LiquidExpr::Kind::kNil) return expr;
  }
  expr.kind = LiquidExpr::Kind::kVariable;
  if (!word.empty()) {
    LiquidExpr& name = expr.children.emplace_back();
    name.kind = LiquidExpr::Kind::kString;
    name.text = word;
    name.range = RangeOf(first);
  }
  while (!failed_) {
    if (Take(".")) {
      LiquidExpr& name = expr.children.emplace_back();
      name.kind = LiquidExpr::Kind::kString;
      name.range = RangeOf(Peek());
      name.text = Name();
    } else if (Take("[")) {
      Deeper();
      expr.children.push_back(Operand());
      --depth_;
      Expect("]");
    } else {
      break;
    }
    expr.range.end = tokens_[at_ == 0 ? 0 : at_ - 1].end;
  }
  return expr;
}

LiquidFilter LiquidExpressions::Filter() {
  LiquidFilter filter;
  filter.range = RangeOf(Peek());
  const std::string_view name = Name();
  if (failed_) return filter;
  filter.row = FindFilter(name);
  if (filter.row == nullptr) {
    failed_ = true;
    if (name == "date") {
      report_.ForbiddenFunction(name, "the clock", filter.range);
    } else {
      report_.UnknownFunction(name, {}, filter.range);
    }
    return filter;
  }
  if (Take(":")) {
    do {
      LiquidArgument argument;
      const bool named = Peek().kind == LiquidToken::Kind::kName && at_ + 1 < tokens_.size() &&
                         tokens_[at_ + 1].kind == LiquidToken::Kind::kSign && tokens_[at_ + 1].text == ":";
      if (named) {
        argument.name = Name();
        Take(":");
      }
      argument.expr = Operand();
      filter.arguments.push_back(std::move(argument));
    } while (!failed_ && Take(","));
  } else if (filter.row->most > 0) {
    CheckColon(filter.row->name);
  }
  if (!failed_) CheckArguments(filter);
  return filter;
}

// `split ","` for `split: ","`
void LiquidExpressions::CheckColon(std::string_view filter) {
  const LiquidToken& token = Peek();
  const bool is_text = token.kind == LiquidToken::Kind::kString;
  if (!is_text && token.kind != LiquidToken::Kind::kInt && token.kind != LiquidToken::Kind::kFloat) return;
  const std::string shown = Shown(token.text);
  Unexpected(Fill(help::kFilterColon, filter, is_text ? "\"" + shown + "\"" : shown));
}

void LiquidExpressions::CheckArguments(const LiquidFilter& filter) {
  const auto count =
      static_cast<std::size_t>(std::count_if(filter.arguments.begin(), filter.arguments.end(),
                                             [](const LiquidArgument& argument) { return argument.name.empty(); }));
  if (count >= filter.row->least && count <= filter.row->most) return;
  failed_ = true;
  const bool few = count < filter.row->least;
  report_.WrongArguments(filter.row->name, count, few ? filter.row->least : filter.row->most, filter.range);
}

}  // namespace dagc::tmpl
