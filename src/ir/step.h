// SPDX-License-Identifier: Apache-2.0
// One step of a workflow's DAG.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "ir/address.h"
#include "ir/container.h"
#include "ir/expansion.h"
#include "ir/projected.h"
#include "ir/projection.h"
#include "ir/text.h"

namespace dagc::ir {

// Index into Workflow::steps.
struct StepId {
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  std::uint32_t index = kNone;
  explicit operator bool() const { return index != kNone; }
  auto operator<=>(const StepId&) const = default;
};

// A reference is born as a name with a place; passes/resolve_dependencies gives it its step.
struct Dependency {
  Text name;
  StepId step;
};

// dagc's own extension: `retry` of a step. `count` is retries after the first attempt.
struct Retry {
  Text count;
  Text strategy;
  Text duration;
  Text factor;
  Text max_duration;
  Span span;

  // Made by passes/resolve_retries: what the engine reads.
  std::string_view limit;            // decimal; empty: no retries
  std::string_view policy;           // Always, OnFailure, OnError, OnTransientError
  std::string_view backoff;          // Go duration; empty: none
  std::string_view backoff_factor;   // decimal; empty: none
  std::string_view backoff_maximum;  // Go duration; empty: none
};

struct StackDef;

struct Step {
  Text name;
  Text title;
  Span span;  // the step's mapping
  std::vector<Dependency> depends;

  Text stack;
  Value stack_spec;      // as written; null where there is none
  Span stack_spec_span;  // its key
  Text compute;
  Text run_as_user;
  Text log_level;
  Text timeout;
  bool has_run_as_apikey = false;  // the key itself is never held
  Span run_as_apikey_span;
  std::vector<Quantity> requests;
  std::vector<Quantity> limits;
  std::vector<VolumeUse> volumes;
  std::optional<Retry> retry;
  std::optional<Projection> projection;
  Container container;

  // Made by the passes.
  const StackDef* stack_def = nullptr;  // select_stacks: the Stack resource; null for dagc's own `container`
  std::vector<DepotAddress> addresses;  // select_stacks: what the stack's filters found in `stack_spec`
  std::optional<Expansion> expansion;   // expand_stacks: what is not in `container`; for steps on Stack resources only
  Placement placement;                  // bind_target
  Text service_account;                 // bind_target: the account that stands for run_as_user; empty: the workflow's
  std::vector<Mount> mounts;            // bind_volumes
  Projected projected;                  // resolve_projections
  std::string_view timeout_duration;    // resolve_retries: Go duration; empty: none
};

}  // namespace dagc::ir
