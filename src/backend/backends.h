// SPDX-License-Identifier: Apache-2.0
// The back ends as a table: what a checked workflow can be turned into. A further one is a folder and a row.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "backend/backend.h"
#include "backend/graph/picture.h"
#include "base/arena.h"
#include "diag/diag_sink.h"
#include "ir/engine_facts.h"
#include "ir/workflow.h"
#include "target/output_options.h"

namespace dagc::backend {

struct BackendInfo {
  std::string_view name;
  std::string_view summary;  // one line
  // What the engine takes for itself; null where no engine runs what comes out.
  ir::EngineFacts (*facts)(const output::Options& options);
  // Exactly one of both is there. Objects for a cluster, of one workflow that all passes have seen:
  std::vector<OutputObject> (*emit)(const ir::Workflow& workflow, const output::Options& options, Arena& arena,
                                    DiagSink& sink);
  // Text that shows workflows to people and programs, of all workflows of a file:
  std::string (*draw)(std::span<const Picture> pictures);
};

std::span<const BackendInfo> Backends();
// Null when there is none of that name.
const BackendInfo* FindBackend(std::string_view name);

}  // namespace dagc::backend
