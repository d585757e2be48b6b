// SPDX-License-Identifier: Apache-2.0
#include "stack/jq/jq.h"

#include <algorithm>
#include <utility>

#include "base/work.h"
#include "stack/jq/ast.h"
#include "stack/jq/evaluator.h"
#include "stack/jq/parser.h"

namespace dagc::stack::jq {
namespace {

// Published filters have less than a hundred bytes.
constexpr std::size_t kMostBytes = std::size_t{64} << 10;

constexpr std::uint64_t kWorkOfRun = 5;  // whatever the filter does

}  // namespace

Parsed<Filter, JqFault> Filter::Parse(std::string_view text) {
  if (text.size() > kMostBytes) return JqFault{Reason::kTooComplex, 0, text.size(), {}};
  auto program = std::make_shared<Program>();
  program->text = text;
  JqFault fault = Parser(*program).Parse();
  if (fault.reason != Reason::kNone) return fault;
  return Filter(std::move(program));
}

Outcome Filter::Run(const Value& input, Arena& arena, const Budget& budget) const {
  Outcome outcome;
  if (program_ == nullptr) return outcome;
  Budget whole = budget;
  whole.steps = static_cast<std::size_t>(std::min<std::uint64_t>(budget.steps, WorkLeft()));
  Evaluator evaluator(*program_, arena, whole);
  if (!evaluator.Eval(program_->root, input, outcome.values)) outcome.fault = evaluator.fault();
  // Whoever gets a value goes through all of it.
  const auto pays = [&](const Value& value) { return evaluator.SpendTree(value); };
  if (!std::all_of(outcome.values.begin(), outcome.values.end(), pays)) outcome = {{}, evaluator.fault()};
  SpendWork(kWorkOfRun + (whole.steps - evaluator.steps_left()));
  return outcome;
}

std::string_view Filter::text() const { return program_ == nullptr ? std::string_view() : program_->text; }

}  // namespace dagc::stack::jq
