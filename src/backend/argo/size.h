// SPDX-License-Identifier: Apache-2.0
// How much an engine takes. All limits that stand in no schema are in size.cc, with their sources.
#pragma once

#include "backend/argo/emission.h"
#include "value/value.h"

namespace dagc::argo {

// A container template must fit into a variable of the engine's init container before 3.7.
void CheckTemplateSize(const Emission& emission, const ir::Step& step, const Value& container_template);

// Tasks, templates, and what the finished run takes in the cluster. Warnings where the user allows oversize.
void CheckObjectSize(const Emission& emission, const Value& spec);

}  // namespace dagc::argo
