// SPDX-License-Identifier: Apache-2.0
#include "tmpl/go/parser.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/edit_distance.h"
#include "diag/codes/dg5.h"
#include "tmpl/formats/number.h"
#include "tmpl/formats/unicode.h"
#include "tmpl/go/lexer.h"
#include "tmpl/go/scope.h"
#include "tmpl/limits.h"
#include "tmpl/other_language.h"

namespace dagc::tmpl {
namespace {

bool IsEmptyList(const StatementList& list) {
  return std::all_of(list.begin(), list.end(), [](const Statement& statement) {
    return statement.kind == Statement::Kind::kText && TrimSpace(statement.text).empty();
  });
}

class Parser {
 public:
  Parser(std::string_view text, SyntaxReport& report) : text_(text), lexed_(LexGo(text)), report_(report) {}

  std::optional<GoTree> Run() {
    while (!failed_ && Peek().kind != TokenKind::kEnd) {
      if (AtDefine()) {
        Define();
      } else {
        ParseStatement(tree_.root);
        if (!failed_ && ending_ != Ending::kNone) Unexpected(ending_word_);
      }
    }
    if (failed_ || faults_) return std::nullopt;
    return std::move(tree_);
  }

 private:
  // How a list ended: with `{{end}}`, `{{else}}`, or `{{else if` whose keyword is next.
  enum class Ending { kNone, kEnd, kElse, kElseChain };

  const Token& Peek() const { return lexed_.tokens[at_]; }
  const Token& Previous() const { return lexed_.tokens[at_ == 0 ? 0 : at_ - 1]; }
  const Token& PeekNonSpace() {
    while (Peek().kind == TokenKind::kSpace) ++at_;
    return Peek();
  }
  // The last token (end or error) is never passed.
  const Token& Next() {
    const Token& token = Peek();
    if (at_ + 1 < lexed_.tokens.size()) ++at_;
    return token;
  }
  const Token& NextNonSpace() {
    PeekNonSpace();
    return Next();
  }

  static Range RangeOf(const Token& token) { return {token.begin, token.end()}; }

  void Fail(std::string detail, Range range, std::string_view help = {}) {
    if (failed_) return;
    failed_ = true;
    if (!meant_keyword_) report_.Syntax(std::move(detail), range, help);
  }

  void Unexpected(const Token& token) {
    if (failed_) return;
    if (token.kind == TokenKind::kError) return Fail(lexed_.error, RangeOf(token), lexed_.help);
    if (token.kind == TokenKind::kEnd) return Fail(Fill(phrase::kUnexpectedEnd), RangeOf(token));
    Fail(Fill(phrase::kUnexpected, token.text), RangeOf(token));
  }

  bool Expect(TokenKind kind) {
    const Token& token = NextNonSpace();
    if (token.kind == kind) return true;
    Unexpected(token);
    return false;
  }

  bool AtDefine() {
    if (Peek().kind != TokenKind::kOpen) return false;
    std::size_t next = at_ + 1;
    while (lexed_.tokens[next].kind == TokenKind::kSpace) ++next;
    return lexed_.tokens[next].kind == TokenKind::kKeyword && lexed_.tokens[next].text == "define";
  }

  void Define() {
    const Token& open = Next();
    NextNonSpace();
    const std::string name = TemplateName();
    if (failed_ || !Expect(TokenKind::kClose)) return;
    DefineBody(name, open);
  }

  // Behind the action that opens a definition; it sees no variable of its surroundings.
  void DefineBody(const std::string& name, const Token& open) {
    Scope saved = std::exchange(scope_, {});
    const int range_depth = std::exchange(range_depth_, 0);
    StatementList list = List(open);
    if (!failed_ && ending_ != Ending::kEnd) Unexpected(ending_word_);
    ending_ = Ending::kNone;
    scope_ = std::move(saved);
    range_depth_ = range_depth;
    const auto found = tree_.defined.find(name);
    if (found == tree_.defined.end() || IsEmptyList(found->second)) {
      tree_.defined.insert_or_assign(name, std::move(list));
    } else if (!IsEmptyList(list)) {
      Fail(Fill(phrase::kDefinedTwice, name), RangeOf(open));
    }
  }

  std::string TemplateName() {
    const Token& token = NextNonSpace();
    if (token.kind == TokenKind::kString || token.kind == TokenKind::kRawString) return Unquoted(token);
    Unexpected(token);
    return {};
  }

  std::string Unquoted(const Token& token) {
    std::string text;
    const std::string_view inside = token.text.substr(1, token.text.size() - 2);
    if (token.kind == TokenKind::kRawString) {
      for (const char c : inside) {
        if (c != '\r') text += c;
      }
    } else if (!GoUnquote(inside, '"', text)) {
      Fail(Fill(phrase::kBadQuoted, Shown(token.text)), RangeOf(token));
    }
    return text;
  }

