// SPDX-License-Identifier: Apache-2.0
#include "schema/value_rules.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "schema/canonical_json.h"

namespace dagc::schema {
namespace {

bool IsIntegral(const Value& value) {
  const std::optional<double> number = value.AsDouble();
  return number && std::trunc(*number) == *number;
}

}  // namespace

bool IsOfKind(const Node& node, const Value& value) {
  if ((node.kinds & SetOf(value.kind())) != 0) return true;
  return value.kind() == Kind::kFloat && (node.kinds & SetOf(Kind::kInt)) != 0 && IsIntegral(value);
}

bool IsAllowed(const AllowedValues& allowed, const Value& value) {
  if (value.IsString()) return std::binary_search(allowed.texts.begin(), allowed.texts.end(), value.text());
  return !allowed.canonical.empty() && allowed.canonical.contains(CanonicalJson(value));
}

std::uint64_t LengthOf(std::string_view text) {
  const auto begins = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
  return static_cast<std::uint64_t>(std::count_if(text.begin(), text.end(), begins));
}

bool IsMultiple(const Value& value, double divisor) {
  const double of = std::abs(divisor);  // the smallest integer has no remainder by -1 that a processor could tell
  const std::optional<std::int64_t> integer = value.AsInt();
  constexpr double kExact = 9007199254740992.0;  // 2^53: below, a double divides integers without loss
  if (integer && std::trunc(of) == of && of < kExact) return *integer % static_cast<std::int64_t>(of) == 0;
  const double number = *value.AsDouble();
  // A decimal fraction is rarely exact in binary, so a remainder is none that is lost in the quotient's own rounding.
  const double quotient = number / of;
  return std::isfinite(quotient) &&
         std::abs(quotient - std::round(quotient)) <= 1e-9 * std::max(1.0, std::abs(quotient));
}

}  // namespace dagc::schema
