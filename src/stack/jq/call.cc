// SPDX-License-Identifier: Apache-2.0
// The part of the parser that reads a call, and says what is wrong with one that it does not know.
#include <algorithm>
#include <utility>
#include <vector>

#include "base/edit_distance.h"
#include "stack/jq/parser.h"

namespace dagc::stack::jq {
namespace {

std::string NearestFunction(std::string_view name) {
  std::vector<std::string_view> names;
  for (const FunctionInfo& row : Functions()) names.push_back(row.name);
  return std::string(Nearest(name, names));
}

// `true`, `false` and `null` read like calls.
bool IsConstant(std::string_view name, Value& value) {
  if (name == "null") value = Value();
  if (name == "true" || name == "false") value = Value::Bool(name == "true");
  return name == "null" || value.kind() == Kind::kBool;
}

}  // namespace

NodeId Parser::Call(const Token& word) {
  Advance();
  std::vector<NodeId> arguments;
  if (token_.Is("(")) {
    Open(token_.begin, token_.end);
    do {
      Advance();
      arguments.push_back(Pipe());
    } while (!failed() && token_.Is(";"));
    Close(")");
  }
  if (failed()) return 0;
  Value constant;
  if (arguments.empty() && IsConstant(word.text, constant)) {
    const NodeId id = Make(Op::kLiteral, word.begin);
    program_.nodes[id].literal = constant;
    return id;
  }
  bool known = false;
  for (const FunctionInfo& row : Functions()) {
    if (row.name != word.text) continue;
    known = true;
    if (row.arity != arguments.size()) continue;
    const NodeId id = Make(Op::kCall, word.begin, std::move(arguments));
    program_.nodes[id].function = row.function;
    return id;
  }
  const auto unsupported = UnsupportedNames();
  if (std::find(unsupported.begin(), unsupported.end(), word.text) != unsupported.end()) {
    return Fail(Reason::kUnsupported, word.begin, word.end);
  }
  if (known) return Fail(Reason::kArgumentCount, word.begin, word.end, std::to_string(arguments.size()));
  return Fail(Reason::kUnknown, word.begin, word.end, NearestFunction(word.text));
}

}  // namespace dagc::stack::jq
