// SPDX-License-Identifier: Apache-2.0
// The values that the YAML of a template has, each with what it is in every outcome.
#pragma once

#include <cstddef>
#include <list>
#include <map>
#include <string>
#include <vector>

#include "ir/text.h"
#include "passes/outcome.h"

namespace dagc {

struct OutcomeValue {
  ir::Text name;
  ir::Text directory;  // of a file
  Span span;           // of the value, in the first outcome that has it
  Alternatives alternatives;
};

class OutcomeValues {
 public:
  explicit OutcomeValues(std::size_t outcomes) : outcomes_(outcomes) {}

  // Values are added outcome by outcome, each in the order in which it has them, which is kept.
  void Begin(std::size_t outcome);

  // `key` is what makes it the same value in another outcome. The earlier one when it stands twice in this outcome,
  // otherwise nullptr.
  const OutcomeValue* Add(const std::string& key, OutcomeValue value, std::vector<tmpl::Piece> pieces);

  const std::list<OutcomeValue>& all() const { return values_; }

 private:
  std::size_t outcomes_;
  std::size_t outcome_ = 0;
  std::list<OutcomeValue> values_;
  std::map<std::string, std::list<OutcomeValue>::iterator> by_key_;
  std::list<OutcomeValue>::iterator behind_;  // where one goes that no earlier outcome had
};

}  // namespace dagc
