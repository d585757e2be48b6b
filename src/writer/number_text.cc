// SPDX-License-Identifier: Apache-2.0
#include "writer/number_text.h"

#include <array>
#include <charconv>
#include <cstddef>
#include <optional>
#include <string_view>
#include <system_error>

#include "base/check.h"
#include "base/text.h"

namespace dagc {
namespace {

std::string_view TakeSign(std::string_view& text) {
  if (text.empty() || (text[0] != '+' && text[0] != '-')) return {};
  const std::string_view sign = text.substr(0, 1);
  text.remove_prefix(1);
  return sign;
}

// A decimal number in pieces; `fraction` and `exponent` are nothing when their `.` or `e` is absent.
struct Decimal {
  bool negative = false;
  std::string_view whole;
  std::optional<std::string_view> fraction;
  std::string_view exponent_sign;
  std::optional<std::string_view> exponent;
};

std::optional<Decimal> ParseDecimal(std::string_view text) {
  Decimal number;
  number.negative = TakeSign(text) == "-";
  number.whole = TakeDigits(text);
  if (text.starts_with('.')) {
    text.remove_prefix(1);
    number.fraction = TakeDigits(text);
  }
  if (number.whole.empty() && number.fraction.value_or("").empty()) return std::nullopt;
  if (text.starts_with('e') || text.starts_with('E')) {
    text.remove_prefix(1);
    number.exponent_sign = TakeSign(text);
    number.exponent = TakeDigits(text);
    if (number.exponent->empty()) return std::nullopt;
  }
  if (!text.empty()) return std::nullopt;
  return number;
}

void AppendDecimal(std::string& to, const Decimal& number, bool with_point) {
  if (number.negative) to += '-';
  const std::size_t first = number.whole.find_first_not_of('0');
  to += first == std::string_view::npos ? std::string_view("0") : number.whole.substr(first);
  if (!with_point) return;
  to += '.';
  const std::string_view fraction = number.fraction.value_or("");
  to += fraction.empty() ? std::string_view("0") : fraction;
  if (!number.exponent) return;
  to += 'e';
  to += number.exponent_sign == "-" ? '-' : '+';
  to += *number.exponent;
}

void AppendInteger(std::string& to, const Value& scalar) {
  if (const auto number = scalar.AsInt()) {
    std::array<char, 24> digits{};
    const auto result = std::to_chars(digits.data(), digits.data() + digits.size(), *number);
    DAGC_CHECK(result.ec == std::errc());
    to.append(digits.data(), result.ptr);
    return;
  }
  const auto decimal = ParseDecimal(scalar.text());
  if (decimal && !decimal->fraction && !decimal->exponent) {
    AppendDecimal(to, *decimal, /*with_point=*/false);
  } else {
    to += scalar.text();
  }
}

}  // namespace

void AppendNonText(std::string& to, const Value& scalar) {
  DAGC_CHECK(scalar.IsScalar() && !scalar.IsString());
  switch (scalar.kind()) {
    case Kind::kNull:
      to += "null";
      return;
    case Kind::kBool:
      to += *scalar.AsBool() ? "true" : "false";
      return;
    case Kind::kInt:
      AppendInteger(to, scalar);
      return;
    case Kind::kFloat:
      if (const auto decimal = ParseDecimal(scalar.text())) {
        AppendDecimal(to, *decimal, /*with_point=*/true);
      } else {
        to += scalar.text();
      }
      return;
    case Kind::kString:
    case Kind::kList:
    case Kind::kMap:
      return;
  }
}

bool HasJsonSpelling(const Value& scalar) {
  return !scalar.IsNumber() || scalar.AsInt().has_value() || ParseDecimal(scalar.text()).has_value();
}

}  // namespace dagc
