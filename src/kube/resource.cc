// SPDX-License-Identifier: Apache-2.0
#include "kube/resource.h"

#include <string>

#include "kube/names.h"

namespace dagc {
namespace {

constexpr std::string_view kHugePagePrefix = "hugepages-";
constexpr std::string_view kQuotaPrefix = "requests.";

}  // namespace

ResourceKind ClassifyResource(std::string_view name) {
  if (name == "cpu" || name == "memory" || name == "ephemeral-storage") return ResourceKind::kCompute;
  if (CheckLabelKey(name)) return ResourceKind::kNone;
  if (name.find('/') == name.npos) {
    if (!name.starts_with(kHugePagePrefix)) return ResourceKind::kNone;
    const auto page = ParseQuantity(name.substr(kHugePagePrefix.size()));
    return page && page->WholeValue().value_or(0) > 0 ? ResourceKind::kHugePages : ResourceKind::kNone;
  }
  if (name.find("kubernetes.io/") != name.npos) return ResourceKind::kOfCluster;
  // A quota on a device is named so, and must have a name of its own.
  if (name.starts_with(kQuotaPrefix) || CheckLabelKey(std::string(kQuotaPrefix).append(name))) {
    return ResourceKind::kNone;
  }
  return ResourceKind::kDevice;
}

bool IsWholePages(std::string_view name, const Quantity& amount) {
  const auto page = ParseQuantity(name.substr(kHugePagePrefix.size()));
  const std::uint64_t size = page ? page->WholeValue().value_or(0) : 0;
  const auto value = amount.WholeValue();
  return size > 0 && value && *value % size == 0;
}

}  // namespace dagc
