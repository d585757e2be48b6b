// SPDX-License-Identifier: Apache-2.0
// The syntax tree of Liquid. Ranges are bytes of the template's text, which must outlive the tree.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tmpl/liquid/filters.h"
#include "tmpl/machine.h"

namespace dagc::tmpl {

struct LiquidExpr {
  enum class Kind : std::uint8_t {
    kNil,
    kBool,
    kInt,
    kFloat,
    kString,    // text
    kEmpty,     // equals what has no items
    kBlank,     // the same, and white space, nil, false
    kVariable,  // children: the path; the first is a kString where the variable has a name
    kRange,     // children: from, to
    kBinary,    // text: the operator; children: both sides
  };
  Kind kind = Kind::kNil;
  Range range;
  std::string_view text;
  bool boolean = false;
  std::int64_t integer = 0;
  double real = 0;
  std::vector<LiquidExpr> children;
};

struct LiquidArgument {
  std::string_view name;  // empty: by position
  LiquidExpr expr;
};

struct LiquidFilter {
  const FilterRow* row = nullptr;
  std::vector<LiquidArgument> arguments;
  Range range;
};

// An expression and what it goes through.
struct LiquidValue {
  LiquidExpr expr;
  std::vector<LiquidFilter> filters;
  Range range;
};

struct LiquidNode;
using LiquidList = std::vector<LiquidNode>;

// One arm of `if`, `unless` or `case`.
struct LiquidBranch {
  LiquidValue condition;           // `if`, `elsif`
  std::vector<LiquidExpr> values;  // `when`
  bool otherwise = false;          // `else`
  LiquidList body;
};

struct LiquidNode {
  enum class Kind : std::uint8_t {
    kText,
    kOutput,     // value
    kAssign,     // name, value
    kCapture,    // name, body
    kIf,         // branches
    kUnless,     // branches; the first is negated
    kCase,       // value, branches
    kFor,        // name, value, limit.., body, otherwise
    kTableRow,   // the same
    kCycle,      // name (the group's key), arguments
    kIncrement,  // name
    kDecrement,  // name
    kBreak,
    kContinue,
  };
  Kind kind = Kind::kText;
  Range range;
  std::string_view text;
  std::string_view name;
  LiquidValue value;
  std::vector<LiquidBranch> branches;
  std::vector<LiquidArgument> arguments;  // of a loop by name: limit, offset, cols; of a cycle: its values
  bool reversed = false;
  bool offset_continue = false;
  LiquidList body;
  LiquidList otherwise;
};

struct LiquidTree {
  LiquidList root;
};

}  // namespace dagc::tmpl
