// SPDX-License-Identifier: Apache-2.0
// The Secrets that pods of a workflow refer to.
#pragma once

#include "backend/argo/emission.h"

namespace dagc::argo {

// Says which Secrets, with which keys, must be in the cluster or in the store of its external-secrets operator. Reports
// names that no Secret and no key can have.
void ReportSecrets(const Emission& emission);

}  // namespace dagc::argo
