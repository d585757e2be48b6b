// SPDX-License-Identifier: Apache-2.0
// What the containers of a stack mount of what the platform supplies by name and nobody declares: a directory to work
// in, the directories of files, certificates.
#pragma once

#include <string_view>
#include <vector>

#include "backend/argo/emission.h"
#include "backend/argo/step_files.h"
#include "value/builder.h"
#include "value/value.h"

namespace dagc::argo {

class StackVolumes {
 public:
  StackVolumes(const Emission& emission, const ir::Template& step, const StepFiles& files)
      : emission_(emission), step_(step), files_(files) {}

  // Those that are no volume of the step's files.
  void AddVolumes(ListBuilder& volumes) const;
  // `volumeMounts` of a container as its template wrote them, with the names that the volumes have here.
  void AddMounts(const ir::Container& container, ListBuilder& mounts) const;

 private:
  // The step's own volume of these files; empty: there are none.
  std::string_view FilesOf(std::string_view volume) const;

  const Emission& emission_;
  const ir::Template& step_;
  const StepFiles& files_;
};

}  // namespace dagc::argo
