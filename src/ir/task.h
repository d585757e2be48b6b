// SPDX-License-Identifier: Apache-2.0
// A node of a workflow's DAG: which template runs, and after what.
#pragma once

#include <compare>
#include <cstdint>
#include <vector>

#include "ir/text.h"

namespace dagc::ir {

// Index into Workflow::tasks.
struct TaskId {
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  std::uint32_t index = kNone;
  explicit operator bool() const { return index != kNone; }
  auto operator<=>(const TaskId&) const = default;
};

// Index into Workflow::templates.
struct TemplateId {
  std::uint32_t index = 0;
  auto operator<=>(const TemplateId&) const = default;
};

// A reference is born as a name with a place; passes/resolve_dependencies gives it its task.
struct Dependency {
  Text name;
  TaskId task;
};

struct Task {
  Text name;
  TemplateId run;
  std::vector<Dependency> depends;  // all of these must have succeeded
};

}  // namespace dagc::ir
