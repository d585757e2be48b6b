// SPDX-License-Identifier: Apache-2.0
// One step as a container template: https://argo-workflows.readthedocs.io/en/latest/fields/#template
#pragma once

#include <string_view>

#include "backend/argo/emission.h"
#include "backend/argo/volumes.h"
#include "value/value.h"

namespace dagc::argo {

class ContainerTemplates {
 public:
  ContainerTemplates(const Emission& emission, const Volumes& volumes);

  // The template of a step. Its keys: name, metadata, serviceAccountName, nodeSelector, tolerations, affinity,
  // priorityClassName, schedulerName, podSpecPatch, timeout, retryStrategy, volumes, container; of the container:
  // image, command, args, env, resources, volumeMounts, securityContext.
  Value Make(const ir::Step& step) const;

 private:
  Value PodMetadata(const ir::Step& step) const;
  Value Container(const ir::Step& step) const;

  const Emission& emission_;
  const Volumes& volumes_;
  Value security_;  // of every container; null: none
};

// `metadata` of a template: what its pods carry. The label is left out where the name is too long to be one.
Value StepLabel(Arena& arena, std::string_view step_name);

}  // namespace dagc::argo
