// SPDX-License-Identifier: Apache-2.0
// The releases of Argo Workflows that dagc writes for. A user names the oldest engine that must run the output; what
// is written must then work on every release from there to the newest of its range, so rules about fields, names and
// sizes are the union over the range.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace dagc {

enum class ArgoVersion : std::uint8_t { k3_4, k3_5, k3_6, k3_7, k4_0, k4_1 };

inline constexpr ArgoVersion kDefaultArgoVersion = ArgoVersion::k3_6;

// Releases from `oldest` to `newest`, both included.
struct ArgoRange {
  ArgoVersion oldest;
  ArgoVersion newest;

  constexpr bool Contains(ArgoVersion version) const { return oldest <= version && version <= newest; }
  // Whether a release of this range lies in [first, last].
  constexpr bool Meets(ArgoVersion first, ArgoVersion last) const { return oldest <= last && first <= newest; }
};

// 3.4 and 3.5 run to 3.7, because they need spellings (`schedule`, `mutex`) that 4.0 refuses; the others to 4.1.
constexpr ArgoRange RangeFrom(ArgoVersion oldest) {
  return {oldest, oldest < ArgoVersion::k3_6 ? ArgoVersion::k3_7 : ArgoVersion::k4_1};
}

// "3.6".
std::string_view ArgoVersionName(ArgoVersion version);

// The names of all versions, oldest first.
std::span<const std::string_view> ArgoVersionNames();

// "3.6" and nothing else: no "v", no patch level.
std::optional<ArgoVersion> ParseArgoVersion(std::string_view name);

}  // namespace dagc
