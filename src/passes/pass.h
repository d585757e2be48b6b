// SPDX-License-Identifier: Apache-2.0
// What a pass is: a function that completes a workflow in place, and speaks of what it cannot.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/arena.h"
#include "base/limits.h"
#include "diag/diag_sink.h"
#include "ir/engine_facts.h"
#include "ir/resources.h"
#include "ir/workflow.h"
#include "stack/library.h"
#include "target/target.h"

namespace dagc {

// What a pass may look at besides the workflow. Text that a pass makes lives in `arena`.
struct PassContext {
  const Target& target;
  const ir::EngineFacts& engine;
  const ir::Resources& resources;  // of the whole run
  const stack::Library& stacks;
  const Limits& limits;  // of what is read
  std::int64_t now;      // seconds since 1970 in UTC; for warnings only, never for what is written
  Arena& arena;
  DiagSink& sink;
};

struct PassInfo {
  std::string_view name;     // "resolve-dependencies"
  std::string_view summary;  // one line
  void (*run)(ir::Workflow& workflow, const PassContext& context);
};

}  // namespace dagc
