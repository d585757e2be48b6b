// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/lower/zone_names.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "backend/argo/features.h"

namespace dagc::argo {
namespace {

// When the first patch of 3.4 to 4.0 was published, as a number like NewZone::date (of 4.0 the oldest patch that Go's
// module proxy dates). From 4.1 on every controller has its zones compiled in.
constexpr std::array<std::int32_t, 5> kPublished = {20220917, 20231013, 20241114, 20250715, 20260311};

// An image may be built on a distribution that has been frozen for as long as this, in the unit of the dates above.
// Nobody who wrote an old name is moved to one that is younger: a name that the author chose is his own risk, a name
// that dagc chose must be known everywhere.
constexpr std::int32_t kThreeYears = 30000;

template <typename Row>
const Row* FindRow(std::span<const Row> rows, std::string_view name) {
  const auto found =
      std::lower_bound(rows.begin(), rows.end(), name, [](const Row& row, std::string_view n) { return row.name < n; });
  return found != rows.end() && found->name == name ? &*found : nullptr;
}

// The row of a zone that came later than `margin` before the engine; null for any other.
const NewZone* FindRecent(std::string_view name, ArgoVersion oldest, std::int32_t margin) {
  if (Supports(oldest, Feature::kOwnZones)) return nullptr;
  const NewZone* row = FindRow(NewZones(), name);
  const std::int32_t published = kPublished[static_cast<std::size_t>(oldest)];
  return row != nullptr && row->date + margin > published ? row : nullptr;
}

}  // namespace

ZoneNameChoice ChooseZoneName(std::string_view name, ArgoVersion oldest) {
  const ZoneAlias* alias = FindRow(ZoneAliases(), name);
  if (alias == nullptr) return {name, {}, FindRecent(name, oldest, 0)};
  const NewZone* recent = FindRecent(alias->target, oldest, kThreeYears);
  return {recent == nullptr ? alias->target : name, alias->target, recent};
}

}  // namespace dagc::argo
