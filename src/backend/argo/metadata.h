// SPDX-License-Identifier: Apache-2.0
// Labels and annotations of objects, and of the runs they start.
#pragma once

#include <string_view>

#include "backend/argo/emission.h"
#include "value/value.h"

namespace dagc::argo {

struct WorkflowMetadata {
  Value labels;
  Value annotations;  // null when there are none
};

// What the manifest says about the workflow as a whole. Reports annotations that no API server takes.
WorkflowMetadata MakeWorkflowMetadata(const Emission& emission);

// Of a ConfigMap with files of the workflow: with the labels that find it, and the annotations of the target file.
WorkflowMetadata FilesMetadata(const Emission& emission, const WorkflowMetadata& metadata);

enum class Naming { kName, kGenerateName };

// Reports annotations that no API server takes; `of` names the workflow or step that they come from.
void CheckAnnotations(const Emission& emission, const Value& annotations, Span span, std::string_view of);

// `metadata` of an object.
Value ObjectMetadata(const Emission& emission, const WorkflowMetadata& metadata, std::string_view name, Naming naming);

// `workflowMetadata` of a CronWorkflow: what each run of it gets, byte for byte.
Value RunMetadata(const Emission& emission, const WorkflowMetadata& metadata);

// `workflowMetadata` within a spec. The engine substitutes there, so annotations that it would rewrite are left out and
// said so; they stand on the object itself.
Value RunMetadataInSpec(const Emission& emission, const WorkflowMetadata& metadata);

}  // namespace dagc::argo
