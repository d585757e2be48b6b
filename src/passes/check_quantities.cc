// SPDX-License-Identifier: Apache-2.0
#include "passes/check_quantities.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "diag/codes/dg4.h"
#include "kube/quantity.h"
#include "kube/resource.h"

namespace dagc {
namespace {

// An amount of one resource; nothing when what is written is no amount or not known yet.
struct Amount {
  const ir::Quantity* written = nullptr;
  ResourceKind kind = ResourceKind::kNone;
  std::optional<Quantity> quantity;
};

std::optional<Quantity> ReadQuantity(const ir::Text& amount, DiagSink& sink) {
  if (!amount.present() || amount.unresolved) return std::nullopt;
  const auto quantity = ParseQuantity(amount.value);
  if (!quantity) {
    auto finding = sink.Report(diag::kQuantitySyntax, amount.span, amount);
    if (!quantity.fault().suggestion.empty()) finding.Help(help::kWriteName, quantity.fault().suggestion);
    return std::nullopt;
  }
  if (quantity->negative()) {
    sink.Report(diag::kQuantityNegative, amount.span, amount);
    return std::nullopt;
  }
  return *quantity;
}

// What Kubernetes asks of one amount by itself.
bool SuitsResource(const ir::Quantity& written, ResourceKind kind, const Quantity& quantity, DiagSink& sink) {
  const std::string_view resource = written.resource.value, amount = written.amount.value;
  if (kind == ResourceKind::kDevice && !quantity.is_whole()) {
    sink.Report(diag::kResourceNotWhole, written.amount.span, amount, resource);
    return false;
  }
  if (kind == ResourceKind::kHugePages && !IsWholePages(resource, quantity)) {
    sink.Report(diag::kHugePageMultiple, written.amount.span, amount, resource);
    return false;
  }
  return true;
}

// Amounts that Kubernetes takes, and that are hardly meant: `512m` of memory is half a byte. Nothing requested and no
// limit are written as 0.
void CheckTiny(const ir::Quantity& written, const Quantity& quantity, DiagSink& sink) {
  static const Quantity kLeastMemory = *ParseQuantity("4Mi");
  const std::string_view resource = written.resource.value, amount = written.amount.value;
  const bool is_memory = resource == "memory";
  const bool is_tiny = is_memory ? quantity < kLeastMemory : resource == "ephemeral-storage" && !quantity.is_whole();
  if (quantity.is_zero() || !is_tiny) return;
  auto finding = sink.Report(diag::kTinyAmount, written.amount.span, written.resource, written.amount,
                             Own((is_memory ? phrase::kBelowFourMebibytes : phrase::kFractionOfByte).text));
  const std::string_view number = amount.substr(0, amount.find_first_not_of("0123456789"));
  if (amount.size() == number.size() + 1 && amount.back() == 'm') {
    finding.Help(help::kWriteMebibytes, QuotedAt(number, written.amount.span));
  } else if (amount.size() == number.size() && number.size() <= 5) {
    finding.Help(help::kAddUnit, QuotedAt(number, written.amount.span));
  } else {
    finding.Help(help::kMoreMemory);
  }
}

std::vector<Amount> ReadAmounts(const std::vector<ir::Quantity>& list, DiagSink& sink) {
  std::vector<Amount> amounts;
  amounts.reserve(list.size());
  for (const ir::Quantity& written : list) {
    Amount amount{&written, ClassifyResource(written.resource.value), ReadQuantity(written.amount, sink)};
    if (amount.kind == ResourceKind::kNone) {
      sink.Report(diag::kResourceName, written.resource.span, written.resource).Help(help::kResourceNames);
      amount.quantity.reset();
    }
    if (amount.quantity && !SuitsResource(written, amount.kind, *amount.quantity, sink)) amount.quantity.reset();
    if (amount.quantity) CheckTiny(written, *amount.quantity, sink);
    amounts.push_back(std::move(amount));
  }
  return amounts;
}

void CheckRequest(const Amount& request, const std::vector<Amount>& limits, DiagSink& sink) {
  if (!request.quantity) return;
  const ir::Quantity& written = *request.written;
  const std::string_view resource = written.resource.value, amount = written.amount.value;
  const bool shared = request.kind == ResourceKind::kCompute || request.kind == ResourceKind::kOfCluster;
  const auto limit = std::find_if(limits.begin(), limits.end(),
                                  [&](const Amount& other) { return other.written->resource.value == resource; });
  if (limit == limits.end()) {
    if (!shared) sink.Report(diag::kResourceNeedsLimit, written.amount.span, resource, amount).Help(help::kSameLimit);
    return;
  }
  if (!limit->quantity) return;
  const ir::Text& limit_amount = limit->written->amount;
  if (*request.quantity > *limit->quantity) {
    sink.Report(diag::kRequestAboveLimit, written.amount.span, resource, amount, limit_amount)
        .Note(note::kLimitHere, limit_amount.span);
  } else if (!shared && *request.quantity != *limit->quantity) {
    sink.Report(diag::kResourceNeedsLimit, written.amount.span, resource, amount)
        .Note(note::kLimitHere, limit_amount.span)
        .Help(help::kSameLimit);
  }
}

void CheckHugePages(const std::vector<Amount>& limits, const std::vector<Amount>& requests, DiagSink& sink) {
  const auto is_memory_or_cpu = [](const Amount& amount) {
    const std::string_view name = amount.written->resource.value;
    return name == "cpu" || name == "memory";
  };
  for (const auto* list : {&limits, &requests}) {
    if (std::any_of(list->begin(), list->end(), is_memory_or_cpu)) return;
  }
  for (const auto* list : {&limits, &requests}) {
    for (const Amount& amount : *list) {
      if (amount.kind != ResourceKind::kHugePages) continue;
      const ir::Text& resource = amount.written->resource;
      sink.Report(diag::kHugePagesAlone, resource.span, resource);
      return;  // one mistake, however many sizes there are
    }
  }
}

std::vector<ir::Quantity> Written(const Value* amounts) {
  std::vector<ir::Quantity> list;
  if (amounts == nullptr) return list;
  for (const Entry& entry : amounts->entries()) {
    list.push_back({{entry.key.text(), entry.key.span(), false},
                    {entry.value.text(), entry.value.span(), entry.value.unresolved()}});
  }
  return list;
}

void Check(const std::vector<ir::Quantity>& limits_written, const std::vector<ir::Quantity>& requests_written,
           DiagSink& sink) {
  const std::vector<Amount> limits = ReadAmounts(limits_written, sink);
  const std::vector<Amount> requests = ReadAmounts(requests_written, sink);
  for (const Amount& request : requests) CheckRequest(request, limits, sink);
  CheckHugePages(limits, requests, sink);
}

}  // namespace

void CheckQuantities(ir::Workflow& workflow, const PassContext& context) {
  for (const ir::Template& step : workflow.templates)
    Check(step.container().resources->limits, step.container().resources->requests, context.sink);
}

void CheckResources(const Value& resources, DiagSink& sink) {
  Check(Written(resources.Find("limits")), Written(resources.Find("requests")), sink);
}

}  // namespace dagc
