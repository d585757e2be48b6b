// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/depends.h"

#include <string_view>

namespace dagc::argo {
namespace {

using Kind = ir::DependencyExpression::Kind;

std::string_view OutcomeWord(ir::Outcome outcome) {
  switch (outcome) {
    case ir::Outcome::kSucceeded:
      return "Succeeded";
    case ir::Outcome::kFailed:
      return "Failed";
    case ir::Outcome::kErrored:
      return "Errored";
    case ir::Outcome::kSkipped:
      return "Skipped";
    case ir::Outcome::kOmitted:
      return "Omitted";
  }
  return {};
}

// Operands that are lists themselves stand in brackets.
void Append(std::string& to, const ir::DependencyExpression& expression, std::span<const ir::Task> tasks, bool nested) {
  if (expression.kind == Kind::kOutcome) {
    to.append(tasks[expression.task.index].name.value).append(".").append(OutcomeWord(expression.outcome));
    return;
  }
  if (expression.kind == Kind::kNot) {
    to += "!(";
    Append(to, expression.operands.front(), tasks, false);
    to += ')';
    return;
  }
  const bool brackets = nested && expression.operands.size() > 1;
  if (brackets) to += '(';
  std::string_view between;
  for (const ir::DependencyExpression& operand : expression.operands) {
    to += between;
    Append(to, operand, tasks, true);
    between = expression.kind == Kind::kAll ? " && " : " || ";
  }
  if (brackets) to += ')';
}

}  // namespace

std::string DependsText(const ir::DependencyExpression& expression, std::span<const ir::Task> tasks) {
  std::string text;
  Append(text, expression, tasks, false);
  return text;
}

}  // namespace dagc::argo
