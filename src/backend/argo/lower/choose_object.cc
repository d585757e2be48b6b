// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/lower/choose_object.h"

#include <algorithm>
#include <string_view>

#include "diag/codes/dg4.h"
#include "kube/names.h"

namespace dagc::argo {
namespace {

using ir::Trigger;

std::string_view KindWord(output::ObjectKind kind) {
  switch (kind) {
    case output::ObjectKind::kCronWorkflow:
      return "CronWorkflow";
    case output::ObjectKind::kWorkflowTemplate:
      return "WorkflowTemplate";
    default:
      return "Workflow";
  }
}

output::ObjectKind KindByManifest(const ir::Workflow& workflow, bool scheduled, DiagSink& sink) {
  const Span place = workflow.trigger_span;
  switch (workflow.trigger) {
    case Trigger::kSeveral:
      return output::ObjectKind::kWorkflowTemplate;
    case Trigger::kTemplate:
      if (!workflow.schedules.empty()) {
        sink.Report(diag::kTemplateWithSchedule, workflow.schedules.front().span).Note(note::kOtherPlace, place);
      }
      return output::ObjectKind::kWorkflowTemplate;
    case Trigger::kSchedule:
      if (workflow.schedules.empty()) sink.Report(diag::kScheduleMissing, place).Help(help::kAddSchedule);
      return scheduled ? output::ObjectKind::kCronWorkflow : output::ObjectKind::kWorkflow;
    case Trigger::kManual:
      if (scheduled) {
        sink.Report(diag::kInstanceWithSchedule, place).Note(note::kOtherPlace, workflow.schedules.front().span);
      }
      break;
    case Trigger::kUnset:
      break;
  }
  return scheduled ? output::ObjectKind::kCronWorkflow : output::ObjectKind::kWorkflow;
}

output::ObjectKind Choose(const Lowering& lowering) {
  const ir::Workflow& workflow = lowering.workflow;
  const output::Options& options = lowering.options;
  const bool scheduled = !workflow.schedules.empty() && !options.ignore_schedule;
  if (options.kind == output::ObjectKind::kFromManifest) return KindByManifest(workflow, scheduled, lowering.sink);
  if (options.kind != output::ObjectKind::kCronWorkflow && scheduled) {
    lowering.sink.Report(diag::kKindDropsSchedule, workflow.schedules.front().span, KindWord(options.kind))
        .Help(help::kIgnoreSchedule);
  }
  if (options.kind == output::ObjectKind::kCronWorkflow && !scheduled) {
    lowering.sink.Report(diag::kKindNeedsSchedule, workflow.name.span);
  }
  return options.kind;
}

void CheckLength(const Lowering& lowering, output::ObjectKind object) {
  const ir::Workflow& workflow = lowering.workflow;
  if (!workflow.name.present() || workflow.name.unresolved) return;
  const bool is_prefix = lowering.options.generate_name && object == output::ObjectKind::kWorkflow;
  std::size_t longest = kMaxWorkflowName;
  if (is_prefix) longest = kMaxGenerateName - 1;  // the hyphen before the generated part counts
  if (object == output::ObjectKind::kCronWorkflow) longest = kMaxCronWorkflowName;
  const std::size_t length = workflow.name.value.size();
  if (length <= longest) return;
  lowering.sink.Report(diag::kObjectNameTooLong, workflow.name.span, length, KindWord(object), longest);
}

}  // namespace

void ChooseObject(const Lowering& lowering, Plan& plan) {
  const ir::Workflow& workflow = lowering.workflow;
  plan.object = Choose(lowering);
  const bool beside_template =
      workflow.trigger == Trigger::kSeveral && plan.object == output::ObjectKind::kWorkflowTemplate;
  plan.writes_crons =
      plan.object == output::ObjectKind::kCronWorkflow || (beside_template && !lowering.options.ignore_schedule);
  if (lowering.options.layout == output::Layout::kReferenced && plan.object == output::ObjectKind::kWorkflowTemplate) {
    lowering.sink.Report(diag::kReferencedTemplate, workflow.name.span);
  }
  if (lowering.options.generate_name && plan.object != output::ObjectKind::kWorkflow) {
    lowering.sink.Report(diag::kGenerateNameKind, workflow.name.span, KindWord(plan.object));
  }
  CheckLength(lowering, plan.object);
  if (workflow.starts) {
    plan.entrypoint = workflow.templates[workflow.starts.index].name.value;
    return;
  }
  const bool main_taken = std::any_of(workflow.templates.begin(), workflow.templates.end(),
                                      [](const ir::Template& made) { return made.name.value == "main"; });
  plan.entrypoint = main_taken ? "dagc-main" : "main";
}

}  // namespace dagc::argo
