// SPDX-License-Identifier: Apache-2.0
#include "passes/duration_field.h"

#include <cstdint>
#include <optional>

#include "diag/codes/dg4.h"
#include "kube/duration.h"

namespace dagc {
namespace {

std::string Wording(DurationReason reason) {
  switch (reason) {
    case DurationReason::kEmpty:
      return Fill(phrase::kDurationEmpty);
    case DurationReason::kUnknownUnit:
      return Fill(phrase::kDurationUnits);
    case DurationReason::kTooLarge:
      return Fill(phrase::kDurationTooLong);
    case DurationReason::kNegative:
      return Fill(phrase::kDurationNegative);
    default:
      return Fill(phrase::kDurationForm);
  }
}

constexpr std::int64_t kSecond = 1'000'000'000;
// The engine fails a step of whose time a second or less is left when it makes the pod, whole seconds counted:
// createWorkflowPod of workflow/controller/workflowpod.go.
constexpr std::int64_t kShortestTimeout = 3 * kSecond;
// `activeDeadlineSeconds` of a pod: ValidatePodSpec of Kubernetes.
constexpr std::int64_t kLongestTimeout = 2147483647 * kSecond;

// Nothing when the field is absent, unresolved, or was reported.
std::optional<Duration> Read(const ir::Text& field, DiagSink& sink) {
  if (!field.present() || field.unresolved) return std::nullopt;
  const auto duration = ParseDuration(field.value);
  if (!duration && duration.fault().reason == DurationReason::kBareNumber) {
    sink.Report(diag::kDurationBareNumber, field.span, field).Help(help::kWriteName, duration.fault().suggestion);
    return std::nullopt;
  }
  if (!duration) {
    sink.Report(diag::kDurationSyntax, field.span, field, Wording(duration.fault().reason));
    return std::nullopt;
  }
  if (duration->nanoseconds <= 0) {
    sink.Report(diag::kDurationNotPositive, field.span, field);
    return std::nullopt;
  }
  return *duration;
}

}  // namespace

std::string_view ReadDuration(const ir::Text& field, Arena& arena, DiagSink& sink) {
  const auto duration = Read(field, sink);
  return duration ? arena.Copy(duration->text) : std::string_view();
}

std::string_view ReadTimeout(const ir::Text& field, Arena& arena, DiagSink& sink) {
  const auto duration = Read(field, sink);
  if (!duration) return {};
  if (duration->nanoseconds >= kShortestTimeout && duration->nanoseconds <= kLongestTimeout) {
    return arena.Copy(duration->text);
  }
  const bool is_short = duration->nanoseconds < kShortestTimeout;
  sink.Report(diag::kTimeoutRange, field.span, field,
              Fill(is_short ? phrase::kTimeoutTooShort : phrase::kTimeoutTooLong));
  return {};
}

}  // namespace dagc
