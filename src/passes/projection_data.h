// SPDX-License-Identifier: Apache-2.0
// What the templates of one step can name: `secrets`, `depots`, `defaultProjections`, `stackSpec` and what loops over
// them. https://v2.dataos.info/concepts/resources/secret/projections
#pragma once

#include <string_view>
#include <vector>

#include "ir/projection.h"
#include "passes/find_depot.h"
#include "passes/pass.h"
#include "passes/secret_table.h"
#include "tmpl/data.h"

namespace dagc {

// The projections whose secrets and depots a template sees, the nearest first: a step's before the workflow's.
using VisibleProjections = std::vector<const ir::Projection*>;

// The name of `defaultProjections.dataOsRunId` in a rendering: what the engine fills in.
inline constexpr std::string_view kRunId = "workflow.uid";

// What is the same for all steps that see the same projections, by the names under which templates find it. Lives in
// the arena of `context`, as all data does.
using SharedData = std::vector<tmpl::DataEntry>;
SharedData MakeSharedData(const VisibleProjections& visible, const PassContext& context, SecretTable& secrets,
                          DepotTable& depots);

// The rest, which is the step's own, beside it: it varies (Data::varies).
tmpl::Data MakeProjectionData(const SharedData& shared, const ir::Workflow& workflow, const ir::Template& step,
                              const PassContext& context);

}  // namespace dagc
