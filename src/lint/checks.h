// SPDX-License-Identifier: Apache-2.0
// The rules' functions, each in the file of its name; only rules.cc calls them.
#pragma once

#include "diag/diag_sink.h"
#include "lint/rules.h"

namespace dagc::lint {

void CheckRunAsApikey(const LintInput& input, DiagSink& sink);
void CheckRedundantDependency(const LintInput& input, DiagSink& sink);
void CheckUnorderedWriters(const LintInput& input, DiagSink& sink);
void CheckUnpinnedImage(const LintInput& input, DiagSink& sink);
void CheckSecretInEnv(const LintInput& input, DiagSink& sink);
void CheckMissingResources(const LintInput& input, DiagSink& sink);
void CheckMountInSys(const LintInput& input, DiagSink& sink);
void CheckCronEitherDay(const LintInput& input, DiagSink& sink);
void CheckUnreadVariables(const LintInput& input, DiagSink& sink);
void CheckUndefinedReferences(const LintInput& input, DiagSink& sink);
void CheckProgramWithBlank(const LintInput& input, DiagSink& sink);
void CheckUnreadArguments(const LintInput& input, DiagSink& sink);
void CheckShellWithoutShell(const LintInput& input, DiagSink& sink);

// How many edges a rule may look at, each as often as it does. Proportional to the workflow, so that time stays so
// too; enough for every edge of a workflow of some ten thousand steps, which is far beyond what an engine runs.
inline std::size_t GraphWork(const ir::Graph& graph) { return 10 * (graph.size() + graph.arc_count()) + 100'000; }

}  // namespace dagc::lint
