// SPDX-License-Identifier: Apache-2.0
// How much an engine takes. All limits that stand in no schema are in size.cc, with their sources.
#pragma once

#include "backend/argo/emission.h"
#include "value/value.h"

namespace dagc::argo {

// Looks at a finished spec: the number of tasks and templates, the length of each step's template, and what a run takes
// in the cluster. Where the user allows oversize, warnings but for a single step.
void CheckSize(const Emission& emission, const Value& spec);

}  // namespace dagc::argo
