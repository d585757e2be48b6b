// SPDX-License-Identifier: Apache-2.0
#include "frontend/dataos_v2alpha.h"

#include <cstdint>
#include <string>
#include <utility>

#include "base/large_memory.h"
#include "base/work.h"
#include "diag/codes/dg3.h"
#include "frontend/field_reader.h"
#include "frontend/projection_reader.h"
#include "ir/stack_reference.h"

namespace dagc {
namespace {

class Builder {
 public:
  Builder(ir::Workflow& workflow, DiagSink& sink) : workflow_(workflow), sink_(sink) {}

  void Build(const Document& document) {
    file_text_ = document.text;
    const FieldReader root(&document.root, sink_);
    ReadEnvelope(root);
    const bool has_spec = root.Find("spec") != nullptr;
    const Span type_named = root.KeySpan("workflow");
    if (has_spec && type_named.file) {
      sink_.Report(diag::kTwoBodies, type_named).Note(note::kOtherPlace, root.KeySpan("spec"));
    }
    ReadBody(root.Map(has_spec ? "spec" : "workflow"));
  }

 private:
  void ReadEnvelope(const FieldReader& root) {
    workflow_.name = root.Text("name");
    workflow_.title = root.Text("title");
    workflow_.description = root.Text("description");
    workflow_.owner = root.Text("owner");
    ir::dataos::WorkflowPart& dataos = workflow_.dataos.make();
    dataos.layer = root.Text("layer");
    dataos.tenant = root.Text("tenant");
    dataos.workspace = root.Text("workspace");
    workflow_.tags = root.Texts("tags");
  }

  void ReadBody(const FieldReader& body) {
    ReadRunType(body);
    ReadSchedule(body);
    const FieldReader use = body.Map("use");
    ReadUse(use, workflow_.dataos.make());
    ReadPrerequisites(body);
    workflow_.tasks_span = body.KeySpan("dag");
    const Value* dag = body.Find("dag");
    if (dag == nullptr || !SpendWork(kWorkOfStep * dag->size())) return;
    workflow_.tasks.reserve(dag->size());
    workflow_.templates.reserve(dag->size());
    ExpectToFill(workflow_.templates.data(), dag->size() * sizeof(ir::Template));
    for (const Value& item : dag->items()) {
      if (item.IsMap()) ReadStep(item);
    }
  }

  void ReadRunType(const FieldReader& body) {
    const ir::Text type = body.Text("type");
    workflow_.trigger_span = type.span;
    if (type.value == "instance") workflow_.trigger = ir::Trigger::kManual;
    if (type.value == "schedule") workflow_.trigger = ir::Trigger::kSchedule;
    if (type.value == "template") workflow_.trigger = ir::Trigger::kTemplate;
  }

  void ReadSchedule(const FieldReader& body) {
    const FieldReader schedule = body.Map("schedule");
    if (!schedule) return;
    ir::Schedule& read = workflow_.schedules.emplace_back();
    read.span = body.KeySpan("schedule");
    read.crons = schedule.Texts("crons");
    read.timezone = schedule.Text("timezone");
    read.end_on = schedule.Text("endOn");
    read.concurrency_policy = schedule.Text("concurrencyPolicy");
  }

  std::vector<ir::dataos::VolumeUse> ReadVolumes(const FieldReader& use) {
    std::vector<ir::dataos::VolumeUse> volumes;
    const Value* list = use.Find("volumes");
    if (list == nullptr) return volumes;
    volumes.reserve(list->size());
    for (const Value& item : list->items()) {
      const FieldReader entry(&item, sink_);
      if (entry) volumes.push_back({entry.Text("id"), entry.Text("directory"), entry.Flag("readOnly"), item.span()});
    }
    return volumes;
  }

  // A prerequisite is a name, or a mapping with an `id` as bundles write it.
  void ReadPrerequisites(const FieldReader& body) {
    const Value* list = body.Find("dependencies");
    if (list == nullptr) return;
    for (const Value& item : list->items()) {
      const FieldReader entry(&item, sink_);
      const ir::Text id = entry ? entry.Text("id") : ReadText(item, sink_);
      for (std::string_view key : {"status", "runtime"}) {
        if (entry.KeySpan(key).file) sink_.Report(diag::kPrerequisiteState, entry.KeySpan(key), key);
      }
      if (id.present()) workflow_.prerequisites.push_back({id, item.span()});
    }
  }

  // Of a step or of all.
  template <typename Part>
  void ReadUse(const FieldReader& use, Part& part) {
    if (auto projection = ReadProjection(use, "projection", file_text_, sink_)) {
      part.projection.make() = std::move(*projection);
    }
    part.volumes = ReadVolumes(use);
  }