  StatementList List(const Token& open) {
    StatementList list;
    if (++depth_ > kDeepest) Fail(Fill(phrase::kTooDeep, kDeepest), RangeOf(open));
    ending_ = Ending::kNone;
    while (!failed_ && ending_ == Ending::kNone) {
      if (Peek().kind == TokenKind::kEnd) {
        Fail(Fill(phrase::kMissingEnd), RangeOf(open));
      } else {
        ParseStatement(list);
      }
    }
    --depth_;
    return list;
  }

  void ParseStatement(StatementList& to) {
    ending_ = Ending::kNone;
    const Token& token = Next();
    if (token.kind == TokenKind::kText) {
      Statement& text = to.emplace_back();
      text.range = RangeOf(token);
      text.text = token.text;
    } else if (token.kind == TokenKind::kOpen) {
      Action(token, to);
    } else {
      Unexpected(token);
    }
  }

  void Action(const Token& open, StatementList& to) {
    const Token& first = PeekNonSpace();
    if (first.kind != TokenKind::kKeyword) {
      first_ = at_;
      Statement action;
      action.kind = Statement::Kind::kAction;
      action.pipe = ParsePipe("command", TokenKind::kClose);
      return Finish(std::move(action), open, to);
    }
    const std::string_view word = first.text;
    Next();
    if (word == "end" || word == "else") ending_word_ = first;
    if (word == "end") {
      if (Expect(TokenKind::kClose)) ending_ = Ending::kEnd;
    } else if (word == "else") {
      Else();
    } else if (word == "if" || word == "range" || word == "with") {
      Control(word, open, to);
    } else if (word == "template") {
      TemplateCall(open, to);
    } else if (word == "block") {
      Block(open, to);
    } else if (word == "break" || word == "continue") {
      Jump(word, open, to);
    } else {
      Unexpected(first);
    }
  }

  void Finish(Statement statement, const Token& open, StatementList& to) {
    if (failed_) return;
    statement.range = {open.begin, Previous().end()};
    to.push_back(std::move(statement));
  }

  void Else() {
    const Token& next = PeekNonSpace();
    if (next.kind == TokenKind::kKeyword && (next.text == "if" || next.text == "with")) {
      ending_ = Ending::kElseChain;
    } else if (Expect(TokenKind::kClose)) {
      ending_ = Ending::kElse;
    }
  }

  void Jump(std::string_view word, const Token& open, StatementList& to) {
    Statement jump;
    jump.kind = word == "break" ? Statement::Kind::kBreak : Statement::Kind::kContinue;
    if (!Expect(TokenKind::kClose)) return;
    if (range_depth_ == 0) return Fail(Fill(phrase::kOutsideRange, word), RangeOf(Previous()));
    Finish(std::move(jump), open, to);
  }

  void TemplateCall(const Token& open, StatementList& to) {
    Statement call;
    call.kind = Statement::Kind::kTemplate;
    call.name = TemplateName();
    if (failed_) return;
    if (PeekNonSpace().kind == TokenKind::kClose) {
      Next();
    } else {
      call.pipe = ParsePipe("template clause", TokenKind::kClose);
    }
    Finish(std::move(call), open, to);
  }

  void Block(const Token& open, StatementList& to) {
    Statement call;
    call.kind = Statement::Kind::kTemplate;
    call.name = TemplateName();
    if (failed_) return;
    call.pipe = ParsePipe("block clause", TokenKind::kClose);
    Finish(std::move(call), open, to);
    if (!failed_) DefineBody(to.back().name, open);
  }

  void Control(std::string_view word, const Token& open, StatementList& to) {
    const std::size_t scope = scope_.size();
    Statement control;
    control.kind = word == "if"      ? Statement::Kind::kIf
                   : word == "range" ? Statement::Kind::kRange
                                     : Statement::Kind::kWith;
    control.pipe = ParsePipe(word, TokenKind::kClose);
    control.range = {open.begin, Previous().end()};
    if (failed_) return;
    const int ranges = word == "range" ? 1 : 0;
    range_depth_ += ranges;
    control.body = List(open);
    range_depth_ -= ranges;
    if (!failed_ && ending_ != Ending::kEnd) Otherwise(word, open, control.otherwise);
    if (failed_) return;
    ending_ = Ending::kNone;
    scope_.Leave(scope);
    to.push_back(std::move(control));
  }

  // Behind `{{else}}`, or at the keyword of `{{else if`, whose `{{end}}` ends the outer one too.
  void Otherwise(std::string_view word, const Token& open, StatementList& to) {
    if (ending_ == Ending::kElseChain && PeekNonSpace().text == word) {
      if (++depth_ > kDeepest) return Fail(Fill(phrase::kTooDeep, kDeepest), RangeOf(open));
      const Token& keyword = Next();
      Control(word, keyword, to);
      --depth_;
    } else if (ending_ == Ending::kElseChain) {
      // `{{else if` in a `with`: Go reads the rest as the body of the else, and stumbles over the keyword.
      Unexpected(PeekNonSpace());
    } else {
      to = List(open);
      if (!failed_ && ending_ != Ending::kEnd) Unexpected(ending_word_);
    }
  }

