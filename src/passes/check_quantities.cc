// SPDX-License-Identifier: Apache-2.0
#include "passes/check_quantities.h"

#include <optional>

#include "kube/names.h"
#include "kube/quantity.h"

namespace dagc {
namespace {

std::optional<Quantity> ReadQuantity(const ir::Quantity& written, DiagSink& sink) {
  if (CheckLabelKey(written.resource.value)) {
    sink.Report(diag::kResourceName, written.resource.span, written.resource.value);
  }
  const ir::Text& amount = written.amount;
  if (!amount.present() || amount.unresolved) return std::nullopt;
  const auto quantity = ParseQuantity(amount.value);
  if (!quantity) {
    auto finding = sink.Report(diag::kQuantitySyntax, amount.span, amount.value);
    if (!quantity.fault().suggestion.empty()) finding.Help(help::kWriteName, quantity.fault().suggestion);
    return std::nullopt;
  }
  if (quantity->negative()) {
    sink.Report(diag::kQuantityNegative, amount.span, amount.value);
    return std::nullopt;
  }
  return *quantity;
}

void CheckStep(const ir::Step& step, DiagSink& sink) {
  std::vector<std::optional<Quantity>> limits;
  limits.reserve(step.limits.size());
  for (const ir::Quantity& limit : step.limits) limits.push_back(ReadQuantity(limit, sink));
  for (const ir::Quantity& request : step.requests) {
    const auto wanted = ReadQuantity(request, sink);
    for (std::size_t i = 0; wanted && i < limits.size(); ++i) {
      const ir::Quantity& limit = step.limits[i];
      if (!limits[i] || limit.resource.value != request.resource.value || *wanted <= *limits[i]) continue;
      sink.Report(diag::kRequestAboveLimit, request.amount.span, request.resource.value, request.amount.value,
                  limit.amount.value)
          .Note(note::kLimitHere, limit.amount.span);
    }
  }
}

}  // namespace

void CheckQuantities(ir::Workflow& workflow, const PassContext& context) {
  for (const ir::Step& step : workflow.steps) CheckStep(step, context.sink);
}

}  // namespace dagc
