// SPDX-License-Identifier: Apache-2.0
#include "dagc/argo_version.h"

#include <array>
#include <cstddef>

namespace dagc {
namespace {

// In the order of the enumeration.
constexpr std::array<std::string_view, 6> kNames = {"3.4", "3.5", "3.6", "3.7", "4.0", "4.1"};

}  // namespace

std::string_view ArgoVersionName(ArgoVersion version) { return kNames[static_cast<std::size_t>(version)]; }

std::span<const std::string_view> ArgoVersionNames() { return kNames; }

std::optional<ArgoVersion> ParseArgoVersion(std::string_view name) {
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (kNames[i] == name) return static_cast<ArgoVersion>(i);
  }
  return std::nullopt;
}

}  // namespace dagc