  std::unique_ptr<Pipe> ParsePipe(std::string_view context, TokenKind end) {
    auto pipe = std::make_unique<Pipe>();
    pipe->range = RangeOf(PeekNonSpace());
    Declarations(context, *pipe);
    while (!failed_) {
      const Token& token = PeekNonSpace();
      if (token.kind == end) {
        Next();
        CheckPipe(*pipe, token);
        return pipe;
      }
      if (!StartsOperand(token.kind)) {
        Next();
        Unexpected(token);
        return pipe;
      }
      pipe->commands.push_back(ParseCommand());
      if (!failed_) pipe->range.end = pipe->commands.back().range.end;
    }
    return pipe;
  }

  static bool StartsOperand(TokenKind kind) {
    switch (kind) {
      case TokenKind::kBool:
      case TokenKind::kCharacter:
      case TokenKind::kComplex:
      case TokenKind::kDot:
      case TokenKind::kField:
      case TokenKind::kIdentifier:
      case TokenKind::kNumber:
      case TokenKind::kNil:
      case TokenKind::kRawString:
      case TokenKind::kString:
      case TokenKind::kVariable:
      case TokenKind::kLeftParen:
        return true;
      default:
        return false;
    }
  }

  void CheckPipe(const Pipe& pipe, const Token& end) {
    if (pipe.commands.empty()) return Fail(Fill(phrase::kMissingValue), RangeOf(end));
    for (std::size_t i = 1; i < pipe.commands.size(); ++i) {
      const Expr& first = pipe.commands[i].operands[0];
      if (first.kind <= Expr::Kind::kString) return Fail(Fill(phrase::kPipeIntoValue), first.range);
    }
  }

  // `$x :=`, `$x =`, in a range also `$i, $x :=`.
  void Declarations(std::string_view context, Pipe& pipe) {
    while (!failed_ && PeekNonSpace().kind == TokenKind::kVariable) {
      const std::size_t back = at_;
      const Token& variable = Next();
      const Token& next = PeekNonSpace();
      if (next.kind == TokenKind::kAssign || next.kind == TokenKind::kDeclare) {
        pipe.assigns = next.kind == TokenKind::kAssign;
        Next();
        Declare(variable, pipe);
        return;
      }
      if (next.kind != TokenKind::kComma) {
        at_ = back;
        return;
      }
      Next();
      Declare(variable, pipe);
      const TokenKind after = PeekNonSpace().kind;
      const bool good = after == TokenKind::kVariable || after == TokenKind::kClose || after == TokenKind::kRightParen;
      if (context != "range" || pipe.variables.size() > 1 || !good) Unexpected(next);
      if (after != TokenKind::kVariable) return;
    }
  }

  void Declare(const Token& variable, Pipe& pipe) {
    pipe.variables.push_back(variable.text);
    scope_.Declare(variable.text);
  }

  Command ParseCommand() {
    Command command;
    command.range = RangeOf(PeekNonSpace());
    while (!failed_) {
      PeekNonSpace();
      if (StartsOperand(Peek().kind)) {
        command.operands.push_back(ParseOperand());
        if (failed_) return command;
        command.range.end = Previous().end();
      }
      const TokenKind kind = Peek().kind;
      if (kind == TokenKind::kSpace) continue;
      if (kind == TokenKind::kClose || kind == TokenKind::kRightParen) break;
      const Token& token = Next();
      if (kind == TokenKind::kPipe) break;
      Unexpected(token);
    }
    if (!failed_ && command.operands.empty()) Fail(Fill(phrase::kMissingValue), command.range);
    return command;
  }

  Expr ParseOperand() {
    Expr expr = ParseTerm();
    if (failed_ || Peek().kind != TokenKind::kField) return expr;
    if (expr.kind <= Expr::Kind::kString) {
      Unexpected(Peek());
      return expr;
    }
    if (expr.kind == Expr::Kind::kFunction || expr.kind == Expr::Kind::kPipe) {
      Expr chain;
      chain.kind = Expr::Kind::kChain;
      chain.range = expr.range;
      chain.base = std::make_unique<Expr>(std::move(expr));
      expr = std::move(chain);
    }
    while (Peek().kind == TokenKind::kField) {
      const Token& field = Next();
      expr.fields.push_back(field.text.substr(1));
      expr.range.end = field.end();
    }
    return expr;
  }

