// SPDX-License-Identifier: Apache-2.0
// Liquid run over values that may be symbolic.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tmpl/liquid/ast.h"
#include "tmpl/machine.h"
#include "tmpl/output.h"
#include "tmpl/residual_writer.h"

namespace dagc::tmpl {

class LiquidEvaluator {
 public:
  LiquidEvaluator(Machine& machine, const Template& parsed, const LiquidTree& tree);

  // False after a finding.
  bool Run(const Val& root, Output& output);

 private:
  enum class Flow { kOn, kBreak, kContinue, kFailed };

  // What tags change for those behind them.
  struct State {
    std::map<std::string_view, Val> assigned;
    std::map<std::string_view, std::int64_t> counters;
    std::map<std::string, std::size_t> cycles;
    std::map<std::string, std::size_t> continues;  // how far a loop got, for `offset: continue`, or kUnsure
  };
  // Of a loop inside a branch that may not have run.
  static constexpr std::size_t kUnsure = static_cast<std::size_t>(-1);

  // liquid_eval.cc: statements
  Flow Walk(const LiquidList& list, Output& output);
  Flow WalkOne(const LiquidNode& node, Output& output);
  Flow WalkBranches(const LiquidNode& node, Output& output);
  Flow WalkFrom(const LiquidNode& node, std::size_t first, Output& output);
  Flow WalkDecided(const LiquidNode& node, std::size_t branch, const Val& condition, Output& output);
  Flow WalkUnknown(const LiquidNode& node, std::size_t branch, const Val& condition, Output& output);
  Flow WalkFor(const LiquidNode& node, Output& output);
  Flow WalkTableRow(const LiquidNode& node, Output& output);
  bool LoopItems(const LiquidNode& node, std::vector<Val>& items);
  Val LoopState(std::string_view kind, std::size_t index, std::size_t count, std::size_t columns);
  bool Capture(const LiquidNode& node, Flow& flow);
  bool Cycle(const LiquidNode& node, Output& output);
  bool WalkBranch(const LiquidList& list, ResidualWriter& to);
  bool WalkRest(const LiquidNode& node, std::size_t branch, bool write_else, ResidualWriter& to);
  State Remember();
  bool Unchanged(const State& before, Flow flow);
  bool BranchCondition(const LiquidNode& node, const LiquidBranch& branch, Val& condition);

  // liquid_values.cc: expressions
  bool EvalValue(const LiquidValue& value, Val& result);
  bool EvalExpr(const LiquidExpr& expr, Val& result);
  bool EvalVariable(const LiquidExpr& expr, Val& result);
  bool EvalNumber(const LiquidExpr& expr, std::string_view word, Val& result);
  bool EvalRange(const LiquidExpr& expr, Val& result);
  bool EvalBinary(const LiquidExpr& expr, Val& result);
  // Whether it is true, if that is known. That a secret's key exists may be an assumption, which is said.
  bool IsKnownTruth(const Val& val, bool& truth);
  bool EvalAndOr(const LiquidExpr& expr, Val& result);
  bool Compare(const LiquidExpr& expr, const Val& a, const Val& b, Val& result);
  bool EqualUnknown(std::string_view op, const Val& a, const Val& b, Val& result);
  bool ContainsUnknown(const Val& a, const Val& b, Val& result);
  bool CompareUnknown(const LiquidExpr& expr, const Val& a, const Val& b, Val& result);
  bool IsEmptyOrBlank(const LiquidExpr& expr, const Val& val, Val& result);
  bool Find(const LiquidExpr& name, Val& result);

  Machine& machine_;
  const Template& template_;
  const LiquidTree& tree_;
  Val root_;
  State state_;
  std::vector<std::pair<std::string_view, Val>> locals_;
  // Of branches that are written as residual text; counted where conditions may be decided instead.
  int residual_ = 0;
  bool only_words_ = true;  // all of them wrote nothing but words
  int captures_ = 0;        // inside one another
};

}  // namespace dagc::tmpl
