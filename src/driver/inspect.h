// SPDX-License-Identifier: Apache-2.0
// One step as its pod will be: of every container each variable, argument, file and mount, and where it was written.
// What a secret holds is not known here; it stands as `<secret NAME KEY>`, and what the engine fills in as
// `<workflow.uid>`.
#pragma once

#include <iosfwd>

#include "ir/workflow.h"
#include "source/source_map.h"
#include "target/output_options.h"
#include "target/target.h"

namespace dagc::driver {

// What a workflow was read and is written with.
struct Surroundings {
  const Target& target;
  const output::Options& output;
  const SourceMap& sources;
};

void PrintStep(const ir::Workflow& workflow, const ir::Template& step, const Surroundings& with, std::ostream& out);

}  // namespace dagc::driver
