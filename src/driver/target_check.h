// SPDX-License-Identifier: Apache-2.0
// What `dagc lint dagc.yaml` finds beyond the schema: values that every workflow would be refused for.
#pragma once

#include "diag/diag_sink.h"
#include "driver/profile.h"
#include "source/source_map.h"

namespace dagc::driver {

// Lints a workflow that uses each user, compute, secret, volume and prerequisite of the target file, and reports what
// is found in the file itself. `profile` is filled, and the resources that its settings point to are read.
void CheckTargetValues(const Profile& profile, SourceMap& sources, DiagSink& sink);

}  // namespace dagc::driver
