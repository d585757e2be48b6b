// SPDX-License-Identifier: Apache-2.0
// Which of a zone's names every controller of a range knows.
//
// Controllers before 3.7.12 and 4.0.3 take the zones of the image they run in. Some images lack the names that IANA
// keeps for old times' sake ("US/Pacific", "CET": https://github.com/argoproj/argo-workflows/issues/15653), and all of
// them lack a name that was coined after they were built. A schedule in a zone that the controller does not know never
// starts anything.
#pragma once

#include <string_view>

#include "cron/zone_table.h"
#include "dagc/argo_version.h"

namespace dagc::argo {

struct ZoneNameChoice {
  std::string_view written;         // the name to write
  std::string_view current;         // of an alias: the name that replaces it; empty for any other name
  const NewZone* recent = nullptr;  // of an alias that is kept: why; else set when the zone is younger than the engine
};

// `name` is one that Zone::Find knows; `oldest` is the first release of the range.
ZoneNameChoice ChooseZoneName(std::string_view name, ArgoVersion oldest);

}  // namespace dagc::argo
