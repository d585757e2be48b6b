// SPDX-License-Identifier: Apache-2.0
#include "passes/check_names.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "base/shown.h"
#include "kube/image.h"
#include "kube/names.h"
#include "kube/step_name.h"

namespace dagc {
namespace {

constexpr std::string_view kReservedVariablePrefix = "DAGC_";

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
  auto finding = context.sink.Report(diag::kWorkflowName, name.span, name.value, Wording(*fault, kMaxWorkflowName));
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
    context.sink.Report(diag::kStepName, name.span, name.value, Wording(*fault, kMaxFieldName))
        .Help(help::kWriteName, suggestion);
  }
}

// Set by the engine in every container, behind the user's own, so that these would be lost.
// https://github.com/argoproj/argo-workflows/blob/main/workflow/common/common.go
constexpr std::string_view kVariablesOfEngine[] = {"ARGO_CONTAINER_NAME",
                                                   "ARGO_TEMPLATE",
                                                   "ARGO_NODE_ID",
                                                   "ARGO_INCLUDE_SCRIPT_OUTPUT",
                                                   "ARGO_DEADLINE",
                                                   "ARGO_PROGRESS_FILE",
                                                   "ARGO_PROGRESS_PATCH_TICK_DURATION",
                                                   "ARGO_PROGRESS_FILE_TICK_DURATION",
                                                   "ARGO_TERMINATION_GRACE_PERIOD_SECONDS",
                                                   "ARGO_CONTAINER_ARGS_FILE"};

std::string Wording(const ImageFault& fault, std::string_view reference) {
  const std::string_view part = reference.substr(fault.begin, fault.end - fault.begin);
  switch (fault.reason) {
    case ImageReason::kEmpty:
      return Fill(phrase::kImageEmpty);
    case ImageReason::kSpace:
      return Fill(phrase::kImageSpace);
    case ImageReason::kTooLong:
      return Fill(phrase::kImageTooLong);
    case ImageReason::kTag:
      return Fill(phrase::kImageTag, Shown(part));
    case ImageReason::kDigest:
      return Fill(phrase::kImageDigest, Shown(part));
    default:
      return Fill(phrase::kImageRepository, Shown(part));
  }
}

void CheckImageName(const ir::Text& image, DiagSink& sink) {
  if (!image.present() || image.unresolved) return;
  const auto fault = CheckImage(image.value);
  if (fault) sink.Report(diag::kImageSyntax, image.span, Shown(image.value), Wording(*fault, image.value));
}

void CheckVariables(const ir::Container& container, DiagSink& sink) {
  for (const ir::EnvVar& variable : container.env) {
    if (variable.name.value.starts_with(kReservedVariablePrefix)) {
      sink.Report(diag::kEnvironmentReserved, variable.name.span, variable.name.value);
    } else if (std::find(std::begin(kVariablesOfEngine), std::end(kVariablesOfEngine), variable.name.value) !=
               std::end(kVariablesOfEngine)) {
      sink.Report(diag::kEnvironmentOfEngine, variable.name.span, variable.name.value);
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
    CheckImageName(step.container.image, context.sink);
    CheckVariables(step.container, context.sink);
  }
}

}  // namespace dagc
