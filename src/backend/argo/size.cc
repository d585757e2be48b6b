// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/size.h"

#include <cstddef>
#include <span>
#include <utility>

#include "backend/argo/features.h"
#include "backend/argo/json_size.h"
#include "base/check.h"
#include "base/work.h"
#include "diag/codes/dg6.h"

namespace dagc::argo {

namespace {

// `maxItems` of dag.tasks and spec.templates in the engine's full CRDs.
constexpr std::size_t kMostTasks = 200;
constexpr std::size_t kMostTemplates = 200;

// MAX_WORKFLOW_SIZE of workflow/packer; etcd refuses requests from 1.5 MiB on.
constexpr std::size_t kMostObjectBytes = std::size_t{1} << 20;

// What one node takes in `status.nodes`, with names of common length and fan-in.
constexpr std::size_t kNodeBytes = 750;

// The engine's init container gets the template as JSON in one variable, and the kernel takes 128 KiB of name and value
// together. What the engine adds (inputs, outputs, the spec's pod labels, the cluster's artifact repository) has to fit
// into the rest.
constexpr std::size_t kMostTemplateBytes = std::size_t{126} << 10;

// An error becomes a warning where the user allows oversize.
class SizeSink : public DiagSink {
 public:
  explicit SizeSink(const Emission& emission) : emission_(emission) {}
  void Add(Diagnostic diagnostic) override {
    if (emission_.options.allow_oversize) diagnostic.severity = Severity::kWarning;
    emission_.sink.Add(std::move(diagnostic));
  }

 private:
  const Emission& emission_;
};

// The DAG, its tasks, and for a task with retries each attempt, of which one is sure.
std::size_t Nodes(const ir::Workflow& workflow) {
  std::size_t nodes = 1 + 2 * workflow.waits.size() + workflow.tasks.size();
  for (const ir::Task& task : workflow.tasks) nodes += workflow.templates[task.run.index].retry ? 1 : 0;
  return nodes;
}

// The length of all templates as JSON, at least. Reports a step that engines before 3.7 do not pass on.
std::size_t CheckTemplates(const Emission& emission, std::span<const Value> templates) {
  const ir::Workflow& workflow = emission.workflow;
  const bool limited = !Supports(emission.options.argo_version, Feature::kLargeTemplates);
  const std::size_t first_step = templates.size() - workflow.templates.size();
  std::size_t total = 0;
  for (std::size_t i = 0; i < templates.size(); ++i) {
    const std::size_t at_least = JsonSizeAtLeast(templates[i]);
    total += at_least + 1;
    if (!SpendWork(at_least / kBytesAUnit)) break;
    if (!limited || i < first_step || at_least * kLargestJsonEscape <= kMostTemplateBytes) continue;
    const std::size_t size = JsonSize(templates[i]);
    if (size <= kMostTemplateBytes) continue;
    const ir::Text& name = workflow.templates[i - first_step].name;
    emission.sink.Report(diag::kTemplateTooLarge, name.span, name, size / 1024).Help(help::kProjectFile);
  }
  return total;
}

// Of the spec the templates are nearly all; the rest is left out where it does not decide.
void CheckTotal(const Emission& emission, const Value& spec, std::size_t templates_at_least, SizeSink& sink) {
  const std::size_t nodes = Nodes(emission.workflow) * kNodeBytes;
  // A run of a template keeps a copy of the spec in its status.
  const std::size_t copies = emission.in_template() ? 2 : 1;
  std::size_t total = nodes + copies * templates_at_least;
  if (total <= kMostObjectBytes) {
    total = nodes + copies * JsonSize(spec);
    if (total <= kMostObjectBytes) return;
  }
  sink.Report(diag::kObjectTooLarge, emission.workflow.name.span, total / 1024).Help(help::kSplitWorkflow);
}

}  // namespace

void CheckSize(const Emission& emission, const Value& spec) {
  const ir::Workflow& workflow = emission.workflow;
  SizeSink sink(emission);
  const std::size_t tasks = workflow.tasks.size() + workflow.waits.size();
  const std::size_t all_templates = (workflow.starts ? 0 : 1) + workflow.templates.size() + workflow.waits.size();
  // More tasks mean more templates too: that is one mistake, and one message.
  if (tasks > kMostTasks) {
    sink.Report(diag::kTooManyTasks, workflow.tasks_span, tasks).Help(help::kSplitWorkflow);
  } else if (all_templates > kMostTemplates) {
    sink.Report(diag::kTooManyTemplates, workflow.tasks_span, all_templates).Help(help::kSplitWorkflow);
  }
  for (const ir::Template& made : workflow.templates) {
    const ir::Group* group = made.FindGroup();
    if (group == nullptr || group->tasks.size() <= kMostTasks) continue;
    sink.Report(diag::kTooManyTasks, made.name.span, group->tasks.size()).Help(help::kSplitWorkflow);
  }
  const Value* templates = spec.Find("templates");
  DAGC_CHECK(templates != nullptr);
  CheckTotal(emission, spec, CheckTemplates(emission, templates->items()), sink);
}

}  // namespace dagc::argo
