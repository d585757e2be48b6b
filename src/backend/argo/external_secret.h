// SPDX-License-Identifier: Apache-2.0
// The object that has values computed in the cluster, from Secrets that only the cluster knows.
// https://external-secrets.io/latest/api/externalsecret/
#pragma once

#include "backend/argo/emission.h"
#include "backend/argo/metadata.h"
#include "value/value.h"

namespace dagc::argo {

// Keys of the spec: refreshInterval, secretStoreRef, target, data. Reports a store that can have no such name.
Value ExternalSecret(const Emission& emission, const WorkflowMetadata& metadata);

}  // namespace dagc::argo
