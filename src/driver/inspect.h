// SPDX-License-Identifier: Apache-2.0
// One step as its container will see it: every variable, argument, file and mount, and where each was written. What a
// secret holds is not known here; it stands as `<secret NAME KEY>`, and what the engine fills in as `<workflow.uid>`.
#pragma once

#include <iosfwd>

#include "ir/output.h"
#include "ir/workflow.h"
#include "source/source_map.h"

namespace dagc::driver {

void PrintStep(const ir::Workflow& workflow, const ir::Step& step, const ir::OutputOptions& output,
               const SourceMap& sources, std::ostream& out);

}  // namespace dagc::driver