  Expr ParseTerm() {
    const Token& token = Next();
    Expr expr;
    expr.range = RangeOf(token);
    switch (token.kind) {
      case TokenKind::kIdentifier:
        expr.kind = Expr::Kind::kFunction;
        expr.text = token.text;
        CheckFunction(token);
        break;
      case TokenKind::kNil:
        expr.kind = Expr::Kind::kNil;
        break;
      case TokenKind::kVariable:
        expr.kind = Expr::Kind::kVariable;
        expr.text = token.text;
        CheckVariable(token);
        break;
      case TokenKind::kField:
        expr.kind = Expr::Kind::kField;
        expr.fields.push_back(token.text.substr(1));
        break;
      case TokenKind::kBool:
        expr.kind = Expr::Kind::kBool;
        expr.boolean = token.text == "true";
        break;
      case TokenKind::kCharacter:
      case TokenKind::kNumber:
      case TokenKind::kComplex:
        expr.kind = Expr::Kind::kNumber;
        if (!ReadGoNumber(token.text, expr.number)) BadNumber(token);
        expr.text = token.text;
        break;
      case TokenKind::kLeftParen:
        if (++parens_ > kDeepest) Fail(Fill(phrase::kTooDeep, kDeepest), expr.range);
        expr.kind = Expr::Kind::kPipe;
        expr.pipe = ParsePipe("parenthesized pipeline", TokenKind::kRightParen);
        expr.range.end = Previous().end();
        --parens_;
        break;
      case TokenKind::kString:
      case TokenKind::kRawString:
        expr.kind = Expr::Kind::kString;
        expr.text = Unquoted(token);
        break;
      default:
        break;  // kDot
    }
    return expr;
  }

  void BadNumber(const Token& token) {
    const std::string shown = Shown(token.text);
    if (token.kind != TokenKind::kCharacter) return Fail(Fill(phrase::kBadNumber, shown), RangeOf(token));
    Fail(Fill(phrase::kSingleQuoted, shown), RangeOf(token), Fill(help::kQuotesOfGo));
  }

  // The keyword that an action's first word is meant to be.
  std::string_view NearKeyword(const Token& token) const {
    constexpr std::array<std::string_view, 2> kAlone = {"end", "else"};
    constexpr std::array<std::string_view, 6> kWithMore = {"if", "range", "with", "template", "block", "define"};
    if (&token != &lexed_.tokens[first_]) return {};
    std::size_t next = at_;
    while (lexed_.tokens[next].kind == TokenKind::kSpace) ++next;
    const bool alone = lexed_.tokens[next].kind == TokenKind::kClose;
    return alone ? Nearest(token.text, kAlone) : Nearest(token.text, kWithMore);
  }

  void CheckFunction(const Token& token) {
    if (FindFunction(token.text) != nullptr) return;
    faults_ = true;
    if (const std::string_view needs = ForbiddenBecause(token.text); !needs.empty()) {
      return report_.ForbiddenFunction(token.text, needs, RangeOf(token));
    }
    const Token& next = Peek();
    if (IsEngineRoot(token.text)) return EngineSyntax(token);
    // `secrets.db.KEY` and `x['key']` are how Liquid reaches into a value.
    if ((next.kind == TokenKind::kField && IsLiquidRoot(token.text)) ||
        (next.kind == TokenKind::kOther && next.text == "[")) {
      return report_.OtherLanguage(token.text, RangeOf(token));
    }
    const std::string_view keyword = NearKeyword(token);
    meant_keyword_ = meant_keyword_ || !keyword.empty();
    report_.UnknownFunction(token.text, keyword, RangeOf(token));
  }

  void EngineSyntax(const Token& token) {
    std::size_t last = at_;
    while (lexed_.tokens[last].kind == TokenKind::kField) ++last;
    Range range = RangeOf(token);
    range.end = lexed_.tokens[last].begin;
    report_.EngineSyntax(text_.substr(range.begin, range.end - range.begin), range);
  }

  void CheckVariable(const Token& token) {
    if (scope_.Has(token.text)) return;
    faults_ = true;
    report_.UndefinedVariable(token.text, RangeOf(token));
  }

  std::string_view text_;
  TokenList lexed_;
  SyntaxReport& report_;
  GoTree tree_;
  Scope scope_;
  Ending ending_ = Ending::kNone;
  Token ending_word_;  // `end` or `else`
  std::size_t at_ = 0;
  std::size_t first_ = 0;  // the token that an action begins with
  std::uint32_t depth_ = 0;
  std::uint32_t parens_ = 0;
  int range_depth_ = 0;
  bool failed_ = false;
  bool faults_ = false;
  bool meant_keyword_ = false;  // one was misspelt, so that what opens and closes does not match
};

}  // namespace

std::optional<GoTree> ParseGo(std::string_view text, SyntaxReport& report) { return Parser(text, report).Run(); }

}  // namespace dagc::tmpl
