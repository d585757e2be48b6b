// SPDX-License-Identifier: Apache-2.0
// Functions of the input alone.
#include <algorithm>
#include <cmath>
#include <string>

#include "base/text.h"
#include "stack/jq/evaluator.h"
#include "stack/jq/value_ops.h"

namespace dagc::stack::jq {
namespace {

bool IsOfKind(Function function, const Value& value) {
  switch (function) {
    case Function::kValues:
      return !value.IsNull();
    case Function::kNulls:
      return value.IsNull();
    case Function::kBooleans:
      return value.kind() == Kind::kBool;
    case Function::kNumbers:
      return value.IsNumber();
    case Function::kStrings:
      return value.IsString();
    case Function::kArrays:
      return value.IsList();
    case Function::kObjects:
      return value.IsMap();
    case Function::kIterables:
      return !value.IsScalar();
    default:
      return value.IsScalar();
  }
}

char AsciiUpper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

}  // namespace

bool Evaluator::CallPlain(const Node& node, const Value& input, Values& out) {
  switch (node.function) {
    case Function::kEmpty:
      return true;
    case Function::kNot:
      return Give(Value::Bool(!IsTrue(input)), out);
    case Function::kType:
      return Give(Value::String(TypeName(input), input.span()), out);
    case Function::kValues:
    case Function::kNulls:
    case Function::kBooleans:
    case Function::kNumbers:
    case Function::kStrings:
    case Function::kArrays:
    case Function::kObjects:
    case Function::kIterables:
    case Function::kScalars:
      return !IsOfKind(node.function, input) || Give(input, out);
    case Function::kLength:
    case Function::kToString:
    case Function::kToJson:
    case Function::kToNumber:
    case Function::kDowncase:
    case Function::kUpcase:
      return CallOnText(node, input, out);
    default:
      return CallOnList(node, input, out);
  }
}

bool Evaluator::CallOnText(const Node& node, const Value& input, Values& out) {
  if (!Spend(input.text().size() / 64)) return false;
  switch (node.function) {
    case Function::kLength: {
      if (input.IsNumber()) return Give(Number(std::fabs(NumberOf(input))), out);
      if (input.kind() == Kind::kBool) break;
      const std::size_t length = input.IsString() ? CodePointCount(input.text()) : input.size();
      return Give(Number(static_cast<double>(length)), out);
    }
    case Function::kToString:
      if (!SpendTree(input)) return false;
      return Give(input.IsString() ? input : Text(ToText(input), input.span()), out);
    case Function::kToJson: {
      if (!SpendTree(input)) return false;
      std::string json;
      AppendJson(json, input);
      return Give(Text(json, input.span()), out);
    }
    case Function::kToNumber: {
      if (input.IsNumber()) return Give(input, out);
      const auto number = input.IsString() ? ParseNumber(input.text()) : std::nullopt;
      if (!number) break;
      return Give(Number(*number, input.span()), out);
    }
    default: {
      if (!input.IsString()) break;
      std::string text(input.text());
      for (char& c : text) c = node.function == Function::kUpcase ? AsciiUpper(c) : AsciiLower(c);
      return Give(Text(text, input.span()), out);
    }
  }
  return Refuse(node, input);
}

bool Evaluator::CallOnList(const Node& node, const Value& input, Values& out) {
  switch (node.function) {
    case Function::kKeys:
      return Keys(node, input, out);
    case Function::kToEntries:
      return ToEntries(node, input, out);
    case Function::kFromEntries:
      return FromEntries(node, input, out);
    case Function::kFlatten:
      return Flatten(node, input, 1e9, out);
    case Function::kSort:
    case Function::kUnique:
      return SortBy(node, input, kNoFilter, out);
    case Function::kFirst:
    case Function::kLast: {
      if (input.IsNull()) return Give(Value(), out);
      if (!input.IsList()) break;
      if (input.size() == 0) return Give(Value(), out);
      return Give(node.function == Function::kFirst ? input.items().front() : input.items().back(), out);
    }
    case Function::kAny:
    case Function::kAll: {
      const bool decides = node.function == Function::kAny;
      Values items;
      if (!IterateOne(node, input, items)) return false;
      const bool decided =
          std::any_of(items.begin(), items.end(), [&](const Value& item) { return IsTrue(item) == decides; });
      return Give(Value::Bool(decided == decides), out);
    }
    default: {  // add
      Values items;
      if (!IterateOne(node, input, items)) return false;
      Value sum;
      for (const Value& item : items) {
        Values next;
        if (!Add(node, sum, item, next)) return false;
        sum = next.front();
      }
      return Give(sum, out);
    }
  }
  return exhausted() ? false : Refuse(node, input);
}

bool Evaluator::Keys(const Node& node, const Value& input, Values& out) {
  if (input.IsScalar()) return Refuse(node, input);
  if (!Spend(input.size())) return false;
  Values keys;
  for (std::size_t i = 0; i < input.items().size(); ++i) keys.push_back(Number(static_cast<double>(i)));
  for (const Entry& entry : input.entries()) keys.push_back(Value::String(entry.key.text(), entry.key.span()));
  if (input.IsMap()) {
    std::sort(keys.begin(), keys.end(), [](const Value& a, const Value& b) { return a.text() < b.text(); });
  }
  return Give(List(keys, input.span()), out);
}

bool Evaluator::ToEntries(const Node& node, const Value& input, Values& out) {
  if (input.IsScalar()) return Refuse(node, input);
  if (!Spend(input.size())) return false;
  Values entries;
  const auto add = [&](const Value& key, const Value& value) {
    const Value pair[] = {Value::String("key"), key, Value::String("value"), value};
    entries.push_back(Map(pair, value.span()));
  };
  for (const Value& item : input.items()) add(Number(static_cast<double>(entries.size())), item);
  for (const Entry& entry : input.entries()) {
    add(Value::String(entry.key.text(), entry.key.span()), entry.value);
  }
  return Give(List(entries, input.span()), out);
}

bool Evaluator::FromEntries(const Node& node, const Value& input, Values& out) {
  Values items;
  if (!IterateOne(node, input, items)) return false;
  Values entries;
  for (const Value& item : items) {
    if (!Spend(1 + entries.size() + item.size())) return false;
    if (!item.IsMap()) return Refuse(node, item);
    Value key;
    for (const std::string_view name : {"key", "Key", "name", "Name"}) {
      const Value* found = item.Find(name);
      if (found == nullptr) continue;
      key = *found;
      if (IsTrue(key)) break;
    }
    const Value* value = item.Find("value");
    if (value == nullptr) value = item.Find("Value");
    if (!key.IsString()) return Refuse(node, key);
    Set(entries, key, value == nullptr ? Value() : *value);
  }
  return Give(Map(entries, input.span()), out);
}

bool Evaluator::Flatten(const Node& node, const Value& input, double depth, Values& out) {
  if (depth < 0 || input.IsScalar()) return Refuse(node, input);
  Values top;
  Values items;
  if (!IterateOne(node, input, top)) return false;
  for (const Value& item : top) {
    const bool done = item.IsList() && depth > 0 ? FlattenInto(item, depth - 1, items) : Give(item, items);
    if (!done) return false;
  }
  return Give(List(items, input.span()), out);
}

bool Evaluator::FlattenInto(const Value& list, double depth, Values& items) {
  return Spend(list.size()) && std::all_of(list.items().begin(), list.items().end(), [&](const Value& item) {
           return item.IsList() && depth > 0 ? FlattenInto(item, depth - 1, items) : Give(item, items);
         });
}

// By what the filter gives for each item, or by the items themselves; items that are alike keep their order, and of
// `unique` only the first one stays.
bool Evaluator::SortBy(const Node& node, const Value& input, NodeId filter, Values& out) {
  if (!input.IsList()) return Refuse(node, input);
  struct Row {
    Value key;
    Value item;
  };
  std::vector<Row> rows;
  for (const Value& item : input.items()) {
    Values keys;
    if (filter != kNoFilter && !Eval(filter, item, keys)) return false;
    rows.push_back({filter == kNoFilter ? item : List(keys), item});
    if (!TakeSortSteps(rows.back().key, input.size(), steps_)) return Spend(1);
  }
  std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return Precedes(a.key, b.key); });
  const bool unique = node.function == Function::kUnique || node.function == Function::kUniqueBy;
  Values items;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!unique || i == 0 || Compare(rows[i - 1].key, rows[i].key, steps_) != 0) items.push_back(rows[i].item);
  }
  return Give(List(items, input.span()), out);
}

}  // namespace dagc::stack::jq
