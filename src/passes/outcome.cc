// SPDX-License-Identifier: Apache-2.0
#include "passes/outcome.h"
#include "diag/codes/dg4.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace dagc {
namespace {

bool SamePieces(const std::vector<tmpl::Piece>& a, const std::vector<tmpl::Piece>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const tmpl::Piece& x, const tmpl::Piece& y) {
    return x.kind == y.kind && x.text == y.text && x.ref == y.ref && x.residual == y.residual;
  });
}

// The outcomes [begin, end) under one node of the tree, whose condition has the number `depth` in their paths.
struct Node {
  std::span<const Outcome> outcomes;
  std::size_t begin;
  std::size_t end;
  std::size_t depth;

  const tmpl::Condition& condition() const { return outcomes[begin].path[depth]; }
  // Where the outcomes begin in which the condition does not hold.
  std::size_t middle() const {
    std::size_t at = begin;
    while (at < end && outcomes[at].path[depth].holds) ++at;
    return at;
  }
  Node yes() const { return {outcomes, begin, middle(), depth + 1}; }
  Node no() const { return {outcomes, middle(), end, depth + 1}; }
};

// A tree is as deep as it has leaves at most.
template <typename Write>
std::string TextOf(const Node& node, std::span<const std::string> texts, const Write& write) {
  const auto first = texts.begin() + static_cast<std::ptrdiff_t>(node.begin);
  const auto last = texts.begin() + static_cast<std::ptrdiff_t>(node.end);
  if (std::all_of(first, last, [&](const std::string& text) { return text == *first; })) return *first;
  std::string yes = TextOf(node.yes(), texts, write);
  std::string no = TextOf(node.no(), texts, write);
  if (yes == no) return yes;
  std::string text = "{{ if " + write(node.condition()) + " }}" + yes;
  if (!no.empty()) text += "{{ else }}" + no;
  return text + "{{ end }}";
}

// "" and "never" are the ends; everything else is an expression.
constexpr const char* kNever = "never";

std::string Grouped(const std::string& text) {
  return text.find(" or ") == std::string::npos ? text : "(" + text + ")";
}

template <typename Write>
std::string When(const Node& node, const Alternatives& alternatives, const Write& write) {
  const auto first = alternatives.begin() + static_cast<std::ptrdiff_t>(node.begin);
  const auto last = alternatives.begin() + static_cast<std::ptrdiff_t>(node.end);
  const auto count = std::count_if(first, last, [](const auto& one) { return one.has_value(); });
  if (count == last - first) return {};
  if (count == 0) return kNever;
  std::string yes = When(node.yes(), alternatives, write);
  std::string no = When(node.no(), alternatives, write);
  if (yes == no) return yes;
  const std::string holds = write(node.condition());
  const std::string fails = "not " + holds;
  if (yes.empty()) return no == kNever ? holds : holds + " or " + no;
  if (no.empty()) return yes == kNever ? fails : fails + " or " + yes;
  if (yes == kNever) return fails + " and " + Grouped(no);
  if (no == kNever) return holds + " and " + Grouped(yes);
  return "(" + holds + " and " + Grouped(yes) + ") or (" + fails + " and " + Grouped(no) + ")";
}

}  // namespace

bool IsSettled(const Alternatives& alternatives) {
  const auto& first = alternatives.front();
  return first && std::all_of(alternatives.begin(), alternatives.end(),
                              [&](const auto& one) { return one && SamePieces(*one, *first); });
}

std::string UnderConditions(std::span<const Outcome> outcomes, std::span<const std::string> texts,
                            const std::function<std::string(const tmpl::Condition&)>& write) {
  return TextOf({outcomes, 0, outcomes.size(), 0}, texts, write);
}

std::string WhenItExists(std::span<const Outcome> outcomes, const Alternatives& alternatives,
                         const std::function<std::string(const tmpl::Condition&)>& write) {
  return When({outcomes, 0, outcomes.size(), 0}, alternatives, write);
}

void OutcomeSink::Add(Diagnostic finding) {
  for (const tmpl::Condition& condition : outcome_.path) {
    const std::string outcome = condition.holds ? Fill(phrase::kHolds) : Fill(phrase::kDoesNotHold);
    finding.notes.push_back({condition.span, Fill(note::kUnderCondition, outcome), {}});
  }
  to_.Add(std::move(finding));
}

}  // namespace dagc
