// SPDX-License-Identifier: Apache-2.0
// Numbers: what Sprig has in numeric.go. https://masterminds.github.io/sprig/math.html
#include <algorithm>
#include <cmath>
#include <limits>

#include "base/text.h"
#include "diag/codes/dg5.h"
#include "tmpl/formats/decimal.h"
#include "tmpl/formats/fmt.h"
#include "tmpl/formats/number.h"
#include "tmpl/functions/families.h"

namespace dagc::tmpl {
namespace {

constexpr std::size_t kLongestDecimal = 20'000;

// A conversion that Go leaves to the processor gives the smallest number where the value does not fit.
std::int64_t Truncated(double value) {
  const bool fits = value >= -9223372036854775808.0 && value < 9223372036854775808.0;
  return fits ? static_cast<std::int64_t>(value) : std::numeric_limits<std::int64_t>::min();
}

// Go's integers wrap around.
std::int64_t Wrap(std::uint64_t value) { return static_cast<std::int64_t>(value); }
std::uint64_t Bits(std::int64_t value) { return static_cast<std::uint64_t>(value); }

// "1.00" is 1 for cast.ToInt64.
std::string_view WithoutZeroDecimal(std::string_view text) {
  bool zeros = false;
  for (std::size_t i = text.size(); i-- > 0;) {
    if (text[i] == '.') return zeros ? text.substr(0, i) : text;
    if (text[i] != '0') return text;
    zeros = true;
  }
  return text;
}

// math.Pow for whole exponents, step by step as Go does it, because the last bit shows.
double Power(double x, double y) {
  if (y == 0) return 1;
  double whole = 0;
  std::modf(std::fabs(y), &whole);
  int exponent = 0;
  double factor = std::frexp(x, &exponent);
  double result = 1;
  int result_exponent = 0;
  for (auto i = static_cast<std::int64_t>(whole); i != 0; i >>= 1) {
    if (exponent < -(1 << 12) || exponent > (1 << 12)) {
      result_exponent += exponent;
      break;
    }
    if ((i & 1) == 1) {
      result *= factor;
      result_exponent += exponent;
    }
    factor *= factor;
    exponent *= 2;
    if (factor < .5) {
      factor += factor;
      --exponent;
    }
  }
  if (y < 0) {
    result = 1 / result;
    result_exponent = -result_exponent;
  }
  return std::ldexp(result, result_exponent);
}

bool GiveInt64(std::int64_t value, Val& result) {
  result = Val::Int64(value);
  return true;
}

bool GiveFloat(double value, Val& result) {
  result = Val::Float(value);
  return true;
}

// Go gives an empty list when the step leads nowhere.
bool Steps(const Call& call, std::int64_t start, std::int64_t stop, std::int64_t step, std::vector<std::int64_t>& to) {
  const bool down = stop < start;
  if (down ? step >= 0 : step <= 0) return true;
  for (std::int64_t i = start; down ? i > stop : i < stop;) {
    if (!call.machine.Charge(sizeof(Val)) || !call.machine.Step()) return false;
    to.push_back(i);
    if (__builtin_add_overflow(i, step, &i)) return true;
  }
  return true;
}

bool GiveSteps(const Call& call, std::int64_t start, std::int64_t stop, std::int64_t step, Val& result) {
  std::vector<std::int64_t> numbers;
  if (!Steps(call, start, stop, step, numbers)) return false;
  std::vector<Val> items;
  items.reserve(numbers.size());
  for (const std::int64_t number : numbers) items.push_back(Val::Int(number));
  result = call.machine.Keep(std::move(items), Items::kInts);
  return true;
}

template <typename Operation>
bool DecimalChain(const Call& call, double first, std::size_t from, Operation operation, Val& result) {
  if (!std::isfinite(first)) return call.Fail(Fill(phrase::kNotFinite));
  Decimal value = Decimal::From(first);
  for (std::size_t i = from; i < call.args.size(); ++i) {
    const double next = ToFloat64(call[i]);
    if (!std::isfinite(next)) return call.Fail(Fill(phrase::kNotFinite));
    const std::optional<Decimal> outcome = operation(value, Decimal::From(next));
    if (!outcome) return call.Fail(Fill(phrase::kDivisionByZero));
    value = *outcome;
    if (value.size() > kLongestDecimal)
      return call.machine.Fail(diag::kTemplateBudget, Counted(kLongestDecimal, "digit"));
    if (!call.machine.Step(value.size())) return false;
  }
  return GiveFloat(value.ToDouble(), result);
}

std::optional<Decimal> AddDecimals(const Decimal& a, const Decimal& b) { return a.Plus(b); }
std::optional<Decimal> SubtractDecimals(const Decimal& a, const Decimal& b) { return a.Minus(b); }
std::optional<Decimal> MultiplyDecimals(const Decimal& a, const Decimal& b) { return a.Times(b); }
std::optional<Decimal> DivideDecimals(const Decimal& a, const Decimal& b) { return a.DividedBy(b); }

// math.Max and math.Min: NaN wins, and +0 is above -0.
double Larger(double a, double b) {
  if (std::isinf(a) && a > 0) return a;
  if (std::isinf(b) && b > 0) return b;
  if (std::isnan(a) || std::isnan(b)) return std::numeric_limits<double>::quiet_NaN();
  if (a == 0 && b == 0) return std::signbit(a) ? b : a;
  return a > b ? a : b;
}

double Smaller(double a, double b) {
  if (std::isinf(a) && a < 0) return a;
  if (std::isinf(b) && b < 0) return b;
  if (std::isnan(a) || std::isnan(b)) return std::numeric_limits<double>::quiet_NaN();
  if (a == 0 && b == 0) return std::signbit(a) ? a : b;
  return a < b ? a : b;
}

}  // namespace

std::int64_t ToInt64(const Val& val) {
  switch (val.type) {
    case Type::kInt:
    case Type::kInt64:
    case Type::kUint8:
    case Type::kUint64:
      return val.integer;
    case Type::kFloat:
      return Truncated(val.real);
    case Type::kBool:
      return val.boolean ? 1 : 0;
    case Type::kString:
      return ParseInt(WithoutZeroDecimal(val.text()), 0).value_or(0);
    default:
      return 0;
  }
}

double ToFloat64(const Val& val) {
  switch (val.type) {
    case Type::kInt:
    case Type::kInt64:
      return static_cast<double>(val.integer);
    case Type::kUint8:
    case Type::kUint64:
      return static_cast<double>(val.natural);
    case Type::kFloat:
      return val.real;
    case Type::kBool:
      return val.boolean ? 1 : 0;
    case Type::kString:
      return ParseFloat(val.text()).value_or(0);
    default:
      return 0;
  }
}

bool FnAtoi(const Call& call, Val& result) {
  const std::string_view text = call.text(0);
  std::int64_t value = ParseInt(text, 10).value_or(0);
  result = Val::Int(value);
  return true;
}

bool FnInt(const Call& call, Val& result) {
  result = Val::Int(ToInt64(call[0]));
  return true;
}

bool FnInt64(const Call& call, Val& result) { return GiveInt64(ToInt64(call[0]), result); }
bool FnFloat64(const Call& call, Val& result) { return GiveFloat(ToFloat64(call[0]), result); }

bool FnToDecimal(const Call& call, Val& result) {
  return GiveInt64(ParseInt(ToText(call.machine, call[0]), 8).value_or(0), result);
}

bool FnUntil(const Call& call, Val& result) {
  const std::int64_t count = call.integer(0);
  return GiveSteps(call, 0, count, count < 0 ? -1 : 1, result);
}

bool FnUntilStep(const Call& call, Val& result) {
  return GiveSteps(call, call.integer(0), call.integer(1), call.integer(2), result);
}

bool FnSeq(const Call& call, Val& result) {
  std::int64_t start = 1;
  std::int64_t step = 1;
  std::int64_t end = 0;
  switch (call.args.size()) {
    case 1:
      end = call.integer(0);
      break;
    case 2:
      start = call.integer(0);
      end = call.integer(1);
      break;
    case 3:
      start = call.integer(0);
      step = call.integer(1);
      end = call.integer(2);
      break;
    default:
      result = Val::String("");
      return true;
  }
  const std::int64_t increment = end < start ? -1 : 1;
  if (call.args.size() < 3) step = increment;
  if (call.args.size() == 3 && end < start && step > 0) {
    result = Val::String("");
    return true;
  }
  std::vector<std::int64_t> numbers;
  if (!Steps(call, start, Wrap(Bits(end) + Bits(increment)), step, numbers)) return false;
  std::string text;
  for (const std::int64_t number : numbers) {
    if (!text.empty()) text += ' ';
    text += std::to_string(number);
  }
  result = call.machine.Text(text);
  return true;
}

bool FnAdd1(const Call& call, Val& result) { return GiveInt64(Wrap(Bits(ToInt64(call[0])) + 1), result); }

bool FnAdd(const Call& call, Val& result) {
  std::uint64_t sum = 0;
  for (const Val& arg : call.args) sum += Bits(ToInt64(arg));
  return GiveInt64(Wrap(sum), result);
}

bool FnSub(const Call& call, Val& result) {
  return GiveInt64(Wrap(Bits(ToInt64(call[0])) - Bits(ToInt64(call[1]))), result);
}

bool FnDiv(const Call& call, Val& result) {
  const std::int64_t divisor = ToInt64(call[1]);
  if (divisor == 0) return call.Fail(Fill(phrase::kDivisionByZero));
  const std::int64_t value = ToInt64(call[0]);
  return GiveInt64(divisor == -1 ? Wrap(0 - Bits(value)) : value / divisor, result);
}

bool FnMod(const Call& call, Val& result) {
  const std::int64_t divisor = ToInt64(call[1]);
  if (divisor == 0) return call.Fail(Fill(phrase::kDivisionByZero));
  return GiveInt64(divisor == -1 ? 0 : ToInt64(call[0]) % divisor, result);
}

bool FnMul(const Call& call, Val& result) {
  std::uint64_t product = 1;
  for (const Val& arg : call.args) product *= Bits(ToInt64(arg));
  return GiveInt64(Wrap(product), result);
}

bool FnAdd1f(const Call& call, Val& result) {
  const double value = ToFloat64(call[0]);
  if (!std::isfinite(value)) return call.Fail(Fill(phrase::kNotFinite));
  return GiveFloat(Decimal::From(value).Plus(Decimal::From(1)).ToDouble(), result);
}

bool FnAddf(const Call& call, Val& result) { return DecimalChain(call, 0, 0, AddDecimals, result); }
bool FnSubf(const Call& call, Val& result) {
  return DecimalChain(call, ToFloat64(call[0]), 1, SubtractDecimals, result);
}
bool FnMulf(const Call& call, Val& result) {
  return DecimalChain(call, ToFloat64(call[0]), 1, MultiplyDecimals, result);
}
bool FnDivf(const Call& call, Val& result) { return DecimalChain(call, ToFloat64(call[0]), 1, DivideDecimals, result); }

bool FnMax(const Call& call, Val& result) {
  std::int64_t most = ToInt64(call[0]);
  for (const Val& arg : call.args) most = std::max(most, ToInt64(arg));
  return GiveInt64(most, result);
}

bool FnMin(const Call& call, Val& result) {
  std::int64_t least = ToInt64(call[0]);
  for (const Val& arg : call.args) least = std::min(least, ToInt64(arg));
  return GiveInt64(least, result);
}

bool FnMaxf(const Call& call, Val& result) {
  double most = ToFloat64(call[0]);
  for (const Val& arg : call.args.subspan(1)) most = Larger(most, ToFloat64(arg));
  return GiveFloat(most, result);
}

bool FnMinf(const Call& call, Val& result) {
  double least = ToFloat64(call[0]);
  for (const Val& arg : call.args.subspan(1)) least = Smaller(least, ToFloat64(arg));
  return GiveFloat(least, result);
}

bool FnCeil(const Call& call, Val& result) { return GiveFloat(std::ceil(ToFloat64(call[0])), result); }
bool FnFloor(const Call& call, Val& result) { return GiveFloat(std::floor(ToFloat64(call[0])), result); }

bool FnRound(const Call& call, Val& result) {
  const double round_on = call.args.size() > 2 ? call[2].real : .5;
  const double power = Power(10, static_cast<double>(call.integer(1)));
  const double digit = power * ToFloat64(call[0]);
  double whole = 0;
  const double fraction = std::modf(digit, &whole);
  const double rounded = fraction >= round_on ? std::ceil(digit) : std::floor(digit);
  return GiveFloat(rounded / power, result);
}

}  // namespace dagc::tmpl
