// SPDX-License-Identifier: Apache-2.0
#include "passes/outcome_values.h"

#include <iterator>
#include <utility>

namespace dagc {

void OutcomeValues::Begin(std::size_t outcome) {
  outcome_ = outcome;
  behind_ = values_.begin();
}

const OutcomeValue* OutcomeValues::Add(const std::string& key, OutcomeValue value, std::vector<tmpl::Piece> pieces) {
  const auto [known, is_new] = by_key_.try_emplace(key);
  if (is_new) {
    value.alternatives.resize(outcomes_);
    known->second = values_.insert(behind_, std::move(value));
  }
  auto& here = known->second->alternatives[outcome_];
  if (here) return &*known->second;
  here = std::move(pieces);
  behind_ = std::next(known->second);
  return nullptr;
}

}  // namespace dagc
