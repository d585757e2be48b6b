// SPDX-License-Identifier: Apache-2.0
#include "passes/check_names.h"

#include <string>
#include <string_view>

#include "kube/names.h"
#include "kube/step_name.h"

namespace dagc {
namespace {

constexpr std::string_view kReservedVariablePrefix = "DAGC_";

// "has an upper-case letter": what a message says is wrong with a name.
std::string_view Wording(NameReason reason) {
  switch (reason) {
    case NameReason::kEmpty:
      return "is empty";
    case NameReason::kTooLong:
      return "is too long";
    case NameReason::kUpperCase:
      return "has an upper-case letter";
    case NameReason::kUnderscore:
      return "has a `_`";
    case NameReason::kDot:
      return "has a `.`";
    case NameReason::kCharacter:
      return "has a character that is not allowed";
    case NameReason::kLeadingDigit:
      return "begins with a digit";
    case NameReason::kLeadingHyphen:
      return "begins with a hyphen";
    case NameReason::kTrailingHyphen:
      return "ends with a hyphen";
    default:
      return "is not allowed";
  }
}

void CheckWorkflowName(const ir::Workflow& workflow, const PassContext& context) {
  const ir::Text& name = workflow.name;
  if (!name.present() || name.unresolved) return;
  const auto fault = CheckLabel(name.value);
  // Which length is allowed depends on the object; choose_object knows it.
  if (!fault || fault->reason == NameReason::kTooLong) return;
  auto finding = context.sink.Report(diag::kWorkflowName, name.span, name.value, Wording(fault->reason));
  finding.Help(help::kWriteName, SuggestName(name.value, context.options.argo_version, kMaxWorkflowName));
}

void CheckStep(const ir::Text& name, const PassContext& context) {
  if (!name.present() || name.unresolved) return;
  const auto fault = CheckStepName(name.value, context.options.argo_version);
  if (!fault) return;
  const std::string suggestion = SuggestName(name.value, context.options.argo_version);
  if (fault->reason == NameReason::kExpressionWord) {
    context.sink.Report(diag::kStepNameWord, name.span, name.value).Help(help::kWriteName, suggestion);
  } else if (fault->reason == NameReason::kReservedPrefix) {
    context.sink.Report(diag::kStepNameReserved, name.span, name.value).Help(help::kWriteName, suggestion);
  } else {
    context.sink.Report(diag::kStepName, name.span, name.value, Wording(fault->reason))
        .Help(help::kWriteName, suggestion);
  }
}

void CheckVariables(const ir::Container& container, DiagSink& sink) {
  for (const ir::EnvVar& variable : container.env) {
    if (variable.name.value.starts_with(kReservedVariablePrefix)) {
      sink.Report(diag::kEnvironmentReserved, variable.name.span, variable.name.value);
    } else if (CheckVariableName(variable.name.value)) {
      sink.Report(diag::kEnvironmentName, variable.name.span, variable.name.value).Help(help::kVariableName);
    }
  }
}

}  // namespace

void CheckNames(ir::Workflow& workflow, const PassContext& context) {
  CheckWorkflowName(workflow, context);
  for (const ir::Step& step : workflow.steps) {
    CheckStep(step.name, context);
    CheckVariables(step.container, context.sink);
  }
}

}  // namespace dagc
