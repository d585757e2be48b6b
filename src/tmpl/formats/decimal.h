// SPDX-License-Identifier: Apache-2.0
// Decimal numbers of any length, for Sprig's `addf` and its like, which compute with github.com/shopspring/decimal.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace dagc::tmpl {

class Decimal {
 public:
  // The shortest decimal that reads back as the value; it must be finite.
  static Decimal From(double value);

  Decimal Plus(const Decimal& other) const;
  Decimal Minus(const Decimal& other) const;
  Decimal Times(const Decimal& other) const;
  // 16 digits behind the point, halves away from zero; nullopt for division by zero.
  std::optional<Decimal> DividedBy(const Decimal& other) const;
  double ToDouble() const;

  std::size_t size() const { return digits_.size(); }

 private:
  // Digits without leading zeros, the value is digits * 10^exponent; zero has no digits.
  std::string digits_;
  int exponent_ = 0;
  bool negative_ = false;
};

}  // namespace dagc::tmpl
