// SPDX-License-Identifier: Apache-2.0
// Calls that have arguments: values, for which a function runs once per combination, and filters.
#include <algorithm>

#include "stack/jq/evaluator.h"
#include "stack/jq/value_ops.h"

namespace dagc::stack::jq {
namespace {

Arguments ArgumentsOf(Function function) {
  const auto rows = Functions();
  return std::find_if(rows.begin(), rows.end(), [&](const FunctionInfo& row) { return row.function == function; })
      ->arguments;
}

}  // namespace

bool Evaluator::Call(const Node& node, const Value& input, Values& out) {
  if (node.children.empty()) return CallPlain(node, input, out);
  return ArgumentsOf(node.function) == Arguments::kFilters ? CallWithFilters(node, input, out)
                                                           : CallWithValues(node, input, out);
}

// No function has more than two.
bool Evaluator::CallWithValues(const Node& node, const Value& input, Values& out) {
  return ForEach(node.children.back(), input, [&](const Value& last) {
    if (node.children.size() == 1) return Apply(node, input, std::span(&last, 1), out);
    return ForEach(node.children.front(), input, [&](const Value& first) {
      const Value arguments[] = {first, last};
      return Apply(node, input, arguments, out);
    });
  });
}

bool Evaluator::Apply(const Node& node, const Value& input, std::span<const Value> arguments, Values& out) {
  const Value& argument = arguments[0];
  const auto refuse = [&] { return Refuse(node, input, ", " + std::string(TypeName(argument))); };
  const bool texts = input.IsString() && argument.IsString();
  if (!Spend(1 + (input.text().size() + argument.text().size()) / 64)) return false;
  switch (node.function) {
    case Function::kHas: {
      if (input.IsNull()) return Give(Value::Bool(false), out);
      if (input.IsMap() && argument.IsString()) {
        return Spend(input.size()) && Give(Value::Bool(input.Find(argument.text()) != nullptr), out);
      }
      if (!input.IsList() || !argument.IsNumber()) return refuse();
      const double at = NumberOf(argument);
      return Give(Value::Bool(at >= 0 && at < static_cast<double>(input.size())), out);
    }
    case Function::kContains: {
      // To jq, true and false are of two kinds.
      const bool differ = input.kind() == Kind::kBool && IsTrue(input) != IsTrue(argument);
      if (TypeName(input) != TypeName(argument) || differ) return refuse();
      return Give(Value::Bool(Contains(input, argument, steps_).value_or(false)), out);
    }
    case Function::kStartsWith:
      return texts ? Give(Value::Bool(input.text().starts_with(argument.text())), out) : refuse();
    case Function::kEndsWith:
      return texts ? Give(Value::Bool(input.text().ends_with(argument.text())), out) : refuse();
    case Function::kTrimStart: {
      if (!texts || !input.text().starts_with(argument.text())) return Give(input, out);
      return Give(Value::String(input.text().substr(argument.text().size()), input.span()), out);
    }
    case Function::kTrimEnd: {
      if (!texts || !input.text().ends_with(argument.text())) return Give(input, out);
      return Give(Value::String(input.text().substr(0, input.text().size() - argument.text().size()), input.span()),
                  out);
    }
    case Function::kSplit:
      return texts ? Split(input, argument, out) : refuse();
    case Function::kJoin:
      return Join(node, input, argument, out);
    case Function::kFlattenTo:
      return argument.IsNumber() ? Flatten(node, input, NumberOf(argument), out) : refuse();
    default:
      return Test(node, input, arguments, out);
  }
}

bool Evaluator::CallWithFilters(const Node& node, const Value& input, Values& out) {
  const NodeId filter = node.children[0];
  switch (node.function) {
    case Function::kSelect:
      return ForEach(filter, input, [&](const Value& kept) { return !IsTrue(kept) || Give(input, out); });
    case Function::kMap: {
      Values items;
      return EvalEach(node, input, filter, items) && Give(List(items, input.span()), out);
    }
    case Function::kWithEntries: {
      Values entries;
      Values mapped;
      if (!ToEntries(node, input, entries) || !EvalEach(node, entries.front(), filter, mapped)) return false;
      return FromEntries(node, List(mapped, input.span()), out);
    }
    case Function::kFirstOf:
    case Function::kLastOf: {
      const bool first = node.function == Function::kFirstOf;
      Values values;
      const bool complete = Eval(filter, input, values);
      if (exhausted()) return false;
      if (first && !values.empty()) {
        Forgive();
        return Give(values.front(), out);
      }
      if (first) return complete;
      return complete && Give(values.empty() ? Value() : values.back(), out);
    }
    case Function::kAnyOf:
    case Function::kAllOf:
      return Quantify(node, input, nullptr, filter, out);
    case Function::kAnyWhere:
    case Function::kAllWhere:
      return Quantify(node, input, &node.children[0], node.children[1], out);
    default:
      return SortBy(node, input, filter, out);
  }
}

bool Evaluator::EvalEach(const Node& node, const Value& input, NodeId filter, Values& out) {
  Values items;
  if (!IterateOne(node, input, items)) return false;
  return std::all_of(items.begin(), items.end(), [&](const Value& item) { return Eval(filter, item, out); });
}

// Whether any value of the generator (every item, without one) fulfils the condition, or all do. The first one that
// decides ends it, and a fault behind it does not count.
bool Evaluator::Quantify(const Node& node, const Value& input, const NodeId* generator, NodeId condition, Values& out) {
  const bool decides =
      node.function == Function::kAnyOf || node.function == Function::kAnyWhere || node.function == Function::kAny;
  bool decided = false;
  const auto look = [&](const Value& value) {
    return ForEach(condition, value, [&](const Value& holds) {
      decided = decided || IsTrue(holds) == decides;
      return !decided;
    });
  };
  bool complete = true;
  if (generator != nullptr) {
    complete = ForEach(*generator, input, look);
  } else {
    Values items;
    complete = IterateOne(node, input, items) && std::all_of(items.begin(), items.end(), look);
  }
  if (exhausted()) return false;
  if (decided) Forgive();
  if (!decided && !complete) return false;
  return Give(Value::Bool(decided == decides), out);
}

}  // namespace dagc::stack::jq
