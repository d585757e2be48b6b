// SPDX-License-Identifier: Apache-2.0
#include "stack/prepared.h"

#include <string>
#include <utility>

#include "base/shown.h"
#include "diag/codes/dg5.h"
#include "document/scalar_map.h"
#include "kube/selector.h"

namespace dagc::stack {
namespace {

// Stacks are taken as the platform publishes them, and its validator ignores keywords that it does not know.
constexpr CompileOptions kLenient = {.lenient = true};

void ReportFilter(const Value& scalar, const TextMap& place, const jq::JqFault& fault, DiagSink& sink) {
  const std::string_view text = scalar.text();
  const std::string piece = Shown(text.substr(fault.begin, fault.end - fault.begin));
  const Span span = place.At(fault.begin, fault.end);
  switch (fault.reason) {
    case jq::Reason::kUnsupported:
      sink.Report(diag::kFilterUnsupported, span, piece);
      return;
    case jq::Reason::kUnknown: {
      auto finding = sink.Report(diag::kFilterFunction, span, piece);
      if (!fault.detail.empty()) finding.Help(help::kDidYouMean, fault.detail);
      return;
    }
    case jq::Reason::kArgumentCount:
      sink.Report(diag::kFilterSyntax, span, Fill(phrase::kFilterArguments, piece, fault.detail));
      return;
    case jq::Reason::kUnclosed:
      sink.Report(diag::kFilterSyntax, span, Fill(phrase::kFilterUnclosed, piece));
      return;
    case jq::Reason::kTooComplex:
      sink.Report(diag::kFilterSyntax, span, Own(Fill(phrase::kFilterTooComplex)));
      return;
    default:
      sink.Report(diag::kFilterSyntax, span,
                  piece.empty() ? Fill(phrase::kFilterEnds) : Fill(phrase::kFilterPiece, piece));
  }
}

std::vector<PreparedFilter> PrepareFilters(const std::vector<Value>& scalars, std::string_view source, DiagSink& sink) {
  std::vector<PreparedFilter> filters;
  for (const Value& scalar : scalars) {
    TextMap place = MapScalar(scalar, source);
    auto parsed = jq::Filter::Parse(scalar.text());
    if (parsed) {
      filters.push_back({*parsed, std::move(place)});
    } else {
      ReportFilter(scalar, place, parsed.fault(), sink);
    }
  }
  return filters;
}

void CheckCondition(const ir::Text& condition, DiagSink& sink) {
  if (!condition.present()) return;
  const auto selector = ParseSelector(condition.value);
  if (selector) return;
  const auto& fault = selector.fault();
  sink.Report(diag::kConditionSyntax, condition.span, condition,
              Fill(phrase::kSelectorPart, condition.value.substr(fault.begin, fault.end - fault.begin)))
      .Help(help::kSelectorGrammar);
}

std::optional<tmpl::Template> PrepareTemplate(const Value& scalar, std::string_view source, DiagSink& sink) {
  if (scalar.IsNull()) return std::nullopt;
  return tmpl::Parse({tmpl::Language::kGo, scalar.text(), MapScalar(scalar, source), {}}, sink);
}

}  // namespace

Prepared Prepare(const ir::StackDef& def, DiagSink& sink) {
  Prepared prepared;
  prepared.def = &def;
  if (!def.schema.IsNull()) {
    std::string error;
    prepared.schema = CompiledSchema::Compile(def.schema.text(), &error, kLenient);
    if (!prepared.schema) sink.Report(diag::kStackSchema, def.schema.span(), error);
  }
  prepared.address_filters = PrepareFilters(def.address_filters, def.source, sink);
  prepared.secret_filters = PrepareFilters(def.secret_filters, def.source, sink);
  CheckCondition(def.templates.success_condition, sink);
  CheckCondition(def.templates.failure_condition, sink);
  prepared.config_files = PrepareTemplate(def.templates.config_files, def.source, sink);
  prepared.containers = PrepareTemplate(def.templates.containers, def.source, sink);
  prepared.resource = PrepareTemplate(def.templates.resource, def.source, sink);
  return prepared;
}

}  // namespace dagc::stack
