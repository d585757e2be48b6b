// SPDX-License-Identifier: Apache-2.0
// What a template with conditions on secrets comes to: one outcome for each way through them, and what becomes of a
// value that differs from one to the other.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "diag/diag_sink.h"
#include "tmpl/residual.h"

namespace dagc {

// The outcomes of a template are a decision tree in order: each path is the conditions on the way to a leaf, and of
// equal beginnings the one whose next condition holds comes first. The only outcome of a template without conditions
// has an empty path.
struct Outcome {
  std::vector<tmpl::Condition> path;
  std::vector<tmpl::Piece> pieces;
};

// What one value is in each outcome; nothing where it does not exist.
using Alternatives = std::vector<std::optional<std::vector<tmpl::Piece>>>;

// Whether it is there, and the same, in all of them.
bool IsSettled(const Alternatives& alternatives);

// What a Go template has to say for each outcome, put under the conditions that it depends on; `texts` is parallel to
// the outcomes.
std::string UnderConditions(std::span<const Outcome> outcomes, std::span<const std::string> texts,
                            const std::function<std::string(const tmpl::Condition&)>& write);

// For people: when the value exists. Empty: always.
std::string WhenItExists(std::span<const Outcome> outcomes, const Alternatives& alternatives,
                         const std::function<std::string(const tmpl::Condition&)>& write);

// Passes findings on, with the conditions under which they hold.
class OutcomeSink : public DiagSink {
 public:
  OutcomeSink(const Outcome& outcome, DiagSink& to) : outcome_(outcome), to_(to) {}
  void Add(Diagnostic finding) override;

 private:
  const Outcome& outcome_;
  DiagSink& to_;
};

}  // namespace dagc
