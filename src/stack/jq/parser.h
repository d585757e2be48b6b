// SPDX-License-Identifier: Apache-2.0
// Tokens to a tree. Internal to jq/.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "stack/jq/ast.h"
#include "stack/jq/lexer.h"

namespace dagc::stack::jq {

class Parser {
 public:
  explicit Parser(Program& program) : program_(program), lexer_(program.text) {}

  // Fills the program. The first fault, or kNone.
  JqFault Parse();

 private:
  NodeId Pipe();
  NodeId Comma();
  NodeId Alternative();
  NodeId Binary(std::size_t level);
  NodeId Signed();
  NodeId Postfix();
  NodeId Suffixes(NodeId what);
  NodeId Bracket(NodeId what);
  NodeId Term();
  NodeId Number();
  NodeId String();
  NodeId Parenthesis();
  NodeId Array();
  NodeId Object();
  void ObjectEntry(std::vector<NodeId>& children);
  NodeId ObjectValue();
  NodeId Word();
  NodeId If(const Token& word);
  NodeId Try(const Token& word);
  NodeId Call(const Token& word);

  NodeId Make(Op op, std::uint32_t begin, std::vector<NodeId> children = {});
  NodeId Text(std::string text, std::uint32_t begin);
  void Advance();
  bool Accept(std::string_view mark);
  // Of a bracket, or of what else needs an end.
  void Open(std::uint32_t begin, std::uint32_t end) { open_.push_back({begin, end}); }
  void Close(std::string_view mark);
  NodeId Fail(Reason reason, std::uint32_t begin, std::uint32_t end, std::string detail = {});
  NodeId FailAtToken();
  bool failed() const { return fault_.reason != Reason::kNone; }

  Program& program_;
  Lexer lexer_;
  Token token_;
  std::uint32_t last_end_ = 0;  // of the token before
  std::uint32_t depth_ = 0;
  struct Opening {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };
  std::vector<Opening> open_;  // innermost last
  JqFault fault_;
};

}  // namespace dagc::stack::jq
