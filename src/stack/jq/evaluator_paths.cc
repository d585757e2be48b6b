// SPDX-License-Identifier: Apache-2.0
// `.name`, `.[key]`, `.[from:to]`, `.[]`.
#include <algorithm>
#include <cmath>
#include <string>

#include "stack/jq/evaluator.h"
#include "stack/jq/value_ops.h"

namespace dagc::stack::jq {
namespace {

std::string InBrackets(const Value& key) { return "[" + std::string(TypeName(key)) + "]"; }

// A bound of a slice, from 0 to `length`; null is `otherwise`. The end goes up to the next whole number.
double Bound(const Value& bound, double length, double otherwise) {
  if (bound.IsNull()) return otherwise;
  double at = NumberOf(bound);
  if (at < 0) at += length;
  return std::clamp(at, 0.0, length);
}

}  // namespace

bool Evaluator::Index(const Node& node, const Value& input, Values& out) {
  return ForEach(node.children[1], input, [&](const Value& key) {
    return ForEach(node.children[0], input, [&](const Value& what) { return IndexOne(node, what, key, out); });
  });
}

bool Evaluator::IndexOne(const Node& node, const Value& what, const Value& key, Values& out) {
  if (key.IsString() && (what.IsMap() || what.IsNull())) {
    if (!Spend(what.size())) return false;
    const Value* found = what.Find(key.text());
    return Give(found == nullptr ? Value() : *found, out);
  }
  if (key.IsNumber() && (what.IsList() || what.IsNull())) {
    double at = std::floor(NumberOf(key));
    if (at < 0) at += static_cast<double>(what.size());
    const bool inside = at >= 0 && at < static_cast<double>(what.size());
    return Give(inside ? what.items()[static_cast<std::size_t>(at)] : Value(), out);
  }
  if (key.IsList() && what.IsList()) return FindList(what.items(), key.items(), out);
  if (what.IsNull() && key.IsNull()) return Give(Value(), out);
  return node.optional || Refuse(node, what, InBrackets(key));
}

// Where `part` stands in `whole`: jq's meaning of a list as a key.
bool Evaluator::FindList(std::span<const Value> whole, std::span<const Value> part, Values& out) {
  Values places;
  for (std::size_t at = 0; !part.empty() && at + part.size() <= whole.size(); ++at) {
    std::size_t same = 0;
    while (same < part.size() && Compare(whole[at + same], part[same], steps_) == 0 && steps_ > 0) ++same;
    if (steps_ == 0) return Spend(1);
    if (same == part.size() && !Give(Number(static_cast<double>(at)), places)) return false;
  }
  return Give(List(places), out);
}

bool Evaluator::Slice(const Node& node, const Value& input, Values& out) {
  return ForEach(node.children[1], input, [&](const Value& from) {
    return ForEach(node.children[2], input, [&](const Value& to) {
      return ForEach(node.children[0], input, [&](const Value& what) { return SliceOne(node, what, from, to, out); });
    });
  });
}

bool Evaluator::SliceOne(const Node& node, const Value& what, const Value& from, const Value& to, Values& out) {
  if (what.IsNull()) return Give(Value(), out);
  const bool bounds = (from.IsNull() || from.IsNumber()) && (to.IsNull() || to.IsNumber());
  if (!bounds || !(what.IsList() || what.IsString())) {
    return node.optional || Refuse(node, what, InBrackets(from) + "[:]");
  }
  if (!Spend(what.text().size() + what.size())) return false;
  const auto length = static_cast<double>(what.IsList() ? what.size() : CodePointCount(what.text()));
  const auto begin = static_cast<std::size_t>(std::floor(Bound(from, length, 0)));
  const auto end = std::max(begin, static_cast<std::size_t>(std::ceil(Bound(to, length, length))));
  if (what.IsList()) return Give(List(what.items().subspan(begin, end - begin), what.span()), out);
  const std::size_t first = ByteOfCodePoint(what.text(), begin);
  const std::size_t last = ByteOfCodePoint(what.text(), end);
  return Give(Value::String(what.text().substr(first, last - first), what.span()), out);
}

bool Evaluator::Iterate(const Node& node, const Value& input, Values& out) {
  return ForEach(node.children[0], input, [&](const Value& what) { return IterateOne(node, what, out); });
}

bool Evaluator::IterateOne(const Node& node, const Value& what, Values& out) {
  if (what.IsScalar()) return node.optional || Refuse(node, what, "[]");
  for (const Value& item : what.items()) {
    if (!Give(item, out)) return false;
  }
  for (const Entry& entry : what.entries()) {
    if (!Give(entry.value, out)) return false;
  }
  return true;
}

}  // namespace dagc::stack::jq
