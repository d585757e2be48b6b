// SPDX-License-Identifier: Apache-2.0
#include "tmpl/formats/decimal.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <system_error>
#include <vector>

#include "tmpl/formats/fmt.h"

namespace dagc::tmpl {
namespace {

constexpr int kDivisionDigits = 16;

std::string Stripped(std::string digits) {
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
  return digits;
}

int Compare(const std::string& a, const std::string& b) {
  if (a.size() != b.size()) return a.size() < b.size() ? -1 : 1;
  return a.compare(b);
}

std::string Add(const std::string& a, const std::string& b) {
  std::string sum(std::max(a.size(), b.size()) + 1, '0');
  int carry = 0;
  for (std::size_t i = 0; i < sum.size(); ++i) {
    const int left = i < a.size() ? a[a.size() - 1 - i] - '0' : 0;
    const int right = i < b.size() ? b[b.size() - 1 - i] - '0' : 0;
    const int total = left + right + carry;
    sum[sum.size() - 1 - i] = static_cast<char>('0' + total % 10);
    carry = total / 10;
  }
  return Stripped(std::move(sum));
}

// a - b, where a is not smaller.
std::string Subtract(const std::string& a, const std::string& b) {
  std::string rest = a;
  int borrow = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    int digit = a[a.size() - 1 - i] - '0' - borrow - (i < b.size() ? b[b.size() - 1 - i] - '0' : 0);
    borrow = digit < 0 ? 1 : 0;
    if (digit < 0) digit += 10;
    rest[a.size() - 1 - i] = static_cast<char>('0' + digit);
  }
  return Stripped(std::move(rest));
}

std::string Multiply(const std::string& a, const std::string& b) {
  std::vector<int> cells(a.size() + b.size(), 0);
  for (std::size_t i = a.size(); i-- > 0;) {
    int carry = 0;
    for (std::size_t j = b.size(); j-- > 0;) {
      const int total = cells[i + j + 1] + (a[i] - '0') * (b[j] - '0') + carry;
      cells[i + j + 1] = total % 10;
      carry = total / 10;
    }
    cells[i] += carry;
  }
  std::string product;
  for (const int cell : cells) product += static_cast<char>('0' + cell);
  return Stripped(std::move(product));
}

// a / b in whole numbers; `rest` is what remains.
std::string Divide(const std::string& a, const std::string& b, std::string& rest) {
  std::string quotient;
  rest.clear();
  for (const char digit : a) {
    rest += digit;
    rest = Stripped(std::move(rest));
    int count = 0;
    while (Compare(rest, b) >= 0) {
      rest = Subtract(rest, b);
      ++count;
    }
    quotient += static_cast<char>('0' + count);
  }
  return Stripped(std::move(quotient));
}

}  // namespace

Decimal Decimal::From(double value) {
  const std::string text = FormatFloat(value, 'e', -1);
  const std::size_t e = text.find('e');
  Decimal result;
  result.negative_ = text.starts_with('-');
  std::string fraction;
  bool behind = false;
  for (const char c : text.substr(0, e)) {
    if (c == '.') behind = true;
    if (c < '0' || c > '9') continue;
    result.digits_ += c;
    if (behind) fraction += c;
  }
  int exponent = 0;
  const char* from = text.data() + e + 1;
  if (*from == '+') ++from;
  std::from_chars(from, text.data() + text.size(), exponent);
  result.exponent_ = exponent - static_cast<int>(fraction.size());
  result.digits_ = Stripped(std::move(result.digits_));
  return result;
}

Decimal Decimal::Plus(const Decimal& other) const {
  Decimal result;
  result.exponent_ = std::min(exponent_, other.exponent_);
  const auto scaled = [&](const Decimal& each) {
    return each.digits_.empty()
               ? std::string()
               : each.digits_ + std::string(static_cast<std::size_t>(each.exponent_ - result.exponent_), '0');
  };
  const std::string a = scaled(*this);
  const std::string b = scaled(other);
  if (negative_ == other.negative_) {
    result.digits_ = Add(a, b);
    result.negative_ = negative_;
  } else {
    const bool larger = Compare(a, b) >= 0;
    result.digits_ = larger ? Subtract(a, b) : Subtract(b, a);
    result.negative_ = larger ? negative_ : other.negative_;
  }
  return result;
}

Decimal Decimal::Minus(const Decimal& other) const {
  Decimal negated = other;
  negated.negative_ = !other.negative_;
  return Plus(negated);
}

Decimal Decimal::Times(const Decimal& other) const {
  Decimal result;
  result.digits_ = Multiply(digits_, other.digits_);
  result.exponent_ = exponent_ + other.exponent_;
  result.negative_ = negative_ != other.negative_;
  return result;
}

std::optional<Decimal> Decimal::DividedBy(const Decimal& other) const {
  if (other.digits_.empty()) return std::nullopt;
  Decimal result;
  result.exponent_ = -kDivisionDigits;
  result.negative_ = negative_ != other.negative_;
  // digits * 10^shift / other.digits is the quotient in units of 10^-16.
  const int shift = exponent_ - other.exponent_ + kDivisionDigits;
  std::string dividend = digits_;
  std::string divisor = other.digits_;
  (shift >= 0 ? dividend : divisor).append(static_cast<std::size_t>(shift >= 0 ? shift : -shift), '0');
  std::string rest;
  result.digits_ = Divide(Stripped(std::move(dividend)), divisor, rest);
  if (Compare(Add(rest, rest), divisor) >= 0) result.digits_ = Add(result.digits_, "1");
  return result;
}

double Decimal::ToDouble() const {
  const std::string text = (digits_.empty() ? "0" : digits_) + "e" + std::to_string(exponent_);
  double value = 0;
  // Left alone where it is out of range: too small is zero, as it should be, too large is not.
  const auto outcome = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool large = static_cast<int>(digits_.size()) + exponent_ > 0;
  if (outcome.ec == std::errc::result_out_of_range && large) value = std::numeric_limits<double>::infinity();
  return negative_ && !digits_.empty() ? -value : value;
}

}  // namespace dagc::tmpl
