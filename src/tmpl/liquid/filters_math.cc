// SPDX-License-Identifier: Apache-2.0
// Filters on numbers. Two integers give an integer, as in Ruby; `5.0` is written as `5`.
#include <cmath>
#include <limits>

#include "base/check.h"
#include "diag/codes/dg5.h"
#include "tmpl/formats/fmt.h"
#include "tmpl/formats/number.h"
#include "tmpl/formats/unicode.h"
#include "tmpl/liquid/filter_bodies.h"

namespace dagc::tmpl {
namespace {

double AsDouble(const Val& val) { return val.type == Type::kFloat ? val.real : static_cast<double>(val.integer); }

bool FitsInt(double value) { return value >= -9223372036854775808.0 && value < 9223372036854775808.0; }

Val Whole(double value) { return FitsInt(value) ? Val::Int(static_cast<std::int64_t>(value)) : Val::Float(value); }

// `integers` where both are and nothing overflows, `reals` otherwise.
template <typename Integers, typename Reals>
bool Combine(const FilterCall& call, Integers integers, Reals reals, Val& result) {
  const Val a = LiquidNumber(call[0]);
  const Val b = LiquidNumber(call[1]);
  std::int64_t whole = 0;
  if (a.IsInteger() && b.IsInteger() && !integers(a.integer, b.integer, &whole)) {
    result = Val::Int(whole);
  } else {
    result = Val::Float(reals(AsDouble(a), AsDouble(b)));
  }
  return true;
}

}  // namespace

Val LiquidNumber(const Val& val) {
  if (val.IsInteger()) return Val::Int(val.integer);
  if (val.type == Type::kFloat) return val;
  if (!val.IsString()) return Val::Int(val.type == Type::kBool && val.boolean ? 1 : 0);
  const std::string_view text = TrimSpace(val.text());
  if (const auto integer = ParseInt(text, 10)) return Val::Int(*integer);
  const auto real = ParseFloat(text);
  return real && std::isfinite(*real) ? Val::Float(*real) : Val::Int(0);
}

bool FilterAbs(const FilterCall& call, Val& result) {
  result = LiquidNumber(call[0]);
  if (result.type == Type::kFloat) {
    result.real = std::fabs(result.real);
  } else if (result.integer < 0 && result.integer != std::numeric_limits<std::int64_t>::min()) {
    result.integer = -result.integer;
  }
  return true;
}

bool FilterAtLeast(const FilterCall& call, Val& result) {
  const Val a = LiquidNumber(call[0]);
  const Val b = LiquidNumber(call[1]);
  result = AsDouble(a) < AsDouble(b) ? b : a;
  return true;
}

bool FilterAtMost(const FilterCall& call, Val& result) {
  const Val a = LiquidNumber(call[0]);
  const Val b = LiquidNumber(call[1]);
  result = AsDouble(a) > AsDouble(b) ? b : a;
  return true;
}

bool FilterCeil(const FilterCall& call, Val& result) {
  result = Whole(std::ceil(AsDouble(LiquidNumber(call[0]))));
  return true;
}

bool FilterFloor(const FilterCall& call, Val& result) {
  result = Whole(std::floor(AsDouble(LiquidNumber(call[0]))));
  return true;
}

bool FilterRound(const FilterCall& call, Val& result) {
  const double value = AsDouble(LiquidNumber(call[0]));
  const Val digits = call.size() > 1 ? LiquidNumber(call[1]) : Val::Int(0);
  const double power = std::pow(10, std::fmin(AsDouble(digits), 15));
  const double rounded = std::round(value * power) / power;
  result = rounded == std::trunc(rounded) ? Whole(rounded) : Val::Float(rounded);
  return true;
}

bool FilterPlus(const FilterCall& call, Val& result) {
  return Combine(
      call, [](std::int64_t a, std::int64_t b, std::int64_t* to) { return __builtin_add_overflow(a, b, to); },
      [](double a, double b) { return a + b; }, result);
}

bool FilterMinus(const FilterCall& call, Val& result) {
  return Combine(
      call, [](std::int64_t a, std::int64_t b, std::int64_t* to) { return __builtin_sub_overflow(a, b, to); },
      [](double a, double b) { return a - b; }, result);
}

bool FilterTimes(const FilterCall& call, Val& result) {
  return Combine(
      call, [](std::int64_t a, std::int64_t b, std::int64_t* to) { return __builtin_mul_overflow(a, b, to); },
      [](double a, double b) { return a * b; }, result);
}

bool FilterDividedBy(const FilterCall& call, Val& result) {
  if (AsDouble(LiquidNumber(call[1])) == 0) return call.Fail(Fill(phrase::kDivisionByZero));
  return Combine(
      call,
      [](std::int64_t a, std::int64_t b, std::int64_t* to) {
        DAGC_CHECK(b != 0);
        if (b == -1) return __builtin_sub_overflow(std::int64_t{0}, a, to);
        *to = a / b - (a % b != 0 && (a < 0) != (b < 0) ? 1 : 0);  // downwards
        return false;
      },
      [](double a, double b) { return a / b; }, result);
}

bool FilterModulo(const FilterCall& call, Val& result) {
  if (AsDouble(LiquidNumber(call[1])) == 0) return call.Fail(Fill(phrase::kDivisionByZero));
  return Combine(
      call,
      [](std::int64_t a, std::int64_t b, std::int64_t* to) {
        DAGC_CHECK(b != 0);
        const std::int64_t rest = b == -1 ? 0 : a % b;
        *to = rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest;
        return false;
      },
      [](double a, double b) {
        const double rest = std::fmod(a, b);
        return rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest;
      },
      result);
}

}  // namespace dagc::tmpl
