// SPDX-License-Identifier: Apache-2.0
// The `spec` of a Workflow or WorkflowTemplate, and the `workflowSpec` of a CronWorkflow:
// https://argo-workflows.readthedocs.io/en/latest/fields/#workflowspec
#pragma once

#include <string_view>

#include "backend/argo/emission.h"
#include "backend/argo/metadata.h"
#include "backend/argo/static_files.h"
#include "value/value.h"

namespace dagc::argo {

// Keys: entrypoint, serviceAccountName, automountServiceAccountToken, executor, imagePullSecrets, securityContext,
// parallelism, ttlStrategy, podGC, podMetadata, workflowMetadata (in a WorkflowTemplate), volumes, templates: the DAG
// first, then waits, then steps in source order. Reports what is too large.
Value WorkflowSpec(const Emission& emission, const WorkflowMetadata& metadata, const StaticFiles& static_files);

// A spec that only refers to a WorkflowTemplate of this name.
Value ReferringSpec(Arena& arena, std::string_view template_name);

}  // namespace dagc::argo
