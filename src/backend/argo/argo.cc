// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/argo.h"

#include <string>
#include <string_view>

#include "backend/argo/cron_workflow.h"
#include "backend/argo/emission.h"
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
    const Value run_spec = emission_.referenced() ? argo::ReferringSpec(emission_.arena, name_) : spec;
    switch (emission_.plan.object) {
      case output::ObjectKind::kWorkflow:
        AddWorkflow(run_spec);
        break;
      case output::ObjectKind::kCronWorkflow:
        AddCronWorkflows(run_spec);
        break;
      case output::ObjectKind::kWorkflowTemplate:
      case output::ObjectKind::kFromManifest:
        break;
    }
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

  void AddCronWorkflows(const Value& spec) {
    if (!emission_.workflow.schedule) return;  // reported
    const argo::CronPlan& cron = emission_.plan.cron;
    const Value run_metadata = argo::RunMetadata(emission_, metadata_);
    const auto add = [&](std::string_view name, std::span<const std::string_view> expressions) {
      Add("CronWorkflow", name, Naming::kName, argo::CronSpec(emission_, expressions, run_metadata, spec));
    };
    if (!cron.split) {
      add(name_, cron.expressions);
      return;
    }
    const std::span<const std::string_view> all(cron.expressions);
    for (std::size_t i = 0; i < all.size(); ++i) add(Named("-" + std::to_string(i + 1)), all.subspan(i, 1));
    if (!all.empty()) CheckLongestName();
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