  // A task, and the template that only it runs.
  void ReadStep(const Value& item) {
    const FieldReader entry(&item, sink_);
    const ir::TemplateId run{static_cast<std::uint32_t>(workflow_.templates.size())};
    ir::Task& task = workflow_.tasks.emplace_back(entry.Text("name"), run, ReadDependencies(entry));
    ir::Template& step = workflow_.templates.emplace_back();
    step.name = task.name;
    step.span = item.span();
    ir::dataos::Part& dataos = step.dataos.make();
    dataos.title = entry.Text("title");

    const FieldReader spec = entry.Map("spec");
    dataos.stack = spec.Text("stack");
    dataos.compute = spec.Text("compute");
    dataos.run_as_user = spec.Text("runAsUser");
    dataos.log_level = spec.Text("logLevel");
    step.timeout = spec.Text("timeout");
    dataos.run_as_apikey_span = spec.KeySpan("runAsApikey");
    dataos.has_run_as_apikey = dataos.run_as_apikey_span.file && !spec.Text("runAsApikey").empty();
    if (dataos.run_as_apikey_span.file && !dataos.has_run_as_apikey) {
      sink_.Report(diag::kApikeyNotWritten, dataos.run_as_apikey_span);
    }
    const FieldReader resources = spec.Map("resources");
    if (resources) {
      ir::ResourceAmounts& amounts = step.make_container().resources.make();
      amounts.requests = ReadQuantities(resources.Find("requests"));
      amounts.limits = ReadQuantities(resources.Find("limits"));
    }
    const FieldReader use = spec.Map("use");
    ReadUse(use, dataos);
    ReadRetry(spec, step);
    if (const Value* stack_spec = spec.Find("stackSpec")) dataos.stack_spec = *stack_spec;
    dataos.stack_spec_span = spec.KeySpan("stackSpec");
    if (NoteStack(dataos.stack)) ReadContainer(spec.Map("stackSpec"), step.make_container());
  }

  std::vector<ir::Dependency> ReadDependencies(const FieldReader& step) {
    std::vector<ir::Dependency> dependencies;
    const Value* list = step.Find("depends");
    if (list == nullptr) return dependencies;
    dependencies.reserve(list->size());
    for (const Value& item : list->items()) {
      const ir::Text name = ReadText(item, sink_);
      if (name.present()) dependencies.push_back({name, {}});
    }
    return dependencies;
  }

  std::vector<ir::Quantity> ReadQuantities(const Value* map) {
    std::vector<ir::Quantity> quantities;
    if (map == nullptr) return quantities;
    quantities.reserve(map->size());
    for (const Entry& entry : map->entries()) {
      if (!entry.key.IsScalar()) continue;
      quantities.push_back({{entry.key.text(), entry.key.span(), false}, ReadText(entry.value, sink_)});
    }
    return quantities;
  }

  void ReadRetry(const FieldReader& spec, ir::Template& step) {
    const FieldReader retry = spec.Map("retry");
    if (!retry) return;
    ir::Retry& read = step.retry.make();
    read.span = spec.KeySpan("retry");
    read.count = retry.Text("count");
    read.strategy = retry.Text("strategy");
    read.duration = retry.Text("duration");
    read.factor = retry.Text("factor");
    read.max_duration = retry.Text("maxDuration");
  }

  void ReadContainer(const FieldReader& spec, ir::Container& container) {
    container.image = spec.Text("image");
    container.command = spec.Texts("command");
    container.command_span = spec.KeySpan("command");
    container.arguments = spec.Texts("arguments");
    const Value* env = spec.Find("env");
    if (env == nullptr) return;
    container.env.reserve(env->size());
    for (const Entry& entry : env->entries()) {
      const ir::Text value = ReadText(entry.value, sink_);
      if (value.present() && entry.key.IsScalar())
        container.env.push_back({{entry.key.text(), entry.key.span(), false}, value});
    }
  }

  // True when the step runs a container.
  bool NoteStack(const ir::Text& stack) {
    if (!stack.present() || stack.unresolved) return false;
    const auto reference = ir::ParseStackReference(stack.value);
    if (!reference) sink_.Report(diag::kStackReference, stack.span, stack);
    return reference && reference->IsContainer();
  }

  ir::Workflow& workflow_;
  DiagSink& sink_;
  std::string_view file_text_;
};

}  // namespace

void BuildDataosV2alpha(const Document& document, ir::Workflow& workflow, DiagSink& sink) {
  workflow.file = document.file;
  workflow.span = document.span;
  Builder(workflow, sink).Build(document);
}

}  // namespace dagc
