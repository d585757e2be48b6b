// SPDX-License-Identifier: Apache-2.0
// The template that says which step needs which: https://argo-workflows.readthedocs.io/en/latest/walk-through/dag/
#pragma once

#include "backend/argo/emission.h"
#include "value/value.h"

namespace dagc::argo {

// A task per wait, then one per step in source order; keys of a task: name, template, dependencies. Steps that depend
// on nothing depend on the waits, and so all others do.
Value DagTemplate(const Emission& emission);

}  // namespace dagc::argo
