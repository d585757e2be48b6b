// SPDX-License-Identifier: Apache-2.0
#include "passes/resolve_retries.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

#include "base/go_duration.h"
#include "base/text.h"
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

// The engine multiplies nanoseconds in 64 bits: duration * factor^n before retry n + 1. Above that, older controllers
// retry at once, and newer ones in 292 years. After `maxDuration` it does not retry any more.
// https://github.com/argoproj/argo-workflows/blob/v3.7.0/workflow/controller/operator.go, processNodeRetries
std::optional<std::int64_t> RetryBeyondClock(std::int64_t count, std::int64_t pause, std::int64_t factor,
                                             std::int64_t longest) {
  constexpr std::int64_t kMax = std::numeric_limits<std::int64_t>::max();
  if (factor < 2 || pause <= 0) return std::nullopt;
  std::int64_t waited = 0;
  for (std::int64_t retry = 1; retry < count; ++retry) {
    if (pause > longest - waited) return std::nullopt;
    waited += pause;
    if (pause > kMax / factor) return retry + 1;
    pause *= factor;
  }
  return std::nullopt;
}

void CheckBackoff(const ir::Retry& retry, std::int64_t count, std::int64_t factor, DiagSink& sink) {
  const auto pause = ParseGoDuration(retry.backoff);
  if (!pause) return;
  const auto longest = ParseGoDuration(retry.backoff_maximum);
  const std::int64_t end = longest ? longest->nanoseconds : std::numeric_limits<std::int64_t>::max();
  const auto beyond = RetryBeyondClock(count, pause->nanoseconds, factor, end);
  if (beyond) sink.Report(diag::kBackoffOverflow, retry.factor.span, *beyond).Help(help::kFewerRetries, *beyond - 1);
}

void Resolve(ir::Retry& retry, const PassContext& context) {
  const auto count = ReadWholeNumber(retry.count, 0, context.sink);
  const auto factor = ReadWholeNumber(retry.factor, 1, context.sink);
  retry.backoff = ReadDuration(retry.duration, context.arena, context.sink);
  retry.backoff_maximum = ReadDuration(retry.max_duration, context.arena, context.sink);
  for (const ir::Text* field : {&retry.factor, &retry.max_duration}) {
    if (!field->present() || retry.duration.present()) continue;
    const std::string_view name = field == &retry.factor ? "factor" : "maxDuration";
    context.sink.Report(diag::kRetryNeedsDuration, field->span, name).Help(help::kAddDuration);
    break;
  }
  retry.policy = retry.strategy.present() ? retry.strategy.value : "OnFailure";
  if (count && *count > 0) retry.limit = context.arena.Copy(std::to_string(*count));
  if (factor) retry.backoff_factor = context.arena.Copy(std::to_string(*factor));
  if (count && factor) CheckBackoff(retry, *count, *factor, context.sink);
}

}  // namespace

void ResolveRetries(ir::Workflow& workflow, const PassContext& context) {
  for (ir::Template& step : workflow.templates) {
    step.timeout_duration = ReadTimeout(step.timeout, context.arena, context.sink);
    if (step.retry) Resolve(step.retry.make(), context);
  }
}

}  // namespace dagc
