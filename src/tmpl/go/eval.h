// SPDX-License-Identifier: Apache-2.0
// Go's text/template run over values that may be symbolic. The rules are those of text/template/exec.go.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tmpl/go/ast.h"
#include "tmpl/machine.h"
#include "tmpl/output.h"

namespace dagc::tmpl {

class GoEvaluator {
 public:
  GoEvaluator(Machine& machine, const Template& parsed, const GoTree& tree);

  // False after a finding.
  bool Run(const Val& root, Output& output);

 private:
  // How a list of statements ended.
  enum class Flow { kOn, kBreak, kContinue, kFailed };
  struct Variable {
    std::string_view name;
    Val val;
    std::uint32_t branch = 0;  // Machine::branch() when it was declared
  };

  // go_walk.cc: statements
  Flow Walk(const StatementList& list, const Val& dot, Output& output);
  Flow WalkOne(const Statement& statement, const Val& dot, Output& output);
  Flow WalkCondition(const Statement& statement, const Val& dot, Output& output);
  Flow WalkDecided(const Statement& statement, const Val& value, const Val& dot, Output& output);
  Flow WalkUnknownCondition(const Statement& statement, const Val& value, const Val& dot, Output& output);
  Flow WalkRange(const Statement& statement, const Val& dot, Output& output);
  Flow WalkUnknownRange(const Statement& statement, const Val& value, const Val& dot, Output& output);
  Flow Iterate(const Statement& statement, const Val& index, const Val& item, Output& output);
  bool WalkTemplate(const Statement& statement, const Val& dot, Output& output);
  bool WalkBranch(const StatementList& list, const Val& dot, class ResidualWriter& to, bool& wrote);
  const StatementList* Defined(std::string_view name) const;
  void SetTop(std::size_t from_top, const Val& val);

  // go_eval.cc: values
  bool EvalPipe(const Pipe& pipe, const Val& dot, Val& result);
  bool EvalCommand(const Command& command, const Val& dot, const Val* final, Val& result);
  bool EvalOperand(const Expr& expr, const Val& dot, Val& result);
  bool EvalArgument(const Expr& expr, const Val& dot, char type, Val& result);
  bool EvalConstant(const Expr& expr, char type, Val& result);
  bool EvalFields(const Expr& expr, Val receiver, std::span<const Expr> args, const Val* final, const Val& dot,
                  Val& result);
  bool EvalField(std::string_view name, const Val& receiver, std::span<const Val> args, bool has_args, Val& result);
  bool EvalFunction(const Command& command, const Val& dot, const Val* final, Val& result);
  bool EvalAndOr(bool is_or, const Command& command, const Val& dot, const Val* final, Val& result);
  bool EvalTpl(const Val& text, const Val& data, Val& result);
  bool Check(Val& val, char type, std::string_view function);
  Variable* FindVariable(std::string_view name);
  bool Value(std::string_view name, Val& result);
  bool Assign(std::string_view name, const Val& val);
  Range FieldRange(const Expr& expr, std::string_view field) const;

  Machine& machine_;
  const Template& template_;
  const GoTree& tree_;
  std::vector<Variable> variables_;
  std::string_view function_;                       // whose arguments are being evaluated
  std::vector<const GoTree*> inner_;                // trees of running `tpl` calls, innermost last
  std::map<std::string_view, GoTree> inner_trees_;  // what keeps them, by their text
  std::uint32_t depth_ = 0;
  int locals_ = 0;
  bool nested_ = false;  // inside a loop of the residual template
  // Of branches that are written as residual text; counted where conditions may be decided instead.
  int residual_ = 0;
  bool only_words_ = true;  // all of them wrote nothing but words
};

// Go's truth; false when it depends on what is not known.
bool Truth(Machine& machine, const Val& val, bool& truth);

}  // namespace dagc::tmpl
