// SPDX-License-Identifier: Apache-2.0
// Names of compute resources, as keys of a container's `requests` and `limits`:
//
//   cpu, memory, ephemeral-storage    may be requested without a limit, and below it
//   hugepages-SIZE                    as much as the limit, whole pages, beside cpu or memory
//   kubernetes.io/NAME                the cluster's own
//   DOMAIN/NAME                       a device of a plugin ("nvidia.com/gpu"): whole, as many as the limit
//
// Source: ValidateContainerResourceName and validateResourceRequirements of pkg/apis/core/validation, Kubernetes;
// https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/.
#pragma once

#include <cstdint>
#include <string_view>

#include "kube/quantity.h"

namespace dagc {

enum class ResourceKind : std::uint8_t { kNone, kCompute, kHugePages, kOfCluster, kDevice };

// kNone: no container can ask for it.
ResourceKind ClassifyResource(std::string_view name);

// Whether an amount of huge pages is a whole number of pages of the size in `name`.
bool IsWholePages(std::string_view name, const Quantity& amount);

}  // namespace dagc
