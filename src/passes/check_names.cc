// SPDX-License-Identifier: Apache-2.0
#include "passes/check_names.h"

#include <string>
#include <string_view>

#include "diag/codes/dg4.h"
#include "kube/names.h"
#include "kube/step_name.h"
#include "passes/environment_name.h"
#include "passes/image_name.h"

namespace dagc {
namespace {

// What a message says is wrong with a name.
std::string Wording(const NameFault& fault, std::size_t longest) {
  switch (fault.reason) {
    case NameReason::kEmpty:
      return Fill(phrase::kNameEmpty);
    case NameReason::kTooLong:
      return Fill(phrase::kNameTooLong, longest);
    case NameReason::kUpperCase:
      return Fill(phrase::kNameUpperCase);
    case NameReason::kUnderscore:
      return Fill(phrase::kNameUnderscore);
    case NameReason::kDot:
      return Fill(phrase::kNameDot);
    case NameReason::kLeadingDigit:
      return Fill(phrase::kNameLeadingDigit);
    case NameReason::kLeadingHyphen:
      return Fill(phrase::kNameLeadingHyphen);
    case NameReason::kTrailingHyphen:
      return Fill(phrase::kNameTrailingHyphen);
    default:
      return Fill(phrase::kNameCharacter);
  }
}

void CheckWorkflowName(const ir::Workflow& workflow, const PassContext& context) {
  const ir::Text& name = workflow.name;
  if (!name.present() || name.unresolved) return;
  const auto fault = CheckLabel(name.value);
  // Which length is allowed depends on the object; choose_object knows it.
  if (!fault || fault->reason == NameReason::kTooLong) return;
  auto finding = context.sink.Report(diag::kWorkflowName, name.span, name, Wording(*fault, kMaxWorkflowName));
  finding.Help(help::kWriteName, SuggestName(name.value, context.options.argo_version, kMaxWorkflowName));
}

void CheckStep(const ir::Text& name, const PassContext& context) {
  if (!name.present() || name.unresolved) return;
  const auto fault = CheckStepName(name.value, context.options.argo_version);
  if (!fault) return;
  const std::string suggestion = SuggestName(name.value, context.options.argo_version);
  if (fault->reason == NameReason::kExpressionWord) {
    context.sink.Report(diag::kStepNameWord, name.span, name).Help(help::kWriteName, suggestion);
  } else if (fault->reason == NameReason::kReservedPrefix) {
    context.sink.Report(diag::kStepNameReserved, name.span, name).Help(help::kWriteName, suggestion);
  } else {
    context.sink.Report(diag::kStepName, name.span, name, Wording(*fault, kMaxFieldName))
        .Help(help::kWriteName, suggestion);
  }
}

}  // namespace

void CheckNames(ir::Workflow& workflow, const PassContext& context) {
  CheckWorkflowName(workflow, context);
  for (const ir::Template& step : workflow.templates) {
    CheckStep(step.name, context);
    CheckImageName(step.container().image, context.sink);
    for (const ir::EnvVar& variable : step.container().env) CheckEnvironmentName(variable.name, context.sink);
  }
}

}  // namespace dagc
