// SPDX-License-Identifier: Apache-2.0
#include "stack/jq/parser.h"

#include <algorithm>
#include <array>
#include <utility>

namespace dagc::stack::jq {
namespace {

// Filters nest a few levels; what evaluates them recurses once per level.
constexpr std::uint32_t kMostDepth = 400;

struct BinaryOp {
  std::string_view mark;
  Op op;
};
constexpr BinaryOp kComparisons[] = {{"==", Op::kEqual},   {"!=", Op::kUnequal}, {"<=", Op::kAtMost},
                                     {">=", Op::kAtLeast}, {"<", Op::kLess},     {">", Op::kGreater}};

// Words that are no function. All but `if`, `try` and their parts are refused.
constexpr std::array<std::string_view, 17> kKeywords = {"def",    "if",      "then",    "elif", "else",   "end",
                                                        "as",     "reduce",  "foreach", "try",  "catch",  "label",
                                                        "import", "include", "and",     "or",   "__loc__"};
constexpr std::array<std::string_view, 8> kRefusedKeywords = {"def",   "as",     "reduce",  "foreach",
                                                              "label", "import", "include", "__loc__"};
constexpr std::array<std::string_view, 13> kRefusedMarks = {
    "=", "|=", "+=", "-=", "*=", "/=", "%=", "//=", "-", "*", "/", "%", "?//"};

template <std::size_t kSize>
bool Contains(const std::array<std::string_view, kSize>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Goes down one level for as long as it lives.
class Level {
 public:
  explicit Level(std::uint32_t& depth) : depth_(depth) { ++depth_; }
  ~Level() { --depth_; }
  Level(const Level&) = delete;
  Level& operator=(const Level&) = delete;

 private:
  std::uint32_t& depth_;
};

}  // namespace

JqFault Parser::Parse() {
  Advance();
  // No filter at all passes everything on.
  program_.root = token_.kind == TokenKind::kEnd ? Make(Op::kIdentity, 0) : Pipe();
  if (!failed() && token_.kind != TokenKind::kEnd) FailAtToken();
  return fault_;
}

void Parser::Advance() {
  last_end_ = token_.end;
  token_ = lexer_.Next();
}

bool Parser::Accept(std::string_view mark) {
  if (failed() || !token_.Is(mark)) return false;
  Advance();
  return true;
}

void Parser::Close(std::string_view mark) {
  if (failed()) return;
  if (!Accept(mark)) {
    FailAtToken();
    return;
  }
  open_.pop_back();
}

NodeId Parser::Fail(Reason reason, std::uint32_t begin, std::uint32_t end, std::string detail) {
  if (!failed()) fault_ = {reason, begin, end, std::move(detail)};
  return 0;
}

// What stands here does not fit; some of it jq would take.
NodeId Parser::FailAtToken() {
  if (token_.kind == TokenKind::kEnd && !open_.empty()) {
    return Fail(Reason::kUnclosed, open_.back().begin, open_.back().end);
  }
  const bool known = token_.kind == TokenKind::kVariable || token_.kind == TokenKind::kFormat ||
                     (token_.kind == TokenKind::kWord && Contains(kRefusedKeywords, token_.text)) ||
                     (token_.kind == TokenKind::kMark && Contains(kRefusedMarks, token_.text));
  return Fail(known ? Reason::kUnsupported : Reason::kSyntax, token_.begin, token_.end);
}

NodeId Parser::Make(Op op, std::uint32_t begin, std::vector<NodeId> children) {
  Node node;
  node.op = op;
  node.begin = begin;
  node.end = last_end_;
  for (NodeId child : children) node.depth = std::max(node.depth, program_.nodes[child].depth + 1);
  // What is evaluated one child inside the other counts as deep as it is long.
  if (op != Op::kComma) node.depth += static_cast<std::uint32_t>(children.size());
  node.children = std::move(children);
  if (node.depth > kMostDepth) Fail(Reason::kTooComplex, begin, last_end_);
  program_.nodes.push_back(std::move(node));
  return static_cast<NodeId>(program_.nodes.size() - 1);
}

NodeId Parser::Text(std::string text, std::uint32_t begin) {
  const NodeId id = Make(Op::kLiteral, begin);
  program_.nodes[id].literal = Value::String(program_.strings.emplace_back(std::move(text)));
  return id;
}

NodeId Parser::Pipe() {
  const std::uint32_t begin = token_.begin;
  std::vector<NodeId> stages = {Comma()};
  while (Accept("|")) stages.push_back(Comma());
  if (failed()) return 0;
  return stages.size() == 1 ? stages.front() : Make(Op::kPipe, begin, std::move(stages));
}

NodeId Parser::Comma() {
  const std::uint32_t begin = token_.begin;
  std::vector<NodeId> parts = {Alternative()};
  while (Accept(",")) parts.push_back(Alternative());
  if (failed()) return 0;
  return parts.size() == 1 ? parts.front() : Make(Op::kComma, begin, std::move(parts));
}

NodeId Parser::Alternative() {
  std::vector<NodeId> parts = {Binary(0)};
  while (Accept("//")) parts.push_back(Binary(0));
  if (failed()) return 0;
  NodeId result = parts.back();
  for (std::size_t i = parts.size() - 1; i > 0; --i) {
    result = Make(Op::kAlternative, program_.nodes[parts[i - 1]].begin, {parts[i - 1], result});
    if (failed()) return 0;
  }
  return result;
}

// `or`, then `and`, then comparisons, then sums, each binding tighter than the one before.
NodeId Parser::Binary(std::size_t level) {
  if (level == 4) return Signed();
  const std::uint32_t begin = token_.begin;
  NodeId left = Binary(level + 1);
  while (!failed()) {
    const auto* comparison = std::find_if(std::begin(kComparisons), std::end(kComparisons),
                                          [&](const BinaryOp& row) { return level == 2 && token_.Is(row.mark); });
    Op op = Op::kAdd;
    if (level == 0 && token_.IsWord("or")) {
      op = Op::kOr;
    } else if (level == 1 && token_.IsWord("and")) {
      op = Op::kAnd;
    } else if (comparison != std::end(kComparisons)) {
      op = comparison->op;
    } else if (level != 3 || !token_.Is("+")) {
      break;
    }
    Advance();
    const NodeId right = Binary(level + 1);
    if (failed()) return 0;
    left = Make(op, begin, {left, right});
    if (level == 2) {
      for (const BinaryOp& row : kComparisons) {
        if (token_.Is(row.mark)) return FailAtToken();
      }
      break;
    }
  }
  return left;
}

// Every way round the grammar comes through here: a term, what is behind a term in brackets, and `try`.
NodeId Parser::Signed() {
  const Level level(depth_);
  if (depth_ > kMostDepth) return Fail(Reason::kTooComplex, token_.begin, token_.end);
  const std::uint32_t begin = token_.begin;
  if (!Accept("-")) return Postfix();
  const NodeId operand = Signed();
  return failed() ? 0 : Make(Op::kNegate, begin, {operand});
}

NodeId Parser::Postfix() {
  const NodeId term = Term();
  return failed() ? 0 : Suffixes(term);
}

// `?` behind a path step makes that step optional, and behind anything else it stands for `try`.
NodeId Parser::Suffixes(NodeId what) {
  const std::uint32_t begin = program_.nodes[what].begin;
  bool is_step = program_.nodes[what].op == Op::kIndex;  // `.name`
  while (!failed()) {
    if (token_.kind == TokenKind::kField) {
      const std::string name(token_.text);
      const std::uint32_t at = token_.begin;
      Advance();
      const NodeId key = Text(name, at);
      what = Make(Op::kIndex, begin, {what, key});
      is_step = true;
    } else if (token_.Is("[")) {
      what = Bracket(what);
      is_step = true;
    } else if (token_.Is("?")) {
      Advance();
      if (is_step) {
        program_.nodes[what].optional = true;
      } else {
        what = Make(Op::kTry, begin, {what});
      }
      is_step = false;
    } else if (token_.Is(".")) {
      Advance();
      if (token_.kind == TokenKind::kQuote) {
        const NodeId key = String();
        if (!failed()) what = Make(Op::kIndex, begin, {what, key});
        is_step = true;
      } else if (!token_.Is("[")) {
        return FailAtToken();
      }
    } else {
      break;
    }
  }
  return failed() ? 0 : what;
}

NodeId Parser::Bracket(NodeId what) {
  const std::uint32_t begin = program_.nodes[what].begin;
  const std::uint32_t opened = token_.begin;
  Open(token_.begin, token_.end);
  Advance();
  if (token_.Is("]")) {
    Close("]");
    return Make(Op::kIterate, begin, {what});
  }
  NodeId from = 0;
  NodeId to = 0;
  const bool has_from = !token_.Is(":");
  if (has_from) from = Pipe();
  if (failed()) return 0;
  if (!token_.Is(":")) {
    Close("]");
    return failed() ? 0 : Make(Op::kIndex, begin, {what, from});
  }
  Advance();
  const bool has_to = !token_.Is("]");
  if (!has_from && !has_to) return FailAtToken();
  if (has_to) to = Pipe();
  Close("]");
  if (failed()) return 0;
  // A bound that is not written is null.
  if (!has_from) from = Make(Op::kLiteral, opened);
  if (!has_to) to = Make(Op::kLiteral, opened);
  return Make(Op::kSlice, begin, {what, from, to});
}

NodeId Parser::Term() {
  const Token token = token_;
  switch (token.kind) {
    case TokenKind::kField: {
      Advance();
      const NodeId here = Make(Op::kIdentity, token.begin);
      const NodeId key = Text(std::string(token.text), token.begin);
      return Make(Op::kIndex, token.begin, {here, key});
    }
    case TokenKind::kNumber:
      return Number();
    case TokenKind::kQuote:
      return String();
    case TokenKind::kWord:
      return Word();
    case TokenKind::kMark:
      break;
    default:
      return FailAtToken();
  }
  if (token.text == "(") return Parenthesis();
  if (token.text == "[") return Array();
  if (token.text == "{") return Object();
  if (token.text == "..") {
    Advance();
    return Make(Op::kRecurse, token.begin);
  }
  if (token.text != ".") return FailAtToken();
  Advance();
  const NodeId here = Make(Op::kIdentity, token.begin);
  if (token_.kind != TokenKind::kQuote) return here;
  const NodeId key = String();
  return failed() ? 0 : Make(Op::kIndex, token.begin, {here, key});
}

NodeId Parser::Number() {
  const Token token = token_;
  Advance();
  const NodeId id = Make(Op::kLiteral, token.begin);
  const bool whole = token.text.find_first_not_of("0123456789") == std::string_view::npos;
  // Number texts of jq are those of YAML but for `1.` and `.5`, which YAML's float takes too.
  program_.nodes[id].literal = Value::Scalar(whole ? Kind::kInt : Kind::kFloat, token.text);
  return id;
}

NodeId Parser::String() {
  const std::uint32_t begin = token_.begin;
  std::vector<NodeId> pieces;
  while (true) {
    std::string text;
    const Lexer::PieceEnd end = lexer_.ReadPiece(text);
    if (end == Lexer::PieceEnd::kFault) {
      if (lexer_.at_end()) return Fail(Reason::kUnclosed, begin, begin + 1);
      return Fail(Reason::kBadString, lexer_.fault_begin(), lexer_.position());
    }
    if (!text.empty() || (end == Lexer::PieceEnd::kQuote && pieces.empty())) {
      pieces.push_back(Text(std::move(text), begin));
    }
    if (end == Lexer::PieceEnd::kQuote) break;
    Open(lexer_.position() - 1, lexer_.position());
    Advance();
    pieces.push_back(Pipe());
    if (failed()) return 0;
    // The lexer stands behind the `)` and goes on with the string.
    if (!token_.Is(")")) return FailAtToken();
    open_.pop_back();
  }
  token_.end = lexer_.position();
  Advance();
  const bool plain = pieces.size() == 1 && program_.nodes[pieces.front()].op == Op::kLiteral &&
                     program_.nodes[pieces.front()].literal.IsString();
  return plain ? pieces.front() : Make(Op::kInterpolation, begin, std::move(pieces));
}

NodeId Parser::Parenthesis() {
  const std::uint32_t opened = token_.begin;
  Open(token_.begin, token_.end);
  Advance();
  const NodeId inner = Pipe();
  Close(")");
  if (failed()) return 0;
  // A node of its own, so that `(.a)?` and `.a?` stay apart.
  return Make(Op::kPipe, opened, {inner});
}

NodeId Parser::Array() {
  const std::uint32_t opened = token_.begin;
  Open(token_.begin, token_.end);
  Advance();
  if (token_.Is("]")) {
    Close("]");
    return Make(Op::kArray, opened);
  }
  const NodeId inner = Pipe();
  Close("]");
  return failed() ? 0 : Make(Op::kArray, opened, {inner});
}

NodeId Parser::Object() {
  const std::uint32_t opened = token_.begin;
  Open(token_.begin, token_.end);
  Advance();
  std::vector<NodeId> children;
  if (!token_.Is("}")) {
    do {
      ObjectEntry(children);
    } while (Accept(","));
  }
  Close("}");
  return failed() ? 0 : Make(Op::kObject, opened, std::move(children));
}

void Parser::ObjectEntry(std::vector<NodeId>& children) {
  const Token token = token_;
  bool may_stand_alone = true;
  if (token.kind == TokenKind::kWord) {
    Advance();
    children.push_back(Text(std::string(token.text), token.begin));
    may_stand_alone = !Contains(kKeywords, token.text);
  } else if (token.kind == TokenKind::kQuote) {
    children.push_back(String());
  } else if (token.Is("(")) {
    children.push_back(Parenthesis());
    may_stand_alone = false;
  } else {
    FailAtToken();
  }
  if (failed()) return;
  if (Accept(":")) {
    children.push_back(ObjectValue());
    return;
  }
  if (!may_stand_alone) {
    FailAtToken();
    return;
  }
  const NodeId here = Make(Op::kIdentity, token.begin);
  children.push_back(Make(Op::kIndex, token.begin, {here, children.back()}));
}

// Terms joined by `|`: a comma ends the entry, and operators need parentheses.
NodeId Parser::ObjectValue() {
  const std::uint32_t begin = token_.begin;
  std::vector<NodeId> stages = {Signed()};
  while (Accept("|")) stages.push_back(Signed());
  if (failed()) return 0;
  return stages.size() == 1 ? stages.front() : Make(Op::kPipe, begin, std::move(stages));
}

NodeId Parser::Word() {
  const Token word = token_;
  if (word.text == "if") return If(word);
  if (word.text == "try") return Try(word);
  if (Contains(kKeywords, word.text)) return FailAtToken();
  return Call(word);
}

NodeId Parser::If(const Token& word) {
  std::vector<NodeId> children;
  Open(word.begin, word.end);
  do {
    Advance();
    children.push_back(Pipe());
    if (failed()) return 0;
    if (!token_.IsWord("then")) break;
    Advance();
    children.push_back(Pipe());
    if (failed()) return 0;
  } while (token_.IsWord("elif"));
  const bool complete = children.size() % 2 == 0;
  if (complete && token_.IsWord("else")) {
    Advance();
    children.push_back(Pipe());
    if (failed()) return 0;
  }
  if (!complete || !token_.IsWord("end")) return FailAtToken();
  open_.pop_back();
  Advance();
  return Make(Op::kIf, word.begin, std::move(children));
}

NodeId Parser::Try(const Token& word) {
  Advance();
  const NodeId body = Signed();
  if (failed()) return 0;
  if (token_.IsWord("catch")) return Fail(Reason::kUnsupported, token_.begin, token_.end);
  return Make(Op::kTry, word.begin, {body});
}

}  // namespace dagc::stack::jq
