// SPDX-License-Identifier: Apache-2.0
#include "stack/jq/evaluator.h"

#include <algorithm>

#include "stack/jq/value_ops.h"

namespace dagc::stack::jq {

bool Evaluator::Spend(std::size_t steps) {
  if (steps_ >= steps) {
    steps_ -= steps;
    return true;
  }
  steps_ = 0;
  fault_ = {Reason::kBudget, 0, program_.text.size(), {}};
  return false;
}

// A tree is as deep as there were steps to build it at most, and each level spends one here.
bool Evaluator::SpendTree(const Value& tree) {
  if (!Spend(1 + tree.text().size() / 64)) return false;
  const auto children = tree.IsMap() ? tree.keys_and_values() : tree.items();
  return std::all_of(children.begin(), children.end(), [this](const Value& child) { return SpendTree(child); });
}

bool Evaluator::Store(std::size_t bytes) {
  if (bytes_ >= bytes) {
    bytes_ -= bytes;
    return true;
  }
  bytes_ = 0;
  fault_ = {Reason::kBudget, 0, program_.text.size(), {}};
  return false;
}

bool Evaluator::Give(const Value& value, Values& out) {
  if (exhausted() || !Spend(1)) return false;
  out.push_back(value);
  return true;
}

bool Evaluator::Refuse(const Node& node, const Value& given, const std::string& and_what) {
  if (exhausted()) return false;
  fault_ = {Reason::kWrongKind, node.begin, node.end, std::string(TypeName(given)) + and_what, given.IsNull()};
  return false;
}

// Over its budget the maker gives null, and the next Give() stops.
Value Evaluator::Number(double number, Span span) {
  const std::string text = NumberText(number);
  if (!Store(text.size())) return {};
  const bool whole = text.find_first_not_of("-0123456789") == std::string::npos;
  return Value::Scalar(whole ? Kind::kInt : Kind::kFloat, arena_.Copy(text), span);
}

Value Evaluator::Text(std::string_view text, Span span) {
  return Store(text.size()) ? Value::String(arena_.Copy(text), span) : Value();
}

Value Evaluator::List(std::span<const Value> items, Span span) {
  return Store(items.size_bytes()) ? Value::List(arena_.Copy(items), span) : Value();
}

Value Evaluator::Map(std::span<const Value> keys_and_values, Span span) {
  return Store(keys_and_values.size_bytes()) ? Value::Map(arena_.Copy(keys_and_values), span) : Value();
}

void Evaluator::Set(Values& keys_and_values, const Value& key, const Value& value) {
  for (std::size_t i = 0; i < keys_and_values.size(); i += 2) {
    if (keys_and_values[i].text() != key.text()) continue;
    keys_and_values[i + 1] = value;
    return;
  }
  keys_and_values.push_back(key);
  keys_and_values.push_back(value);
}

bool Evaluator::Eval(NodeId id, const Value& input, Values& out) {
  const Node& node = At(id);
  if (!Spend(1)) return false;
  switch (node.op) {
    case Op::kIdentity:
      return Give(input, out);
    case Op::kRecurse:
      return Recurse(input, out);
    case Op::kLiteral:
      return Give(node.literal, out);
    case Op::kInterpolation:
      return Interpolate(node, node.children.size(), input, "", out);
    case Op::kIndex:
      return Index(node, input, out);
    case Op::kSlice:
      return Slice(node, input, out);
    case Op::kIterate:
      return Iterate(node, input, out);
    case Op::kPipe:
      return Pipe(node, 0, input, out);
    case Op::kComma:
      return std::all_of(node.children.begin(), node.children.end(),
                         [&](NodeId child) { return Eval(child, input, out); });
    case Op::kAlternative:
      return Alternative(node, input, out);
    case Op::kOr:
    case Op::kAnd:
      return Logic(node, input, out);
    case Op::kNegate:
      return Negate(node, input, out);
    case Op::kIf:
      return If(node, 0, input, out);
    case Op::kTry:
      return Try(node, input, out);
    case Op::kArray:
      return MakeArray(node, input, out);
    case Op::kObject:
      return MakeObject(node, 0, input, {}, out);
    case Op::kCall:
      return Call(node, input, out);
    default:
      return Binary(node, input, out);
  }
}

// Depth is bounded, because the stages of a pipe count as levels of the tree.
bool Evaluator::Pipe(const Node& node, std::size_t stage, const Value& input, Values& out) {
  if (stage + 1 == node.children.size()) return Eval(node.children[stage], input, out);
  return ForEach(node.children[stage], input, [&](const Value& value) { return Pipe(node, stage + 1, value, out); });
}

// The left side's true values; when it has none, the right side.
bool Evaluator::Alternative(const Node& node, const Value& input, Values& out) {
  bool found = false;
  const bool complete = ForEach(node.children[0], input, [&](const Value& value) {
    if (!IsTrue(value)) return true;
    found = true;
    return Give(value, out);
  });
  if (!complete || found) return complete;
  return Eval(node.children[1], input, out);
}

bool Evaluator::Logic(const Node& node, const Value& input, Values& out) {
  const bool decides = node.op == Op::kOr;
  return ForEach(node.children[0], input, [&](const Value& left) {
    if (IsTrue(left) == decides) return Give(Value::Bool(decides), out);
    return ForEach(node.children[1], input, [&](const Value& right) { return Give(Value::Bool(IsTrue(right)), out); });
  });
}

// jq runs the right side first: for each of its values all of the left side's.
bool Evaluator::Binary(const Node& node, const Value& input, Values& out) {
  return ForEach(node.children[1], input, [&](const Value& right) {
    return ForEach(node.children[0], input, [&](const Value& left) {
      return node.op == Op::kAdd ? Add(node, left, right, out) : CompareOne(node, left, right, out);
    });
  });
}

bool Evaluator::CompareOne(const Node& node, const Value& left, const Value& right, Values& out) {
  const int order = Compare(left, right, steps_);
  switch (node.op) {
    case Op::kEqual:
      return Give(Value::Bool(order == 0), out);
    case Op::kUnequal:
      return Give(Value::Bool(order != 0), out);
    case Op::kLess:
      return Give(Value::Bool(order < 0), out);
    case Op::kAtMost:
      return Give(Value::Bool(order <= 0), out);
    case Op::kGreater:
      return Give(Value::Bool(order > 0), out);
    default:
      return Give(Value::Bool(order >= 0), out);
  }
}

bool Evaluator::If(const Node& node, std::size_t at, const Value& input, Values& out) {
  if (at == node.children.size()) return Give(input, out);
  if (at + 1 == node.children.size()) return Eval(node.children[at], input, out);
  return ForEach(node.children[at], input, [&](const Value& condition) {
    return IsTrue(condition) ? Eval(node.children[at + 1], input, out) : If(node, at + 2, input, out);
  });
}

bool Evaluator::Try(const Node& node, const Value& input, Values& out) {
  if (Eval(node.children[0], input, out)) return true;
  if (exhausted()) return false;
  Forgive();
  return true;
}

bool Evaluator::Negate(const Node& node, const Value& input, Values& out) {
  return ForEach(node.children[0], input, [&](const Value& operand) {
    if (!operand.IsNumber()) return Refuse(node, operand);
    return Give(Number(-NumberOf(operand), operand.span()), out);
  });
}

// From the last piece to the first, because the last one varies slowest.
bool Evaluator::Interpolate(const Node& node, std::size_t piece, const Value& input, const std::string& tail,
                            Values& out) {
  if (piece == 0) return Give(Text(tail), out);
  return ForEach(node.children[piece - 1], input, [&](const Value& value) {
    if (!SpendTree(value)) return false;
    const std::string text = ToText(value) + tail;
    return Store(text.size()) && Interpolate(node, piece - 1, input, text, out);
  });
}

bool Evaluator::MakeArray(const Node& node, const Value& input, Values& out) {
  Values items;
  if (!node.children.empty() && !Eval(node.children[0], input, items)) return false;
  return Give(List(items), out);
}

// The first key varies slowest; of one entry the key varies slower than the value.
bool Evaluator::MakeObject(const Node& node, std::size_t at, const Value& input, const Values& entries, Values& out) {
  if (at == node.children.size()) return Give(Map(entries), out);
  return ForEach(node.children[at], input, [&](const Value& key) {
    return ForEach(node.children[at + 1], input, [&](const Value& value) {
      if (!key.IsString()) return Refuse(node, key);
      if (!Spend(entries.size())) return false;
      Values extended = entries;
      Set(extended, key, value);
      return MakeObject(node, at + 2, input, extended, out);
    });
  });
}

bool Evaluator::Recurse(const Value& value, Values& out) {
  if (!Give(value, out)) return false;
  for (const Value& item : value.items()) {
    if (!Recurse(item, out)) return false;
  }
  for (const Entry& entry : value.entries()) {
    if (!Recurse(entry.value, out)) return false;
  }
  return true;
}

bool Evaluator::Add(const Node& node, const Value& left, const Value& right, Values& out) {
  if (left.IsNull()) return Give(right, out);
  if (right.IsNull()) return Give(left, out);
  const Span span = left.span().file ? left.span() : right.span();
  if (left.IsNumber() && right.IsNumber()) return Give(Number(NumberOf(left) + NumberOf(right), span), out);
  if (left.IsString() && right.IsString()) {
    if (!Store(left.text().size() + right.text().size())) return false;
    return Give(Text(std::string(left.text()) + std::string(right.text()), span), out);
  }
  if (left.IsList() && right.IsList()) {
    if (!Spend(left.size() + right.size())) return false;
    Values items(left.items().begin(), left.items().end());
    items.insert(items.end(), right.items().begin(), right.items().end());
    return Give(List(items, span), out);
  }
  if (left.IsMap() && right.IsMap()) {
    if (!Spend(left.size() + right.size() * (left.size() + right.size()))) return false;
    Values entries(left.keys_and_values().begin(), left.keys_and_values().end());
    for (const Entry& entry : right.entries()) Set(entries, entry.key, entry.value);
    return Give(Map(entries, span), out);
  }
  return Refuse(node, left, " + " + std::string(TypeName(right)));
}

}  // namespace dagc::stack::jq
