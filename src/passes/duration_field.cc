// SPDX-License-Identifier: Apache-2.0
#include "passes/duration_field.h"

#include "kube/duration.h"

namespace dagc {
namespace {

std::string_view Wording(DurationReason reason) {
  switch (reason) {
    case DurationReason::kEmpty:
      return "it is empty";
    case DurationReason::kUnknownUnit:
      return "units are `ns`, `us`, `ms`, `s`, `m`, `h`, `d` and `w`";
    case DurationReason::kTooLarge:
      return "it is longer than 292 years";
    case DurationReason::kNegative:
      return "it is negative";
    default:
      return "expected numbers with units, such as `1h30m`";
  }
}

}  // namespace

std::string_view ReadDuration(const ir::Text& field, Arena& arena, DiagSink& sink) {
  if (!field.present() || field.unresolved) return {};
  const auto duration = ParseDuration(field.value);
  if (!duration && duration.fault().reason == DurationReason::kBareNumber) {
    sink.Report(diag::kDurationBareNumber, field.span, field.value).Help(help::kWriteSeconds, duration.fault().suggestion);
    return {};
  }
  if (!duration) {
    sink.Report(diag::kDurationSyntax, field.span, field.value, Wording(duration.fault().reason));
    return {};
  }
  if (duration->nanoseconds <= 0) {
    sink.Report(diag::kDurationNotPositive, field.span, field.value);
    return {};
  }
  return arena.Copy(duration->text);
}

}  // namespace dagc
