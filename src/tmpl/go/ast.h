// SPDX-License-Identifier: Apache-2.0
// The syntax tree of Go's text/template. Ranges are bytes of the template's text, which must outlive the tree.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "tmpl/functions/functions.h"
#include "tmpl/machine.h"

namespace dagc::tmpl {

struct Pipe;

// A number as written: Go gives it whatever type the place needs.
struct NumberConstant {
  bool is_int = false;
  bool is_float = false;
  bool float_syntax = false;  // with `.`, `e` or `p`: a float where nothing says otherwise
  std::int64_t integer = 0;
  double real = 0;
};

struct Expr {
  enum class Kind : std::uint8_t {
    kDot,
    kNil,
    kBool,
    kNumber,
    kString,
    kField,     // .a.b: fields
    kVariable,  // $x.a.b: text, fields
    kFunction,  // text
    kPipe,      // ( pipe )
    kChain,     // base .a.b
  };
  Kind kind = Kind::kDot;
  Range range;
  std::string text;
  bool boolean = false;
  NumberConstant number;
  std::vector<std::string_view> fields;
  std::unique_ptr<Pipe> pipe;
  std::unique_ptr<Expr> base;
};

struct Command {
  std::vector<Expr> operands;
  Range range;
};

struct Pipe {
  std::vector<std::string_view> variables;  // `$x := `, or `$i, $x := ` in a range
  bool assigns = false;                     // `=` rather than `:=`
  std::vector<Command> commands;
  Range range;
};

struct Statement;
using StatementList = std::vector<Statement>;

struct Statement {
  enum class Kind : std::uint8_t { kText, kAction, kIf, kRange, kWith, kTemplate, kBreak, kContinue };
  Kind kind = Kind::kText;
  Range range;  // of the text, or of the action with its braces
  std::string_view text;
  std::string name;  // kTemplate
  std::unique_ptr<Pipe> pipe;
  StatementList body;
  StatementList otherwise;
};

struct GoTree {
  StatementList root;
  std::map<std::string, StatementList, std::less<>> defined;
};

}  // namespace dagc::tmpl
