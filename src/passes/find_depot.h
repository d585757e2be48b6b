// SPDX-License-Identifier: Apache-2.0
// Depots that templates and addresses name.
#pragma once

#include <optional>
#include <string_view>

#include "passes/pass.h"

namespace dagc {

// The Depot resource of that name among the run's, else what the target file's `depots` says; nothing when neither
// knows it. Values live as long as those two.
std::optional<ir::DepotDef> FindDepot(std::string_view name, const PassContext& context);

// Says that neither knows the depot, and which one of that spelling they know.
void ReportUnknownDepot(std::string_view name, Span place, const PassContext& context);

}  // namespace dagc
