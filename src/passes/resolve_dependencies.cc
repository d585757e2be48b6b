// SPDX-License-Identifier: Apache-2.0
#include "passes/resolve_dependencies.h"

#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/edit_distance.h"
#include "base/text.h"
#include "diag/codes/dg4.h"

namespace dagc {
namespace {

// Suggestions are searched among this many names at most, so that a large workflow full of misspellings stays linear.
constexpr std::size_t kNamesToSearch = 2000;

using StepsByName = std::unordered_map<std::string_view, std::uint32_t>;

StepsByName IndexSteps(const ir::Workflow& workflow, DiagSink& sink) {
  StepsByName steps;
  steps.reserve(workflow.steps.size());
  for (std::uint32_t i = 0; i < workflow.steps.size(); ++i) {
    const ir::Text& name = workflow.steps[i].name;
    if (!name.present() || name.unresolved) continue;
    const auto [first, is_new] = steps.emplace(name.value, i);
    if (is_new) continue;
    sink.Report(diag::kDuplicateStep, name.span, name).Note(note::kFirstHere, workflow.steps[first->second].name.span);
  }
  return steps;
}

void ReportUnknown(const ir::Workflow& workflow, const ir::Text& name, DiagSink& sink) {
  std::vector<std::string_view> names;
  for (const ir::Step& step : workflow.steps) {
    if (names.size() == kNamesToSearch) break;
    if (step.name.present()) names.push_back(step.name.value);
  }
  auto finding = sink.Report(diag::kUnknownStep, name.span, name);
  const std::string_view nearest = Nearest(name.value, names);
  if (!nearest.empty()) {
    finding.Help(help::kDidYouMean, nearest);
  } else {
    finding.Help(help::kKnownSteps, QuotedList(names));
  }
}

}  // namespace

void ResolveDependencies(ir::Workflow& workflow, const PassContext& context) {
  const StepsByName steps = IndexSteps(workflow, context.sink);
  bool names_complete = true;  // a name that is not known yet may be the one that is referred to
  for (const ir::Step& step : workflow.steps) names_complete &= !step.name.unresolved;

  std::vector<std::uint32_t> last_use(workflow.steps.size(), 0);  // by step: the last one that refers to it, 1-based
  for (std::uint32_t i = 0; i < workflow.steps.size(); ++i) {
    ir::Step& step = workflow.steps[i];
    for (std::size_t d = 0; d < step.depends.size(); ++d) {
      ir::Dependency& dependency = step.depends[d];
      if (dependency.name.unresolved) continue;
      const auto found = steps.find(dependency.name.value);
      if (found == steps.end()) {
        if (names_complete) ReportUnknown(workflow, dependency.name, context.sink);
        continue;
      }
      if (dependency.name.value == step.name.value) {
        context.sink.Report(diag::kSelfDependency, dependency.name.span, step.name);
        continue;
      }
      std::uint32_t& user = last_use[found->second];
      if (user == i + 1) {
        context.sink.Report(diag::kRepeatedDependency, dependency.name.span, dependency.name);
        continue;
      }
      user = i + 1;
      dependency.step = ir::StepId{found->second};
    }
    std::erase_if(step.depends, [](const ir::Dependency& dependency) { return !dependency.step; });
  }
}

}  // namespace dagc
