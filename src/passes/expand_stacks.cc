// SPDX-License-Identifier: Apache-2.0
#include "passes/expand_stacks.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "passes/environment_name.h"
#include "passes/image_name.h"
#include "stack/expand.h"
#include "stack/library.h"

namespace dagc {
namespace {

constexpr std::string_view kConfigDirectory = "/etc/dataos/config";
constexpr std::string_view kSecretDirectory = "/etc/dataos/secret";

// The image of the stack: what the target file says, else what the resource does.
std::string_view ImageFor(const ir::StackDef& def, const PassContext& context) {
  const Value* row = context.target.images.Find(stack::ReferenceTo(def));
  const Value* image = row == nullptr ? nullptr : row->Find("image");
  return image != nullptr && !image->text().empty() ? image->text() : stack::ImageOf(def.image, context.arena);
}

bool NeedsImage(const ir::StackTemplates& templates) {
  const Value& runs = templates.resource.IsNull() ? templates.containers : templates.resource;
  return runs.IsNull() || runs.text().find(".Image") != std::string_view::npos;
}

std::string_view AccountOf(const ir::Workflow& workflow, const ir::Step& step) {
  return step.service_account.empty() ? workflow.defaults.service_account.value : step.service_account.value;
}

// Whether the platform's directory of files is there for the templates to mount.
bool HasFiles(const ir::Step& step) {
  const auto is_there = [](const ir::ProjectedFile& file) { return file.directory.starts_with(kSecretDirectory); };
  return std::any_of(step.projected.files.begin(), step.projected.files.end(), is_there);
}

class Expander {
 public:
  Expander(ir::Workflow& workflow, const PassContext& context) : workflow_(workflow), context_(context) {}

  void Run() {
    for (ir::Step& step : workflow_.steps) {
      if (step.stack_def != nullptr) Expand(step, *step.stack_def);
    }
    for (const auto& [reference, uses] : without_image_) {
      auto finding = context_.sink.Report(diag::kNoStackImage, uses.front(), reference);
      for (std::size_t i = 1; i < uses.size(); ++i) finding.Note(note::kAlsoUsedHere, uses[i]);
      finding.Help(help::kGiveStackImage, reference);
    }
  }

 private:
  void Expand(ir::Step& step, const ir::StackDef& def) {
    const std::string_view image = ImageFor(def, context_);
    if (image.empty() && def.for_workflows && NeedsImage(def.templates)) {
      without_image_[stack::ReferenceTo(def)].push_back(step.stack.span);
      return;
    }
    const stack::StepFacts facts{
        workflow_, step, def, image, AccountOf(workflow_, step), context_.target.context, HasFiles(step), TlsSecret()};
    step.expansion = stack::Expand(*context_.stacks.PreparedOf(def), facts, context_.arena, context_.sink);
    if (!step.expansion) return;
    if (step.expansion->pod) {
      UsePod(step, *step.expansion);
    } else {
      ReportUnreached(step);
    }
  }

  // Certificates are the platform's to make; here somebody has put them into a Secret that the target file names.
  std::string_view TlsSecret() const {
    const Value* row = context_.target.secrets.Find("tls");
    const Value* name = row == nullptr ? nullptr : row->Find("name");
    return name == nullptr ? std::string_view() : name->text();
  }

  void UsePod(ir::Step& step, ir::Expansion& expansion) {
    ir::StackPod& pod = *expansion.pod;
    step.container = std::move(pod.container.run);
    CheckNames(step.container);
    for (const auto* containers : {&pod.init_containers, &pod.sidecars}) {
      for (const ir::StackContainer& container : *containers) CheckNames(container.run);
    }
    for (const ir::ConfigFile& file : expansion.config_files) {
      const ir::Composition text{{ir::ValuePart::Kind::kText, file.text, {}, {}}};
      step.projected.files.push_back({kConfigDirectory, file.name, text, {ir::Scope::kStack, file.span}});
    }
  }

  void CheckNames(const ir::Container& container) {
    CheckImageName(container.image, context_.sink);
    for (const ir::EnvVar& variable : container.env) CheckEnvironmentName(variable.name, context_.sink);
  }

  // The engine makes the object; there is no container of dagc's that could be given anything.
  void ReportUnreached(const ir::Step& step) {
    const auto report = [&](Span span, std::string_view what) {
      context_.sink.Report(diag::kObjectTakesNothing, span, step.name.value, what);
    };
    for (const auto& variable : step.projected.variables) report(variable.from.span, "variable");
    for (const auto& argument : step.projected.arguments) report(argument.from.span, "argument");
    for (const auto& file : step.projected.files) report(file.from.span, "file");
    for (const ir::VolumeUse& volume : step.volumes) report(volume.span, "volume");
  }

  ir::Workflow& workflow_;
  const PassContext& context_;
  std::map<std::string, std::vector<Span>> without_image_;  // steps by reference
};

}  // namespace

void ExpandStacks(ir::Workflow& workflow, const PassContext& context) { Expander(workflow, context).Run(); }

}  // namespace dagc
