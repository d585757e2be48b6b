// SPDX-License-Identifier: Apache-2.0
// The engine releases that output can be written for.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace dagc {

// A minor release of Argo Workflows. As `--argo-version` it names the oldest engine that must run the output.
enum class ArgoVersion : std::uint8_t { k3_4, k3_5, k3_6, k3_7, k4_0, k4_1 };

inline constexpr ArgoVersion kDefaultArgoVersion = ArgoVersion::k3_6;

// "3.6".
std::string_view ArgoVersionName(ArgoVersion version);
std::optional<ArgoVersion> ParseArgoVersion(std::string_view name);

// The newest release that runs what is written for `oldest`: 3.4 and 3.5 end at 3.7, because 4.0 refuses their
// spellings (`schedule`, `mutex`); all others reach 4.1.
constexpr ArgoVersion NewestOfRange(ArgoVersion oldest) {
  return oldest <= ArgoVersion::k3_5 ? ArgoVersion::k3_7 : ArgoVersion::k4_1;
}

}  // namespace dagc
