// SPDX-License-Identifier: Apache-2.0
// Conditions on what is not known, decided by assumption: one evaluation is then one way through the template, and who
// evaluates it again with other assumptions sees the other ways.
//
// Only conditions that matter to the shape of the output are decided. One whose branches write words, which are never
// YAML syntax, stays residual: a value with seven of them has one shape, not 128.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tmpl/machine.h"
#include "tmpl/residual.h"
#include "tmpl/val.h"

namespace dagc::tmpl {

// Whether a text is part of a YAML scalar wherever it stands in one: no space, no line break, no indicator.
bool IsWord(std::string_view text);

class Conditions {
 public:
  // The n-th condition holds as `assumed` says; those behind its end do.
  explicit Conditions(const std::vector<bool>& assumed) : assumed_(assumed) {}

  // The truth of a symbol, by Go's rules or Liquid's, as `word` (if, with, case) asks for it at the machine's place.
  // What follows from earlier answers is no new condition. False after a finding.
  bool Decide(Machine& machine, std::string_view word, const Val& val, bool& truth);

  std::vector<Condition> TakeConditions() { return std::move(conditions_); }
  std::vector<EngineNeed> TakeNeeds() { return std::move(needs_); }

 private:
  // What the answers so far say about a text.
  struct Facts {
    std::optional<std::string> is;
    std::set<std::string, std::less<>> is_not;
  };

  bool Holds(Machine& machine, const Val& val, bool& truth);
  bool CallHolds(Machine& machine, const Val& val, bool& truth);
  bool Equals(Machine& machine, const Val& text, std::string_view literal, bool& truth);
  bool EqualsAny(Machine& machine, std::span<const Val> operands, bool& truth);
  bool Ask(Machine& machine, std::vector<ResidualFragment> expression, bool& truth);

  const std::vector<bool>& assumed_;
  std::vector<Condition> conditions_;
  std::vector<EngineNeed> needs_;
  std::map<std::string, Facts, std::less<>> facts_;    // by the text's expression
  std::map<std::string, bool, std::less<>> answered_;  // conditions of other kinds, by their expression
};

}  // namespace dagc::tmpl
