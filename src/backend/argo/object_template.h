// SPDX-License-Identifier: Apache-2.0
// A step that is a Kubernetes object which the engine makes and watches:
// https://argo-workflows.readthedocs.io/en/latest/walk-through/kubernetes-resources/
#pragma once

#include "backend/argo/emission.h"
#include "backend/argo/metadata.h"
#include "value/value.h"

namespace dagc::argo {

// `resource` of the step's template. Text of the user that the engine would rewrite is refused: nothing keeps it as it
// is in there.
Value ObjectResource(const Emission& emission, const ir::Template& step, const ir::KubernetesObject& object);

// The ConfigMap that templates of objects refer to by name; null when the stack gives no files.
Value ObjectConfigMap(const Emission& emission, const WorkflowMetadata& metadata, const ir::Template& step);

}  // namespace dagc::argo
