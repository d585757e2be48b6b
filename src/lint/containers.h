// SPDX-License-Identifier: Apache-2.0
// The containers of a workflow as rules look at them: those of steps, and those that a stack's template adds.
#pragma once

#include <span>

#include "diag/codes/dg7.h"
#include "diag/diag_sink.h"
#include "ir/workflow.h"

namespace dagc::lint {

struct ContainerUse {
  const ir::Template& step;
  const ir::Container& container;
  std::span<const ir::ProjectedVariable> variables;  // set before the container's own
  std::span<const ir::ProjectedArgument> arguments;  // after the container's own
  bool whole_secrets = false;                        // variables are set whose names are not known

  // Its text is in a stack's template, not in the manifest.
  bool from_stack() const { return static_cast<bool>(step.config_map); }
};

// Calls `action` with each container, in the order of steps; of a step with init containers, main container, sidecars.
template <typename Action>
void ForEachContainer(const ir::Workflow& workflow, Action action) {
  for (const ir::Template& step : workflow.templates) {
    const ir::Projected& projected = *step.projected;
    bool whole_secrets = false;
    for (const ir::WholeSecret& secret : projected.secrets) whole_secrets = whole_secrets || secret.directory.empty();
    const auto use_other = [&](const ir::NamedContainer& other) {
      const auto variables =
          other.takes_projection ? std::span(projected.variables) : std::span<const ir::ProjectedVariable>();
      action(ContainerUse{step, other.run, variables, {}, other.takes_projection && whole_secrets});
    };
    for (const ir::NamedContainer& container : step.pod->init_containers) use_other(container);
    action(ContainerUse{step, step.container(), projected.variables, projected.arguments, whole_secrets});
    for (const ir::NamedContainer& container : step.pod->sidecars) use_other(container);
  }
}

// A finding in a stack's template also says which step uses it.
inline DiagBuilder& NameStep(DiagBuilder& finding, const ContainerUse& use) {
  return use.from_stack() ? finding.Note(note::kForStep, use.step.dataos->stack.span, use.step.name.value) : finding;
}

}  // namespace dagc::lint
