// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/lower/check_times.h"

#include <cstdint>
#include <limits>
#include <optional>

#include "diag/codes/dg4.h"

namespace dagc::argo {
namespace {

constexpr std::int64_t kSecond = 1'000'000'000;
// The engine fails a step of whose time a second or less is left when it makes the pod, whole seconds counted:
// createWorkflowPod of workflow/controller/workflowpod.go.
constexpr std::int64_t kShortestTimeout = 3 * kSecond;
// `activeDeadlineSeconds` of a pod: ValidatePodSpec of Kubernetes.
constexpr std::int64_t kLongestTimeout = 2147483647 * kSecond;

void CheckTimeLimit(const ir::Template& checked, DiagSink& sink) {
  const std::int64_t limit = checked.time_limit.nanoseconds;
  if (!checked.time_limit || (limit >= kShortestTimeout && limit <= kLongestTimeout)) return;
  sink.Report(diag::kTimeoutRange, checked.timeout.span, checked.timeout,
              Fill(limit < kShortestTimeout ? phrase::kTimeoutTooShort : phrase::kTimeoutTooLong));
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

void CheckPauses(const ir::Retry& retry, DiagSink& sink) {
  if (!retry.growth) return;
  const std::int64_t longest = retry.longest ? retry.longest.nanoseconds : std::numeric_limits<std::int64_t>::max();
  const auto beyond = RetryBeyondClock(retry.retries, retry.pause.nanoseconds, *retry.growth, longest);
  if (beyond) sink.Report(diag::kBackoffOverflow, retry.factor.span, *beyond).Help(help::kFewerRetries, *beyond - 1);
}

}  // namespace

void CheckTimes(const Lowering& lowering) {
  for (const ir::Template& checked : lowering.workflow.templates) {
    CheckTimeLimit(checked, lowering.sink);
    CheckPauses(*checked.retry, lowering.sink);
  }
}

}  // namespace dagc::argo
