// SPDX-License-Identifier: Apache-2.0
#include "passes/duration_field.h"

#include <string>

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

}  // namespace

ir::Duration ReadDuration(const ir::Text& field, Arena& arena, DiagSink& sink) {
  if (!field.present() || field.unresolved) return {};
  const auto duration = ParseDuration(field.value);
  if (!duration && duration.fault().reason == DurationReason::kBareNumber) {
    sink.Report(diag::kDurationBareNumber, field.span, field).Help(help::kWriteName, duration.fault().suggestion);
    return {};
  }
  if (!duration) {
    sink.Report(diag::kDurationSyntax, field.span, field, Wording(duration.fault().reason));
    return {};
  }
  if (duration->nanoseconds <= 0) {
    sink.Report(diag::kDurationNotPositive, field.span, field);
    return {};
  }
  return {arena.Copy(duration->text), duration->nanoseconds};
}

}  // namespace dagc
