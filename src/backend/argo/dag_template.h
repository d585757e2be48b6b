// SPDX-License-Identifier: Apache-2.0
// The DAG that the entry point is, and those of groups. The workflow's first tasks wait for its prerequisites.
// https://argo-workflows.readthedocs.io/en/latest/fields/#dagtemplate
#pragma once

#include "backend/argo/emission.h"
#include "value/value.h"

namespace dagc::argo {

// The template of the entry point. Keys: name, dag.
Value DagTemplate(const Emission& emission);

// `dag` of a group.
Value GroupDag(const Emission& emission, const ir::Group& group);

}  // namespace dagc::argo
