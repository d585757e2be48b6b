// SPDX-License-Identifier: Apache-2.0
// A filter as a tree: nodes in one list, children by number. Internal to jq/.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "stack/jq/functions.h"
#include "value/value.h"

namespace dagc::stack::jq {

using NodeId = std::uint32_t;

enum class Op : std::uint8_t {
  kIdentity,
  kRecurse,        // `..`
  kLiteral,        // `literal`
  kInterpolation,  // children are its pieces, joined as text
  kIndex,          // children: what, the key
  kSlice,          // children: what, from, to
  kIterate,        // child: what
  kPipe,           // any number of children
  kComma,          // likewise
  kAlternative,
  kOr,
  kAnd,
  kEqual,
  kUnequal,
  kLess,
  kAtMost,
  kGreater,
  kAtLeast,
  kAdd,
  kNegate,
  kIf,  // condition, result, and so on in pairs; the last one alone is `else`
  kTry,
  kArray,   // no child or one
  kObject,  // keys and values in turn
  kCall,    // of `function`
};

struct Node {
  Op op = Op::kIdentity;
  bool optional = false;  // index, slice and iterate: what does not fit gives nothing
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t depth = 1;  // of the tree below
  Function function = Function::kEmpty;
  Value literal;
  std::vector<NodeId> children;
};

struct Program {
  std::string_view text;
  std::vector<Node> nodes;
  NodeId root = 0;
  std::deque<std::string> strings;  // what literals view
};

}  // namespace dagc::stack::jq
