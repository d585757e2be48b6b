// SPDX-License-Identifier: Apache-2.0
#include "passes/resolve_dependencies.h"

#include <span>
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

using TasksByName = std::unordered_map<std::string_view, std::uint32_t>;

TasksByName IndexTasks(const ir::Workflow& workflow, DiagSink& sink) {
  TasksByName tasks;
  tasks.reserve(workflow.tasks.size());
  for (std::uint32_t i = 0; i < workflow.tasks.size(); ++i) {
    const ir::Text& name = workflow.tasks[i].name;
    if (!name.present() || name.unresolved) continue;
    const auto [first, is_new] = tasks.emplace(name.value, i);
    if (is_new) continue;
    sink.Report(diag::kDuplicateStep, name.span, name).Note(note::kFirstHere, workflow.tasks[first->second].name.span);
  }
  return tasks;
}

std::vector<std::string_view> NamesToSearch(const ir::Workflow& workflow) {
  std::vector<std::string_view> names;
  for (const ir::Task& task : workflow.tasks) {
    if (names.size() == kNamesToSearch) break;
    if (task.name.present()) names.push_back(task.name.value);
  }
  return names;
}

void ReportUnknown(std::span<const std::string_view> names, const ir::Text& name, DiagSink& sink) {
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
  const TasksByName tasks = IndexTasks(workflow, context.sink);
  const std::vector<std::string_view> names = NamesToSearch(workflow);
  bool names_complete = true;  // a name that is not known yet may be the one that is referred to
  for (const ir::Task& task : workflow.tasks) names_complete &= !task.name.unresolved;

  std::vector<std::uint32_t> last_use(workflow.tasks.size(), 0);  // by task: the last one that refers to it, 1-based
  for (std::uint32_t i = 0; i < workflow.tasks.size(); ++i) {
    ir::Task& task = workflow.tasks[i];
    for (std::size_t d = 0; d < task.depends.size(); ++d) {
      ir::Dependency& dependency = task.depends[d];
      if (dependency.name.unresolved) continue;
      const auto found = tasks.find(dependency.name.value);
      if (found == tasks.end()) {
        if (names_complete) ReportUnknown(names, dependency.name, context.sink);
        continue;
      }
      if (dependency.name.value == task.name.value) {
        context.sink.Report(diag::kSelfDependency, dependency.name.span, task.name);
        continue;
      }
      std::uint32_t& user = last_use[found->second];
      if (user == i + 1) {
        context.sink.Report(diag::kRepeatedDependency, dependency.name.span, dependency.name);
        continue;
      }
      user = i + 1;
      dependency.task = ir::TaskId{found->second};
    }
    std::erase_if(task.depends, [](const ir::Dependency& dependency) { return !dependency.task; });
  }
}

}  // namespace dagc
