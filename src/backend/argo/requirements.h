// SPDX-License-Identifier: Apache-2.0
// What must stand on the cluster for the output to run, said as findings of level info: accounts and their rights,
// claims, Secrets.
#pragma once

#include "backend/argo/emission.h"

namespace dagc::argo {

void ReportRequirements(const Emission& emission);

}  // namespace dagc::argo
