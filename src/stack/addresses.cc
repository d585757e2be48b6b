// SPDX-License-Identifier: Apache-2.0
#include "stack/addresses.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "base/edit_distance.h"
#include "base/shown.h"
#include "diag/codes/dg5.h"

namespace dagc::stack {
namespace {

constexpr std::string_view kSchemeName = "dataos:";
constexpr std::string_view kScheme = "dataos://";

// What a filter that stopped was given. Fields of `stackSpec` may be absent, and jq cannot iterate over null.
bool IsAboutNull(const jq::JqFault& fault) { return fault.reason == jq::Reason::kWrongKind && fault.given_null; }

class Finder {
 public:
  Finder(const StackCall& call, Arena& arena, DiagSink& sink) : call_(call), arena_(arena), sink_(sink) {}

  std::vector<ir::Text> Run(const std::vector<PreparedFilter>& filters) {
    for (const PreparedFilter& filter : filters) {
      const jq::Outcome outcome = filter.filter.Run(call_.stack_spec, arena_);
      for (const Value& value : outcome.values) Take(value, filter);
      if (outcome.fault.reason != jq::Reason::kNone && !IsAboutNull(outcome.fault)) ReportFault(filter, outcome.fault);
    }
    return std::move(found_);
  }

 private:
  // Published stacks give lists too (`.depots`).
  void Take(const Value& value, const PreparedFilter& filter) {
    if (value.IsNull() || value.unresolved()) return;
    if (value.IsList()) {
      for (const Value& item : value.items()) Take(item, filter);
      return;
    }
    const Span place = value.span().file ? value.span() : call_.place;
    if (!value.IsString()) {
      sink_.Report(diag::kFilterReturnsNoString, place, Own(KindName(value.kind())))
          .Note(note::kByFilter, filter.place.whole(), Shown(filter.filter.text()));
      return;
    }
    if (known_.insert(value.text()).second) found_.push_back({value.text(), place, false});
  }

  void ReportFault(const PreparedFilter& filter, const jq::JqFault& fault) {
    const std::string_view piece = filter.filter.text().substr(fault.begin, fault.end - fault.begin);
    const Span place = filter.place.At(fault.begin, fault.end);
    if (fault.reason == jq::Reason::kBudget) {
      sink_.Report(diag::kFilterBudget, call_.place, Shown(filter.filter.text())).Note(note::kFilterHere, place);
    } else {
      sink_.Report(diag::kFilterStops, call_.place, Shown(filter.filter.text()), Shown(piece), fault.detail)
          .Note(note::kFilterHere, place);
    }
  }

  const StackCall& call_;
  Arena& arena_;
  DiagSink& sink_;
  std::vector<ir::Text> found_;
  std::set<std::string_view> known_;  // the texts of `found_`
};

constexpr std::string_view kPurposeNames[] = {"purpose", "acl"};  // `acl` of the older platform

// "purpose=rw&x=y" in its parts, one after the other.
std::string_view TakePair(std::string_view& query) {
  const std::string_view pair = query.substr(0, query.find('&'));
  query.remove_prefix(std::min(query.size(), pair.size() + 1));
  return pair;
}

bool NamesPurpose(std::string_view pair) {
  const std::string_view name = pair.substr(0, pair.find('='));
  return name.size() < pair.size() &&
         std::find(std::begin(kPurposeNames), std::end(kPurposeNames), name) != std::end(kPurposeNames);
}

// Of several the first.
std::string_view PurposeOf(std::string_view query) {
  while (!query.empty()) {
    const std::string_view pair = TakePair(query);
    if (NamesPurpose(pair)) return pair.substr(pair.find('=') + 1);
  }
  return {};
}

void ReportParameters(const ir::Text& address, DiagSink& sink) {
  const std::size_t question = address.value.find('?');
  if (question == std::string_view::npos) return;
  std::string_view query = address.value.substr(question + 1);
  while (!query.empty()) {
    const std::string_view pair = TakePair(query);
    if (pair.empty() || NamesPurpose(pair)) continue;
    const std::string_view name = pair.substr(0, pair.find('='));
    auto finding = sink.Report(diag::kAddressParameter, address.span, Shown(name));
    const std::string_view nearest = Nearest(name, std::span(kPurposeNames).first(1));
    if (!nearest.empty()) finding.Help(help::kDidYouMean, nearest);
  }
}

}  // namespace

bool IsDepotAddress(std::string_view text) { return text.starts_with(kScheme); }

std::optional<ir::DepotAddress> ParseAddress(const ir::Text& text) {
  ir::DepotAddress address;
  address.text = text;
  std::string_view rest = text.value.substr(kScheme.size());
  const std::size_t question = rest.find('?');
  if (question != std::string_view::npos) {
    address.purpose = PurposeOf(rest.substr(question + 1));
    rest = rest.substr(0, question);
  }
  const std::size_t colon = rest.find(':');
  address.depot = rest.substr(0, colon);
  if (colon != std::string_view::npos) {
    rest.remove_prefix(colon + 1);
    const std::size_t slash = rest.find('/');
    address.collection = rest.substr(0, slash);
    if (slash != std::string_view::npos) address.dataset = rest.substr(slash + 1);
  }
  constexpr std::string_view kInNames = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.";
  const bool named = !address.depot.empty() && address.depot.find_first_not_of(kInNames) == std::string_view::npos;
  return named ? std::optional(address) : std::nullopt;
}

std::vector<ir::DepotAddress> FindAddresses(const StackCall& call, Arena& arena, DiagSink& sink) {
  std::vector<ir::DepotAddress> addresses;
  for (const ir::Text& text : Finder(call, arena, sink).Run(call.stack.address_filters)) {
    // A step may reach a source by an address of the source's own kind, which is no depot's.
    if (!text.value.starts_with(kSchemeName)) continue;
    const auto address = IsDepotAddress(text.value) ? ParseAddress(text) : std::nullopt;
    if (address) {
      ReportParameters(text, sink);
      addresses.push_back(*address);
    } else {
      sink.Report(diag::kBadAddress, text.span, Shown(text));
    }
  }
  return addresses;
}

std::vector<ir::Text> FindSecretIds(const StackCall& call, Arena& arena, DiagSink& sink) {
  return Finder(call, arena, sink).Run(call.stack.secret_filters);
}

}  // namespace dagc::stack
