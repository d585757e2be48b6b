// SPDX-License-Identifier: Apache-2.0
// Pod volumes and where containers mount them.
#pragma once

#include <string_view>
#include <vector>

#include "backend/argo/emission.h"
#include "value/value.h"

namespace dagc::argo {

// The volumes of one workflow: `vol-<n>` for its n-th claim, `dagc-tmp` for a writable /tmp under --hardened.
//
// They stand in the spec once, where every pod takes from them what it mounts. In a WorkflowTemplate that others may
// refer to template by template (`templateRef`) they stand on each template, because the spec's are not seen from there
// (https://github.com/argoproj/argo-workflows/issues/3998).
class Volumes {
 public:
  explicit Volumes(const Emission& emission);

  // `volumes` of the spec; null when there are none or the templates have them.
  Value OfSpec() const;
  // `volumes` of a step's template; null when it has none or the spec has them.
  Value OfTemplate(const ir::Step& step) const;
  // `volumeMounts` of a step's container; null when there are none.
  Value Mounts(const ir::Step& step) const;

 private:
  Value ClaimVolume(std::uint32_t claim) const;
  Value TmpVolume() const;
  bool NeedsTmp(const ir::Step& step) const;

  const Emission& emission_;
  bool on_templates_;
  std::vector<std::string_view> names_;  // by claim
};

}  // namespace dagc::argo
