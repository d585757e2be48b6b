// SPDX-License-Identifier: Apache-2.0
// One step as a template: https://argo-workflows.readthedocs.io/en/latest/fields/#template
#pragma once

#include <string_view>
#include <vector>

#include "backend/argo/emission.h"
#include "backend/argo/static_files.h"
#include "backend/argo/step_files.h"
#include "backend/argo/volumes.h"
#include "value/builder.h"
#include "value/value.h"

namespace dagc::argo {

class StepTemplates {
 public:
  // `pod_security` is the spec's; null: none.
  StepTemplates(const Emission& emission, const Volumes& volumes, const StaticFiles& static_files, Value pod_security);

  // The template of a step. Its keys: name, metadata, serviceAccountName, nodeSelector, tolerations, affinity,
  // priorityClassName, schedulerName, podSpecPatch, timeout, retryStrategy, and `resource`, or securityContext,
  // volumes, initContainers, container, sidecars.
  Value Make(const ir::Template& step) const;

 private:
  Value PodMetadata(const ir::Template& step) const;
  void PutPodFields(const ir::Template& step, MapBuilder& to) const;
  void PutBody(const ir::Template& step, MapBuilder& to) const;
  void PutContainerSet(const ir::Template& step, const ir::ContainerSet& set, MapBuilder& to) const;
  void PutPod(const ir::Template& step, MapBuilder& to) const;
  // Of every container in the pod of a stack, the engine's own included.
  void CheckUsers(const ir::Template& step, const Value& pod_security) const;
  Value Container(const ir::Template& step, const StepFiles& files) const;
  // Init containers or sidecars of a stack, behind the `first` one where that is not null.
  Value Others(const ir::Template& step, const StepFiles& files, const std::vector<ir::NamedContainer>& containers,
               const Value& first) const;

  const Emission& emission_;
  const Volumes& volumes_;
  const StaticFiles& static_files_;
  Value security_;      // of every container; null: none
  Value pod_security_;  // of every pod; null: none
};

// `metadata` of a template: what its pods carry. The label is left out where the name is too long to be one.
Value StepLabel(Arena& arena, std::string_view step_name);

}  // namespace dagc::argo
