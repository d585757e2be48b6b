// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/argo.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "backend/argo/cron_workflow.h"
#include "backend/argo/emission.h"
#include "backend/argo/event_binding.h"
#include "backend/argo/external_secret.h"
#include "backend/argo/lower/lower.h"
#include "backend/argo/metadata.h"
#include "backend/argo/object_template.h"
#include "backend/argo/requirements.h"
#include "backend/argo/static_files.h"
#include "backend/argo/workflow_spec.h"
#include "diag/codes/dg6.h"
#include "kube/names.h"
#include "value/builder.h"

namespace dagc::backend {

namespace {

using argo::Emission;
using argo::Naming;

// Builds the objects of one workflow in the order in which they are written: everything before what refers to it.
class Objects {
 public:
  explicit Objects(const Emission& emission)
      : emission_(emission), metadata_(argo::MakeWorkflowMetadata(emission)), name_(emission.workflow.name.value) {}

  std::vector<OutputObject> Make() {
    const argo::StaticFiles static_files(emission_);
    if (!static_files.empty())
      objects_.push_back({"ConfigMap", static_files.name(), static_files.Object(metadata_), true});
    for (const ir::Template& step : emission_.workflow.templates) {
      const Value files = argo::ObjectConfigMap(emission_, metadata_, step);
      if (!files.IsNull()) objects_.push_back({"ConfigMap", step.config_map->name, files, true});
    }
    const ir::ExternalSecret& external = emission_.workflow.external_secret;
    if (!external.empty()) {
      objects_.push_back({"ExternalSecret", external.name, argo::ExternalSecret(emission_, metadata_), true});
    }
    const Value spec = argo::WorkflowSpec(emission_, metadata_, static_files);
    if (emission_.in_template()) Add("WorkflowTemplate", name_, Naming::kName, spec);
    const Value run_spec = emission_.in_template() ? argo::ReferringSpec(emission_.arena, name_) : spec;
    if (emission_.plan.object == output::ObjectKind::kWorkflow) AddWorkflow(run_spec);
    if (emission_.plan.writes_crons) AddCronWorkflows(run_spec);
    if (emission_.in_template()) AddEventBindings();
    return std::move(objects_);
  }

 private:
  // Keys of an object: apiVersion, kind, metadata, spec.
  void Add(std::string_view kind, std::string_view name, Naming naming, const Value& spec) {
    MapBuilder object(emission_.arena);
    object.Put("apiVersion", "argoproj.io/v1alpha1").Put("kind", kind);
    object.Put("metadata", argo::ObjectMetadata(emission_, metadata_, name, naming));
    object.Put("spec", spec);
    objects_.push_back({kind, name, object.Finish()});
  }

  std::string_view Named(std::string_view suffix) {
    return emission_.arena.Copy(std::string_view(std::string(name_).append(suffix)));
  }

  void AddWorkflow(const Value& spec) {
    const bool generate = emission_.options.generate_name;
    Add("Workflow", generate ? Named("-") : name_, generate ? Naming::kGenerateName : Naming::kName, spec);
  }

  // All of them run the same spec; one that starts another template than the spec's says so.
  void AddCronWorkflows(const Value& spec) {
    const Value run_metadata = argo::RunMetadata(emission_, metadata_);
    for (std::size_t i = 0; i < emission_.plan.crons.size(); ++i) {
      const ir::Schedule& schedule = emission_.workflow.schedules[i];
      const argo::CronPlan& cron = emission_.plan.crons[i];
      const std::string_view name = schedule.name.present() ? Named("-" + std::string(schedule.name.value)) : name_;
      const std::span<const std::string_view> all(cron.expressions);
      const auto add = [&](std::string_view object, std::span<const std::string_view> expressions) {
        const Value made = argo::CronSpec(emission_, i, expressions, run_metadata, SpecFrom(spec, schedule.starts));
        Add("CronWorkflow", object, Naming::kName, made);
      };
      if (!cron.split) {
        add(name, all);
      } else {
        for (std::size_t n = 0; n < all.size(); ++n) add(Numbered(name, n + 1), all.subspan(n, 1));
      }
      if (!all.empty() && (cron.split || schedule.name.present())) CheckLongestName();
    }
  }

  Value SpecFrom(const Value& spec, ir::TemplateId starts) {
    if (!starts) return spec;
    MapBuilder made(emission_.arena);
    made.Put("entrypoint", emission_.workflow.templates[starts.index].name.value);
    for (const Entry& entry : spec.entries()) {
      if (entry.key.text() != "entrypoint") made.Put(entry.key, entry.value);
    }
    return made.Finish();
  }

  std::string_view Numbered(std::string_view name, std::size_t number) {
    return emission_.arena.Copy(std::string(name).append("-").append(std::to_string(number)));
  }

  void AddEventBindings() {
    for (const ir::Event& event : emission_.workflow.events) {
      Add("WorkflowEventBinding", Named("-" + std::string(event.name.value)), Naming::kName,
          argo::EventBindingSpec(emission_.arena, name_, event));
    }
  }

  // The name without a suffix is the WorkflowTemplate's, which may be longer.
  void CheckLongestName() {
    const std::string_view longest = objects_.back().name;
    if (longest.size() <= kMaxCronWorkflowName) return;
    emission_.sink.Report(diag::kSplitNameTooLong, emission_.workflow.name.span, longest, longest.size())
        .Help(help::kShortenName, kMaxCronWorkflowName - (longest.size() - name_.size()));
  }

  const Emission& emission_;
  argo::WorkflowMetadata metadata_;
  std::string_view name_;
  std::vector<OutputObject> objects_;
};

}  // namespace

std::vector<OutputObject> EmitArgo(const ir::Workflow& workflow, const output::Options& options, Arena& arena,
                                   DiagSink& sink) {
  const argo::Plan plan = argo::Lower({workflow, options, arena, sink});
  const Emission emission{workflow, plan, options, arena, sink};
  std::vector<OutputObject> objects = Objects(emission).Make();
  argo::ReportRequirements(emission);
  return objects;
}

}  // namespace dagc::backend
