// SPDX-License-Identifier: Apache-2.0
#include "passes/resolve_retries.h"

#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "diag/codes/dg4.h"
#include "passes/duration_field.h"

namespace dagc {
namespace {

// The engine keeps both numbers in 32 bits.
constexpr std::int64_t kLargest = 2147483647;

std::optional<std::int64_t> ReadWholeNumber(const ir::Text& field, std::int64_t least, DiagSink& sink) {
  if (!field.present() || field.unresolved) return std::nullopt;
  std::int64_t number = 0;
  const char* const begin = field.value.data();
  const char* const end = begin + field.value.size();
  const auto [stopped, error] = std::from_chars(begin, end, number);
  if (error == std::errc() && stopped == end && number >= least && number <= kLargest) return number;
  sink.Report(diag::kRetryNumber, field.span, field, least);
  return std::nullopt;
}

ir::RetryOn ReadStrategy(const ir::Text& strategy) {
  constexpr std::array<std::pair<std::string_view, ir::RetryOn>, 3> kWords = {
      {{"Always", ir::RetryOn::kAny},
       {"OnError", ir::RetryOn::kError},
       {"OnTransientError", ir::RetryOn::kTransientError}}};
  for (const auto& [word, meaning] : kWords) {
    if (strategy.value == word) return meaning;
  }
  return ir::RetryOn::kFailure;  // what else the schema has let through is `OnFailure`
}

void Resolve(ir::Retry& retry, const PassContext& context) {
  retry.retries = ReadWholeNumber(retry.count, 0, context.sink).value_or(0);
  retry.growth = ReadWholeNumber(retry.factor, 1, context.sink);
  retry.on = ReadStrategy(retry.strategy);
  retry.pause = ReadDuration(retry.duration, context.arena, context.sink);
  retry.longest = ReadDuration(retry.max_duration, context.arena, context.sink);
  for (const ir::Text* field : {&retry.factor, &retry.max_duration}) {
    if (!field->present() || retry.duration.present()) continue;
    const std::string_view name = field == &retry.factor ? "factor" : "maxDuration";
    context.sink.Report(diag::kRetryNeedsDuration, field->span, name).Help(help::kAddDuration);
    break;
  }
}

}  // namespace

void ResolveRetries(ir::Workflow& workflow, const PassContext& context) {
  for (ir::Template& step : workflow.templates) {
    step.time_limit = ReadDuration(step.timeout, context.arena, context.sink);
    if (step.retry) Resolve(step.retry.make(), context);
  }
}

}  // namespace dagc
