// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/lower/check_names.h"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include "backend/argo/lower/step_name.h"
#include "diag/codes/dg4.h"
#include "kube/names.h"

namespace dagc::argo {
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

void CheckWorkflowName(const Lowering& lowering) {
  const ir::Text& name = lowering.workflow.name;
  if (!name.present() || name.unresolved) return;
  const auto fault = CheckLabel(name.value);
  // Which length is allowed depends on the object; choose_object knows it.
  if (!fault || fault->reason == NameReason::kTooLong) return;
  auto finding = lowering.sink.Report(diag::kWorkflowName, name.span, name, Wording(*fault, kMaxWorkflowName));
  finding.Help(help::kWriteName, SuggestName(name.value, lowering.options.argo_version, kMaxWorkflowName));
}

void CheckName(const ir::Text& name, const Lowering& lowering) {
  if (!name.present() || name.unresolved) return;
  const auto fault = CheckStepName(name.value, lowering.options.argo_version);
  if (!fault) return;
  const std::string suggestion = SuggestName(name.value, lowering.options.argo_version);
  if (fault->reason == NameReason::kExpressionWord) {
    lowering.sink.Report(diag::kStepNameWord, name.span, name).Help(help::kWriteName, suggestion);
  } else if (fault->reason == NameReason::kReservedPrefix) {
    lowering.sink.Report(diag::kStepNameReserved, name.span, name).Help(help::kWriteName, suggestion);
  } else {
    lowering.sink.Report(diag::kStepName, name.span, name, Wording(*fault, kMaxFieldName))
        .Help(help::kWriteName, suggestion);
  }
}

}  // namespace

void CheckNames(const Lowering& lowering) {
  CheckWorkflowName(lowering);
  std::set<std::uint32_t> checked;  // where a name begins that a task and its template share
  for (const ir::Task& task : lowering.workflow.tasks) {
    CheckName(task.name, lowering);
    checked.insert(task.name.span.begin);
  }
  for (const ir::Template& named : lowering.workflow.templates) {
    if (!checked.contains(named.name.span.begin)) CheckName(named.name, lowering);
  }
}

}  // namespace dagc::argo
