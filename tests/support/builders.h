// SPDX-License-Identifier: Apache-2.0
// Workflows for tests of passes, rules and back ends, without a manifest:
//
//   WorkflowBuilder flow("nightly");
//   flow.AddStep("load");
//   flow.AddStep("check", {"load"}).time_limit = {"90s", 90'000'000'000};
//   RunLint(flow.Finish(), sink);
#pragma once

#include <deque>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/arena.h"
#include "ir/workflow.h"
#include "value/value.h"

namespace dagc::test {

class WorkflowBuilder {
 public:
  explicit WorkflowBuilder(std::string_view name = "flow");

  // A text written in file 1 at a place of its own; spelling(span) gives it back.
  ir::Text Text(std::string_view text);
  std::vector<ir::Text> Texts(std::initializer_list<std::string_view> texts);
  std::string_view Spelling(Span span) const {
    return std::string_view(source_).substr(span.begin, span.end - span.begin);
  }

  // A step that runs `sh` in an image with a tag. The reference is good until the next AddStep.
  ir::Template& AddStep(std::string_view name, std::initializer_list<std::string_view> depends = {});
  ir::Template& AddStep(std::string_view name, const std::vector<std::string>& depends);
  void AddEnv(ir::Template& step, std::string_view name, std::string_view value);
  // Uses a volume under the claim of the same name, as the binding pass would bind it.
  void AddMount(ir::Template& step, std::string_view claim, std::string_view directory, bool read_only = false);
  // What projections come to in a step. The place of each is its name, of an argument the place of its number.
  ir::ValuePart Known(std::string_view text);
  ir::ValuePart Secret(std::string_view secret, std::string_view key);
  ir::ValuePart RunTime(std::string_view name);
  void AddVariable(ir::Template& step, std::string_view name, const ir::Composition& value);
  void AddArgument(ir::Template& step, const ir::Composition& value);
  void AddFile(ir::Template& step, std::string_view directory, std::string_view name, const ir::Composition& contents);
  // A schedule as the schedule pass leaves it: one expression, UTC, Allow.
  ir::Schedule& AddSchedule(std::string_view expression = "0 2 * * *");

  // A collection or scalar as a target file holds it, written in file 2, where no text has a place of its own.
  Value Map(std::initializer_list<std::pair<std::string_view, Value>> entries);
  Value List(std::initializer_list<Value> items);
  Value String(std::string_view text);
  Value Int(std::int64_t number) { return Value::Int(number, arena_); }

  ir::Workflow& workflow() { return workflow_; }
  // The workflow as the passes leave it: dependencies found by name.
  ir::Workflow& Finish();

 private:
  std::string_view Keep(std::string_view text);

  Arena arena_;
  std::deque<std::string> texts_;
  std::string source_;
  ir::Workflow workflow_;
};

}  // namespace dagc::test
