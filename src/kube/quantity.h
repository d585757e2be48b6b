// SPDX-License-Identifier: Apache-2.0
// Kubernetes quantities, as in `resources.requests.cpu: 500m`:
//
//   quantity = [ "+" | "-" ] number [ suffix ]
//   number   = digits [ "." [ digits ] ]  |  "." digits
//   suffix   = "Ki" | "Mi" | "Gi" | "Ti" | "Pi" | "Ei"                powers of 1024
//            | "n" | "u" | "m" | "k" | "M" | "G" | "T" | "P" | "E"    powers of 1000
//            | ( "e" | "E" ) [ "+" | "-" ] digits                     powers of 10
//
// What passes here passes both readers on the way to a pod: resource.ParseQuantity of k8s.io/apimachinery
// (https://pkg.go.dev/k8s.io/apimachinery/pkg/api/resource#Quantity) and the pattern that the engine's CRDs put on
// every quantity. Each takes texts that the other refuses ("+" and "1e1.5").
//
// The value is held exactly, and as Kubernetes holds it: anything finer than 10^-9 is rounded away from zero, and a
// number with a 1024 suffix stops at 2^63-1. A negative quantity is a quantity, but no request and no limit: pod
// validation refuses it, so callers ask negative().
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/parsed.h"

namespace dagc {

enum class QuantityReason : std::uint8_t {
  kEmpty,
  kNoNumber,       // does not begin with a number: "lots", "+", "."
  kUnknownSuffix,  // a number and then something else: "1GB", "1 Gi", "1K"
  kExponent,       // an exponent that is no whole number in 32 bits: "1e1.5", "1e", "1e9999999999"
};
using QuantityFault = Fault<QuantityReason>;

// The family of the suffix; it decides how the canonical form is written.
enum class QuantityFormat : std::uint8_t { kDecimalSi, kBinarySi, kDecimalExponent };

// Invariant: the value is digits_ * 10^exponent_, digits_ has neither leading nor trailing zeros, and is empty for 0.
class Quantity {
 public:
  bool negative() const { return negative_; }
  bool is_zero() const { return digits_.empty(); }
  // Whether it is a whole number. Memory in fractions of a byte, or a fraction of a device, is a mistake.
  bool is_whole() const { return exponent_ >= 0; }
  QuantityFormat format() const { return format_; }
  // Nothing when it is negative, no whole number, or 2^63 and more.
  std::optional<std::uint64_t> WholeValue() const;

  // As Kubernetes prints it: no fraction, the largest suffix that allows that ("1500m", "1Gi"). A value that
  // Kubernetes prints wrongly because it has no suffix for it (5000E) is written with an exponent.
  std::string Canonical() const;

  // By value: 1000m equals 1.
  std::strong_ordering operator<=>(const Quantity& other) const;
  bool operator==(const Quantity& other) const { return (*this <=> other) == 0; }

 private:
  friend class QuantityReader;

  void Normalise();
  void RoundToNano();
  void CapAtInt64();

  std::string digits_;
  std::int64_t exponent_ = 0;
  bool negative_ = false;
  QuantityFormat format_ = QuantityFormat::kDecimalSi;
};

Parsed<Quantity, QuantityFault> ParseQuantity(std::string_view text);

}  // namespace dagc
