// SPDX-License-Identifier: Apache-2.0
// After what a task runs: how other tasks of the same DAG ended.
#pragma once

#include <compare>
#include <cstdint>
#include <utility>
#include <vector>

#include "ir/text.h"

namespace dagc::ir {

// Index into the list of tasks that the task is in: Workflow::tasks, or those of a Group.
struct TaskId {
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  std::uint32_t index = kNone;
  explicit operator bool() const { return index != kNone; }
  auto operator<=>(const TaskId&) const = default;
};

// A reference is born as a name with a place; passes/resolve_dependencies gives it its task.
struct Dependency {
  Text name;
  TaskId task;
};

enum class Outcome : std::uint8_t { kSucceeded, kFailed, kErrored, kSkipped, kOmitted };

// For tasks that do not simply run after all of their dependencies have succeeded.
struct DependencyExpression {
  enum class Kind : std::uint8_t {
    kOutcome,  // `task` ended with `outcome`
    kAll,      // of `operands`, at least one
    kAny,      // likewise
    kNot,      // of the only operand
  };
  Kind kind = Kind::kOutcome;
  Outcome outcome = Outcome::kSucceeded;
  TaskId task;
  std::vector<DependencyExpression> operands;

  static DependencyExpression Of(TaskId task, Outcome outcome) { return {Kind::kOutcome, outcome, task, {}}; }
  static DependencyExpression Of(Kind kind, std::vector<DependencyExpression> operands) {
    return {kind, {}, {}, std::move(operands)};
  }
};

}  // namespace dagc::ir
