// SPDX-License-Identifier: Apache-2.0
// Pod volumes and where containers mount them.
#pragma once

#include <string_view>
#include <vector>

#include "backend/argo/emission.h"
#include "backend/argo/step_files.h"
#include "value/builder.h"
#include "value/value.h"

namespace dagc::argo {

// Where the use of a volume is written.
Span SpanOfMount(const Emission& emission, const ir::Template& step, const ir::Mount& mount);

// The volumes of one workflow: `vol-<n>` for its n-th claim, `dagc-tmp` for a writable /tmp under --hardened.
//
// They stand in the spec once, where every pod takes from them what it mounts. In a WorkflowTemplate that others may
// refer to template by template (`templateRef`) they stand on each template, because the spec's are not seen from there
// (https://github.com/argoproj/argo-workflows/issues/3998).
// Volumes of projected files are a step's own and always stand on its template.
class Volumes {
 public:
  explicit Volumes(const Emission& emission);

  // `volumes` of the spec; null when there are none or the templates have them.
  Value OfSpec() const;
  // `volumes` of a step's template, those of its files included; null when there are none.
  Value OfTemplate(const ir::Template& step, const StepFiles& files) const;
  // `volumeMounts` of a step's container; null when there are none.
  Value Mounts(const ir::Template& step, const StepFiles& files) const;
  // Of another container of its pod, whose mounts are the stack's.
  Value OtherMounts(const ir::Template& step, const StepFiles& files, const ir::Container& container) const;

 private:
  Value ClaimVolume(std::uint32_t claim) const;
  Value TmpVolume() const;
  void AddOwn(const ir::Template& step, ListBuilder& volumes) const;
  bool NeedsTmp(const ir::Template& step) const;
  Value TmpMount() const;

  const Emission& emission_;
  bool on_templates_;
  std::vector<std::string_view> names_;  // by claim
};

}  // namespace dagc::argo
