// SPDX-License-Identifier: Apache-2.0
#include "passes/expand_stacks.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/path.h"
#include "base/text.h"
#include "base/work.h"
#include "diag/codes/dg5.h"
#include "ir/platform_places.h"
#include "passes/check_quantities.h"
#include "passes/environment_name.h"
#include "passes/image_name.h"
#include "stack/expand.h"
#include "stack/library.h"
#include "tmpl/template.h"
#include "value/builder.h"

namespace dagc {
namespace {

// The image of the stack: what the target file says, else what the resource does.
std::string_view ImageFor(const ir::StackDef& def, const PassContext& context) {
  const Value* row = context.target.images.Find(stack::ReferenceTo(def));
  const Value* image = row == nullptr ? nullptr : row->Find("image");
  return image != nullptr && !image->text().empty() ? image->text() : stack::ImageOf(def.image, context.arena);
}

// What only the stack's own templates can hand on, as they name it.
constexpr std::array<std::string_view, 1> kImage = {"Image"};
constexpr std::array<std::string_view, 2> kResources = {"ApplicationSpec", "Resources"};
constexpr std::array<std::string_view, 2> kLogLevel = {"ApplicationSpec", "LogLevel"};
constexpr std::array<std::string_view, 1> kNodeSelector = {"NodeSelector"};
constexpr std::array<std::string_view, 1> kSecretSources = {"SecretSources"};

// The template that makes the pod or the object; nothing where the pod is dagc's own.
const std::optional<tmpl::Template>& MainTemplate(const stack::Prepared& stack) {
  return stack.resource ? stack.resource : stack.containers;
}

// A configuration file hands on what it reads as well.
bool Reads(const stack::Prepared& stack, std::span<const std::string_view> path) {
  const auto reads = [&](const std::optional<tmpl::Template>& one) { return one && tmpl::MayRead(*one, path); };
  return reads(MainTemplate(stack)) || reads(stack.config_files);
}

bool NeedsImage(const stack::Prepared& stack) { return !MainTemplate(stack) || Reads(stack, kImage); }

std::string_view AccountOf(const ir::Workflow& workflow, const ir::Template& step) {
  return step.service_account->empty() ? workflow.defaults.service_account.value : step.service_account->value;
}

// Whether the platform's directory of files is there for the templates to mount.
bool HasFiles(const ir::Template& step) {
  const auto is_there = [](const auto& one) { return IsAtOrBelow(one.directory, ir::kSecretDirectory); };
  return std::any_of(step.projected->files.begin(), step.projected->files.end(), is_there) ||
         std::any_of(step.projected->secrets.begin(), step.projected->secrets.end(), is_there);
}

// Whether it is what `.SecretSources` holds, for templates of objects whose pods are not the engine's.
bool IsSource(const ir::ProjectedFile& file) {
  return file.directory == ir::kSecretDirectory && !file.optional() && file.contents.size() == 1 &&
         file.contents.front().kind == ir::ValuePart::Kind::kSecret;
}
bool IsSource(const ir::WholeSecret& secret) { return secret.directory == ir::kSecretDirectory; }

// https://kubernetes.io/docs/concepts/storage/projected-volumes/
Value SecretSources(const ir::Projected& projected, Arena& arena) {
  ListBuilder sources(arena);
  const auto add = [&](const Value& secret) { sources.Add(MapBuilder(arena).Put("secret", secret).Finish()); };
  for (const ir::WholeSecret& secret : projected.secrets) {
    if (IsSource(secret)) add(MapBuilder(arena).Put("name", secret.secret).Finish());
  }
  std::map<std::string_view, ListBuilder> items;
  for (const ir::ProjectedFile& file : projected.files) {
    if (!IsSource(file)) continue;
    const ir::ValuePart& key = file.contents.front();
    ListBuilder& of_secret = items.try_emplace(key.secret, arena).first->second;
    of_secret.Add(MapBuilder(arena).Put("key", key.key).Put("path", file.name).Finish());
  }
  for (const auto& [secret, list] : items)
    add(MapBuilder(arena).Put("name", secret).Put("items", list.Finish()).Finish());
  return sources.Finish();
}

// Findings in what a stack's templates give stand in the stack; these also say which step asked for it.
class StepSink : public DiagSink {
 public:
  StepSink(const ir::Template& step, DiagSink& to) : step_(step), to_(to) {}

  void Add(Diagnostic finding) override {
    Note& note = finding.notes.emplace_back();
    note.span = step_.dataos->stack.span;
    note.message = FillPlaceholders(note::kForStep.text, {DiagArg(step_.name)}, &note.quotations);
    to_.Add(std::move(finding));
  }

 private:
  const ir::Template& step_;
  DiagSink& to_;
};

class Expander {
 public:
  Expander(ir::Workflow& workflow, const PassContext& context) : workflow_(workflow), context_(context) {}

  void Run() {
    for (ir::Template& step : workflow_.templates) {
      if (step.dataos->stack_def != nullptr && WorkLeft() > 0) Expand(step, *step.dataos->stack_def);
    }
    for (const auto& [reference, uses] : without_image_) {
      auto finding = context_.sink.Report(diag::kNoStackImage, uses.front(), reference);
      if (uses.size() > 1) finding.Note(note::kUsedAgain, uses[1], Own(Counted(uses.size() - 1, "step")));
      finding.Help(help::kGiveStackImage, reference);
    }
  }

