// SPDX-License-Identifier: Apache-2.0
// Symbols as text of a Go template for the External Secrets Operator.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tmpl/machine.h"
#include "tmpl/residual.h"
#include "tmpl/template.h"
#include "tmpl/val.h"

namespace dagc::tmpl {

class ResidualWriter {
 public:
  // Inside a loop dot is something else, so that data is reached from `$`.
  ResidualWriter(Machine& machine, const Template& parsed, bool nested)
      : machine_(machine), parsed_(parsed), nested_(nested) {}

  // Text of the output: `{{` in it is made harmless.
  void Text(std::string_view text);
  // Template text as it is.
  void Raw(std::string_view text);
  // `{{ value }}`, a text, or a whole block.
  void Write(const Val& val);
  // The value inside an action: `(upper .s0)`. False after a finding.
  bool Expression(const Val& val);

  // `{{ if condition }}`, `{{ with ..`; `condition` is the deferred call that Machine::Defer made of it.
  void BeginCondition(const Val& condition);
  // `{{ range index, item := values }}`; without an index (empty) the values may be a number, of which there is none.
  void BeginRange(const Val& condition, std::string_view index, std::string_view item);
  void SetNested(bool nested) { nested_ = nested; }
  // Everything written, as one symbol.
  Val TakeBlock();

  std::vector<ResidualFragment> TakeFragments() { return std::move(fragments_); }
  std::vector<EngineNeed> TakeNeeds() { return std::move(needs_); }

 private:
  bool AnyExpression(const Val& val);
  bool SymbolExpression(const Symbol& symbol);
  bool CallExpression(const Symbol& symbol);
  bool WriteCall(const Symbol& symbol);
  bool MapExpression(MapNode* map);
  void Reference(const Symbol& symbol);
  void Need(const Symbol& call);
  void AddNeed(EngineNeed need);

  Machine& machine_;
  const Template& parsed_;
  bool nested_;
  std::uint32_t depth_ = 0;
  std::uint32_t calls_ = 0;  // around what is being written
  std::vector<ResidualFragment> fragments_;
  std::vector<EngineNeed> needs_;
  std::set<std::pair<Span, std::string>> known_needs_;  // a function needs a place once
};

// Whether a template that has the secrets can compute the function.
bool OperatorHas(std::string_view function);

}  // namespace dagc::tmpl
