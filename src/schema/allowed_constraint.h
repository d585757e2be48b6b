// SPDX-License-Identifier: Apache-2.0
// The values of `enum` and `const`. valijson only lets them be compared with; this constraint, which stands beside its
// own for the same keyword, keeps them.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <valijson/constraints/concrete_constraints.hpp>
#include <valijson/internal/adapter.hpp>
#include <vector>

#include "base/arena.h"
#include "value/value.h"

namespace valijson {
class SchemaParser;
}  // namespace valijson

namespace dagc::schema {

class AllowedConstraint final : public valijson::constraints::PolyConstraint {
 public:
  explicit AllowedConstraint(std::vector<Value> values) : values_(std::move(values)) {}
  const std::vector<Value>& values() const { return values_; }
  bool validate(const valijson::adapters::Adapter&, const std::vector<std::string>&,
                valijson::ValidationResults*) const override {
    return true;
  }

 private:
  valijson::constraints::Constraint* cloneInto(void* memory) const override {
    return new (memory) AllowedConstraint(*this);
  }
  std::size_t sizeOf() const override { return sizeof(AllowedConstraint); }

  std::vector<Value> values_;
};

// Makes `parser` add these constraints, with values in `arena`.
void KeepAllowedValues(valijson::SchemaParser& parser, Arena& arena);

}  // namespace dagc::schema