 private:
  void Expand(ir::Template& step, const ir::StackDef& def) {
    if (!def.for_workflows) {
      context_.sink.Report(diag::kNotForWorkflows, step.dataos->stack.span, step.dataos->stack)
          .Note(note::kDefinedHere, def.name.span);
      return;
    }
    const std::string_view image = ImageFor(def, context_);
    const stack::Prepared& prepared = *context_.stacks.PreparedOf(def);
    if (image.empty() && NeedsImage(prepared)) {
      without_image_[stack::ReferenceTo(def)].push_back(step.dataos->stack.span);
      return;
    }
    const Value sources = SecretSources(*step.projected, context_.arena);
    const stack::StepFacts facts{
        workflow_,      step,    def,        image, AccountOf(workflow_, step), context_.target.context,
        HasFiles(step), sources, TlsSecret()};
    StepSink sink(step, context_.sink);
    std::optional<stack::Expansion> expansion = stack::Expand(prepared, facts, context_.limits, context_.arena, sink);
    if (!expansion) return;
    ReportIgnored(step, prepared);
    step.config_map.make() = std::move(expansion->config_map);
    if (expansion->pod) {
      UsePod(step, std::move(*expansion->pod));
    } else {
      step.body.emplace<ir::Rare<ir::KubernetesObject>>().make() = std::move(*expansion->object);
      DropUnreached(step, Reads(prepared, kSecretSources));
    }
  }

  // What of the step only the template can hand on, and it does not ask for it.
  void ReportIgnored(const ir::Template& step, const stack::Prepared& prepared) {
    if (!MainTemplate(prepared)) return;  // the pod is dagc's own
    const auto report = [&](std::span<const std::string_view> path, Span span, std::string_view field) {
      if (Reads(prepared, path)) return;
      context_.sink.Report(diag::kStackIgnores, span, stack::ReferenceTo(*prepared.def), field);
    };
    const ir::ResourceAmounts& amounts = *step.container().resources;
    if (!amounts.requests.empty() || !amounts.limits.empty()) {
      const auto& first = amounts.requests.empty() ? amounts.limits.front() : amounts.requests.front();
      report(kResources, first.resource.span, "resources");
    }
    if (!prepared.resource) return;
    if (step.dataos->log_level.present()) report(kLogLevel, step.dataos->log_level.span, "logLevel");
    if (!step.placement->node_selector.IsNull()) report(kNodeSelector, step.dataos->compute.span, "compute");
  }

  // Certificates are the platform's to make; here somebody has put them into a Secret that the target file names.
  std::string_view TlsSecret() const {
    const Value* row = context_.target.secrets.Find("tls");
    const Value* name = row == nullptr ? nullptr : row->Find("name");
    return name == nullptr ? std::string_view() : name->text();
  }

  void UsePod(ir::Template& step, stack::RenderedPod pod) {
    pod.container.run.resources = std::move(step.make_container().resources);
    step.make_container() = std::move(pod.container.run);
    step.pod.make() = std::move(pod);
    Check(step, step.container());
    for (const auto* containers : {&step.pod->init_containers, &step.pod->sidecars}) {
      for (const ir::NamedContainer& container : *containers) Check(step, container.run);
    }
    for (const ir::ConfigFile& file : step.config_map->files) {
      const ir::Composition text{{ir::ValuePart::Kind::kText, file.text, {}, {}}};
      step.projected.make().files.push_back({ir::kConfigDirectory, file.name, text, {ir::Scope::kStack, file.span}});
    }
  }

  void Check(const ir::Template& step, const ir::Container& container) {
    StepSink sink(step, context_.sink);
    CheckImageName(container.image, sink);
    for (const ir::EnvVar& variable : container.env) CheckEnvironmentName(variable.name, context_.engine, sink);
    const Value* resources = container.rest.Find("resources");
    if (resources != nullptr && !AreOfStep(*resources, step)) CheckResources(*resources, sink);
  }

  // What the template has from the step was checked there.
  static bool AreOfStep(const Value& resources, const ir::Template& step) {
    const auto are_of = [&](std::string_view key, const std::vector<ir::Quantity>& written) {
      const Value* amounts = resources.Find(key);
      if (amounts == nullptr) return true;
      for (const Entry& entry : amounts->entries()) {
        const bool is_of_step = std::any_of(written.begin(), written.end(), [&](const ir::Quantity& quantity) {
          return quantity.resource.value == entry.key.text() && quantity.amount.value == entry.value.text();
        });
        if (!is_of_step) return false;
      }
      return true;
    };
    return are_of("limits", step.container().resources->limits) &&
           are_of("requests", step.container().resources->requests);
  }

  // The engine makes the object; there is no container of dagc's that could be given anything.
  void DropUnreached(ir::Template& step, bool takes_sources) {
    const auto report = [&](Span span, std::string_view what) {
      context_.sink.Report(diag::kObjectTakesNothing, span, step.name, what);
    };
    const auto drop = [&](auto& list, std::string_view what, auto is_reached) {
      for (const auto& one : list) {
        if (!is_reached(one)) report(one.from.span, what);
      }
      std::erase_if(list, [&](const auto& one) { return !is_reached(one); });
    };
    const auto never = [](const auto&) { return false; };
    const auto as_source = [&](const auto& one) { return takes_sources && IsSource(one); };
    if (step.projected) {
      ir::Projected& projected = step.projected.make();
      drop(projected.variables, "variable", never);
      drop(projected.arguments, "argument", never);
      drop(projected.files, "file", as_source);
      drop(projected.secrets, "secret", as_source);
    }
    for (const ir::dataos::VolumeUse& volume : step.dataos->volumes) report(volume.span, "volume");
    for (const ir::dataos::VolumeUse& volume : workflow_.dataos->volumes) report(volume.span, "volume");
    step.mounts.clear();
  }

  ir::Workflow& workflow_;
  const PassContext& context_;
  std::map<std::string, std::vector<Span>> without_image_;  // steps by reference
};

}  // namespace

void ExpandStacks(ir::Workflow& workflow, const PassContext& context) { Expander(workflow, context).Run(); }

}  // namespace dagc
