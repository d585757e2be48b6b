// SPDX-License-Identifier: Apache-2.0
// Runs a filter's tree over a value. Every expression gives a stream of values that a fault may end; a stream is a list
// here, because without recursion and `limit` no stream is longer than its budget. Internal to jq/.
#pragma once

#include <re2/re2.h>

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "stack/jq/ast.h"
#include "stack/jq/jq.h"

namespace dagc::stack::jq {

using Values = std::vector<Value>;

class Evaluator {
 public:
  Evaluator(const Program& program, Arena& arena, const Budget& budget)
      : program_(program), arena_(arena), steps_(budget.steps), bytes_(budget.bytes) {}

  // Appends what the expression gives. False when a fault ended it; fault() then says which.
  bool Eval(NodeId id, const Value& input, Values& out);
  const JqFault& fault() const { return fault_; }
  // For whoever goes through all of a value: parts that it has several times count as often. False when that is more
  // than is left of the budget, which is a fault.
  bool SpendTree(const Value& tree);
  std::size_t steps_left() const { return steps_; }

 private:
  static constexpr NodeId kNoFilter = 0xFFFFFFFF;

  const Node& At(NodeId id) const { return program_.nodes[id]; }

  // Gives every value of an expression to `use`, and then the fault that ended the expression, if one did. False when
  // there was one, or `use` gave false.
  template <typename Use>
  bool ForEach(NodeId id, const Value& input, Use use) {
    Values values;
    const bool complete = Eval(id, input, values);
    if (exhausted()) return false;
    const JqFault ended = fault_;
    Forgive();
    for (const Value& value : values) {
      if (!use(value)) return false;
    }
    fault_ = ended;
    return complete;
  }

  // Operators, in evaluator.cc.
  bool Pipe(const Node& node, std::size_t stage, const Value& input, Values& out);
  bool Alternative(const Node& node, const Value& input, Values& out);
  bool Logic(const Node& node, const Value& input, Values& out);
  bool Binary(const Node& node, const Value& input, Values& out);
  bool CompareOne(const Node& node, const Value& left, const Value& right, Values& out);
  bool If(const Node& node, std::size_t at, const Value& input, Values& out);
  bool Try(const Node& node, const Value& input, Values& out);
  bool Negate(const Node& node, const Value& input, Values& out);
  bool Interpolate(const Node& node, std::size_t piece, const Value& input, const std::string& tail, Values& out);
  bool MakeArray(const Node& node, const Value& input, Values& out);
  bool MakeObject(const Node& node, std::size_t at, const Value& input, const Values& entries, Values& out);
  bool Recurse(const Value& value, Values& out);

  // Paths, in evaluator_paths.cc.
  bool Index(const Node& node, const Value& input, Values& out);
  bool Slice(const Node& node, const Value& input, Values& out);
  bool Iterate(const Node& node, const Value& input, Values& out);
  bool IndexOne(const Node& node, const Value& what, const Value& key, Values& out);
  bool FindList(std::span<const Value> whole, std::span<const Value> part, Values& out);
  bool SliceOne(const Node& node, const Value& what, const Value& from, const Value& to, Values& out);
  bool IterateOne(const Node& node, const Value& what, Values& out);

  // Functions, in evaluator_functions.cc, evaluator_calls.cc and evaluator_texts.cc.
  bool Call(const Node& node, const Value& input, Values& out);
  bool CallPlain(const Node& node, const Value& input, Values& out);
  bool CallOnText(const Node& node, const Value& input, Values& out);
  bool CallOnList(const Node& node, const Value& input, Values& out);
  bool CallWithValues(const Node& node, const Value& input, Values& out);
  bool CallWithFilters(const Node& node, const Value& input, Values& out);
  bool Apply(const Node& node, const Value& input, std::span<const Value> arguments, Values& out);
  bool Flatten(const Node& node, const Value& input, double depth, Values& out);
  bool FlattenInto(const Value& list, double depth, Values& items);
  bool SortBy(const Node& node, const Value& input, NodeId filter, Values& out);
  bool Keys(const Node& node, const Value& input, Values& out);
  bool ToEntries(const Node& node, const Value& input, Values& out);
  bool FromEntries(const Node& node, const Value& input, Values& out);
  bool Join(const Node& node, const Value& input, const Value& separator, Values& out);
  bool Split(const Value& input, const Value& separator, Values& out);
  const re2::RE2& PatternOf(const std::string& key);
  bool Test(const Node& node, const Value& input, std::span<const Value> arguments, Values& out);
  bool Quantify(const Node& node, const Value& input, const NodeId* generator, NodeId condition, Values& out);
  bool EvalEach(const Node& node, const Value& input, NodeId filter, Values& out);

  // What everything above makes its values with.
  bool Add(const Node& node, const Value& left, const Value& right, Values& out);
  Value Number(double number, Span span = {});
  Value Text(std::string_view text, Span span = {});
  Value List(std::span<const Value> items, Span span = {});
  Value Map(std::span<const Value> keys_and_values, Span span = {});
  static void Set(Values& keys_and_values, const Value& key, const Value& value);
  bool Spend(std::size_t steps);
  bool Store(std::size_t bytes);
  bool Give(const Value& value, Values& out);
  // A function or operator that was given what it cannot take; `and_what` says what else it was given.
  bool Refuse(const Node& node, const Value& given, const std::string& and_what = {});
  bool exhausted() const { return fault_.reason == Reason::kBudget; }
  void Forgive() { fault_ = {}; }

  const Program& program_;
  Arena& arena_;
  std::size_t steps_;
  std::size_t bytes_;
  JqFault fault_;
  std::map<std::string, re2::RE2> patterns_;  // by their flags and text
};

}  // namespace dagc::stack::jq
