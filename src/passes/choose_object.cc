// SPDX-License-Identifier: Apache-2.0
#include "passes/choose_object.h"

#include <algorithm>
#include <string_view>

#include "diag/codes/dg4.h"
#include "kube/names.h"

namespace dagc {
namespace {

using ir::ObjectKind;
using ir::Trigger;

std::string_view KindWord(ObjectKind kind) {
  switch (kind) {
    case ObjectKind::kCronWorkflow:
      return "CronWorkflow";
    case ObjectKind::kWorkflowTemplate:
      return "WorkflowTemplate";
    default:
      return "Workflow";
  }
}

ObjectKind KindByManifest(const ir::Workflow& workflow, bool scheduled, DiagSink& sink) {
  const Span place = workflow.trigger_span;
  switch (workflow.trigger) {
    case Trigger::kTemplate:
      if (workflow.schedule) {
        sink.Report(diag::kTemplateWithSchedule, workflow.schedule->span).Note(note::kOtherPlace, place);
      }
      return ObjectKind::kWorkflowTemplate;
    case Trigger::kSchedule:
      if (!workflow.schedule) sink.Report(diag::kScheduleMissing, place).Help(help::kAddSchedule);
      return scheduled ? ObjectKind::kCronWorkflow : ObjectKind::kWorkflow;
    case Trigger::kManual:
      if (scheduled) {
        sink.Report(diag::kInstanceWithSchedule, place).Note(note::kOtherPlace, workflow.schedule->span);
      }
      break;
    case Trigger::kUnset:
      break;
  }
  return scheduled ? ObjectKind::kCronWorkflow : ObjectKind::kWorkflow;
}

ObjectKind Choose(const ir::Workflow& workflow, const PassContext& context) {
  const ir::OutputOptions& options = context.options;
  const bool scheduled = workflow.schedule.has_value() && !options.ignore_schedule;
  if (options.kind == ObjectKind::kFromManifest) return KindByManifest(workflow, scheduled, context.sink);
  if (options.kind != ObjectKind::kCronWorkflow && scheduled) {
    context.sink.Report(diag::kKindDropsSchedule, workflow.schedule->span, KindWord(options.kind))
        .Help(help::kIgnoreSchedule);
  }
  if (options.kind == ObjectKind::kCronWorkflow && !scheduled) {
    context.sink.Report(diag::kKindNeedsSchedule, workflow.name.span);
  }
  return options.kind;
}

void CheckLength(const ir::Workflow& workflow, const ir::OutputOptions& options, DiagSink& sink) {
  if (!workflow.name.present() || workflow.name.unresolved) return;
  const bool is_prefix = options.generate_name && workflow.object == ObjectKind::kWorkflow;
  std::size_t longest = kMaxWorkflowName;
  if (is_prefix) longest = kMaxGenerateName - 1;  // the hyphen before the generated part counts
  if (workflow.object == ObjectKind::kCronWorkflow) longest = kMaxCronWorkflowName;
  const std::size_t length = workflow.name.value.size();
  if (length <= longest) return;
  sink.Report(diag::kObjectNameTooLong, workflow.name.span, length, KindWord(workflow.object), longest);
}

}  // namespace

void ChooseObject(ir::Workflow& workflow, const PassContext& context) {
  workflow.object = Choose(workflow, context);
  if (context.options.layout == ir::Layout::kReferenced && workflow.object == ObjectKind::kWorkflowTemplate) {
    context.sink.Report(diag::kReferencedTemplate, workflow.name.span);
  }
  if (context.options.generate_name && workflow.object != ObjectKind::kWorkflow) {
    context.sink.Report(diag::kGenerateNameKind, workflow.name.span, KindWord(workflow.object));
  }
  CheckLength(workflow, context.options, context.sink);
  const bool main_taken = std::any_of(workflow.templates.begin(), workflow.templates.end(),
                                      [](const ir::Template& made) { return made.name.value == "main"; });
  workflow.entrypoint = main_taken ? "dagc-main" : "main";
}

}  // namespace dagc
