// SPDX-License-Identifier: Apache-2.0
// A node of a DAG: which template runs, after what, and with what.
#pragma once

#include <compare>
#include <cstdint>
#include <string_view>
#include <vector>

#include "ir/dependency.h"
#include "ir/interface.h"
#include "ir/rare.h"
#include "ir/run_condition.h"
#include "ir/text.h"

namespace dagc::ir {

// Index into Workflow::templates.
struct TemplateId {
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  std::uint32_t index = kNone;
  explicit operator bool() const { return index != kNone; }
  auto operator<=>(const TemplateId&) const = default;
};

// A template that runs at a turn of the task's life.
struct Hook {
  enum class At : std::uint8_t { kStart, kSuccess, kFailure, kEnd };  // the last: however it ends
  At at = At::kEnd;
  std::string_view name;  // of several at one turn; one at kEnd has none
  TemplateId run;
  std::vector<Argument> arguments;
};

// What few tasks have.
struct TaskDetails {
  Rare<DependencyExpression> after;  // instead of `depends`, whose tasks it names
  Rare<RunCondition> condition;
  std::vector<Argument> arguments;
  std::vector<Hook> hooks;
};

struct Task {
  Text name;
  TemplateId run;
  std::vector<Dependency> depends;  // all of these must have succeeded
  Rare<TaskDetails> details;
};

}  // namespace dagc::ir
