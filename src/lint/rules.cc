// SPDX-License-Identifier: Apache-2.0
#include "lint/rules.h"

#include <algorithm>
#include <array>
#include <optional>

#include "dagc/diag_code.h"
#include "lint/checks.h"

namespace dagc {

namespace {

constexpr std::array<RuleInfo, 13> kRules = {{
    {DiagCode::kRunAsApikey, "an API key stands in the manifest in clear text", lint::CheckRunAsApikey},
    {DiagCode::kRedundantDependency, "a dependency is implied by the step's others", lint::CheckRedundantDependency},
    {DiagCode::kUnorderedWriters, "steps that may run at the same time write one volume", lint::CheckUnorderedWriters},
    {DiagCode::kUnpinnedImage, "an image has no tag, or the tag `latest`", lint::CheckUnpinnedImage},
    {DiagCode::kSecretInEnv, "a variable that looks like a secret has its value in the manifest",
     lint::CheckSecretInEnv},
    {DiagCode::kMissingResources, "steps request no CPU or no memory", lint::CheckMissingResources},
    {DiagCode::kMountInSys, "a volume or file is mounted in `/sys`", lint::CheckMountInSys},
    {DiagCode::kCronEitherDay, "a cron restricts both the day of month and the day of week", lint::CheckCronEitherDay},
    {DiagCode::kUnreadVariable, "`${NAME}` where no shell replaces it", lint::CheckUnreadVariables},
    {DiagCode::kUndefinedReference, "`$(NAME)` of a variable that is not defined before",
     lint::CheckUndefinedReferences},
    {DiagCode::kProgramWithBlank, "the name of a program contains a blank", lint::CheckProgramWithBlank},
    {DiagCode::kUnreadArgument, "an argument after the script of `sh -c` that the script does not read",
     lint::CheckUnreadArguments},
    {DiagCode::kShellWithoutShell, "operators, globs or `$NAME` where no shell reads them",
     lint::CheckShellWithoutShell},
}};

bool Resolved(const ir::Workflow& workflow) {
  return std::all_of(workflow.tasks.begin(), workflow.tasks.end(), [](const ir::Task& task) {
    return std::all_of(task.depends.begin(), task.depends.end(),
                       [](const ir::Dependency& dependency) { return static_cast<bool>(dependency.task); });
  });
}

}  // namespace

std::span<const RuleInfo> LintRules() { return kRules; }

void RunLint(const ir::Workflow& workflow, DiagSink& sink) {
  std::optional<ir::Graph> graph;
  if (Resolved(workflow)) graph.emplace(workflow);
  const bool ordered = graph && !graph->cyclic();
  const LintInput input{workflow, ordered ? &*graph : nullptr};
  for (const RuleInfo& rule : kRules) rule.check(input, sink);
}

}  // namespace dagc
