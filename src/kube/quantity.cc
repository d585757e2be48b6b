// SPDX-License-Identifier: Apache-2.0
#include "kube/quantity.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "base/text.h"

namespace dagc {
namespace {

struct Suffix {
  std::string_view name;
  int base;      // 2 or 10
  int exponent;  // of the base
};

constexpr std::array<Suffix, 16> kSuffixes = {{{"", 10, 0},
                                               {"n", 10, -9},
                                               {"u", 10, -6},
                                               {"m", 10, -3},
                                               {"k", 10, 3},
                                               {"M", 10, 6},
                                               {"G", 10, 9},
                                               {"T", 10, 12},
                                               {"P", 10, 15},
                                               {"E", 10, 18},
                                               {"Ki", 2, 10},
                                               {"Mi", 2, 20},
                                               {"Gi", 2, 30},
                                               {"Ti", 2, 40},
                                               {"Pi", 2, 50},
                                               {"Ei", 2, 60}}};

constexpr std::uint64_t kMaxInt64 = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kNanoExponent = -9;

const Suffix* FindSuffix(std::string_view name) {
  for (const Suffix& suffix : kSuffixes) {
    // Names of two letters at most are not worth the call that comparing texts is.
    if (suffix.name.size() == name.size() && std::equal(name.begin(), name.end(), suffix.name.begin())) return &suffix;
  }
  return nullptr;
}

// The suffix meant by "GB", "gib", " Gi", "K", "mb"; never a small one, since nobody writes those out.
const Suffix* MeantSuffix(std::string_view written) {
  std::string word;
  for (const char c : written) {
    if (c != ' ') word += AsciiLower(c);
  }
  if (word.ends_with('b')) word.pop_back();
  if (word.empty()) return nullptr;
  for (const Suffix& suffix : kSuffixes) {
    if (suffix.exponent < 3) continue;
    const bool same = suffix.name.size() == word.size() && AsciiLower(suffix.name[0]) == word[0] &&
                      (word.size() == 1 || suffix.name[1] == word[1]);
    if (same) return &suffix;
  }
  return nullptr;
}

// digits * 10^exponent where that is below 2^63.
std::optional<std::uint64_t> ToInt64(const std::string& digits, std::int64_t exponent) {
  if (exponent < 0 || exponent > 18 || static_cast<std::int64_t>(digits.size()) + exponent > 19) return std::nullopt;
  std::uint64_t value = 0;
  for (const char digit : digits) value = value * 10 + static_cast<std::uint64_t>(digit - '0');
  for (std::int64_t i = 0; i < exponent; ++i) value *= 10;
  return value > kMaxInt64 ? std::nullopt : std::optional(value);
}

// The number in decimal digits times 2^exponent, exponent at most 60: one pass, the carry stays below 2^61.
std::string TimesPowerOfTwo(const std::string& digits, int exponent) {
  const std::optional<std::uint64_t> value = ToInt64(digits, 0);
  if (value && *value <= kMaxInt64 >> exponent) return std::to_string(*value << exponent);
  std::string reversed;
  std::uint64_t carry = 0;
  for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) {
    carry += static_cast<std::uint64_t>(*digit - '0') << exponent;
    reversed += static_cast<char>('0' + carry % 10);
    carry /= 10;
  }
  for (; carry > 0; carry /= 10) reversed += static_cast<char>('0' + carry % 10);
  return {reversed.rbegin(), reversed.rend()};
}

void AddOne(std::string& digits) {
  for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) {
    if (*digit != '9') {
      ++*digit;
      return;
    }
    *digit = '0';
  }
  digits.insert(digits.begin(), '1');
}

}  // namespace

class QuantityReader {
 public:
  explicit QuantityReader(std::string_view text) : text_(text) {}

  Parsed<Quantity, QuantityFault> Read() {
    if (text_.empty()) return QuantityFault{QuantityReason::kEmpty, 0, 0, {}};
    quantity_.negative_ = text_[0] == '-';
    if (text_[0] == '-' || text_[0] == '+') at_ = 1;
    if (!ReadNumber()) return QuantityFault{QuantityReason::kNoNumber, 0, text_.size(), {}};
    const std::string_view suffix = text_.substr(at_);
    if (const Suffix* known = FindSuffix(suffix)) {
      Apply(*known);
    } else if (suffix[0] == 'e' || suffix[0] == 'E') {
      if (!ReadExponent(suffix)) return BadSuffix(suffix, QuantityReason::kExponent);
    } else {
      return BadSuffix(suffix, QuantityReason::kUnknownSuffix);
    }
    Finish();
    return std::move(quantity_);
  }

 private:
  bool ReadNumber() {
    const auto digits = [&] {
      const std::size_t begin = at_;
      while (at_ < text_.size() && IsAsciiDigit(text_[at_])) ++at_;
      return text_.substr(begin, at_ - begin);
    };
    quantity_.digits_ = digits();
    if (at_ < text_.size() && text_[at_] == '.') {
      ++at_;
      const std::string_view fraction = digits();
      quantity_.digits_ += fraction;
      quantity_.exponent_ = -static_cast<std::int64_t>(fraction.size());
    }
    return !quantity_.digits_.empty();
  }

  bool ReadExponent(std::string_view suffix) {
    std::size_t at = 1;
    const bool negative = suffix.size() > 1 && suffix[1] == '-';
    if (suffix.size() > 1 && (suffix[1] == '-' || suffix[1] == '+')) at = 2;
    if (at == suffix.size()) return false;
    std::int64_t exponent = 0;
    for (; at < suffix.size(); ++at) {
      if (!IsAsciiDigit(suffix[at])) return false;
      exponent = exponent * 10 + (suffix[at] - '0');
      if (exponent > std::numeric_limits<std::int32_t>::max()) return false;
    }
    quantity_.exponent_ += negative ? -exponent : exponent;
    quantity_.format_ = QuantityFormat::kDecimalExponent;
    return true;
  }

  void Apply(const Suffix& suffix) {
    if (suffix.base == 10) {
      quantity_.exponent_ += suffix.exponent;
      return;
    }
    quantity_.digits_ = TimesPowerOfTwo(quantity_.digits_, suffix.exponent);
    quantity_.format_ = QuantityFormat::kBinarySi;
  }

  void Finish() {
    quantity_.Normalise();
    quantity_.RoundToNano();
    if (quantity_.format_ == QuantityFormat::kBinarySi) quantity_.CapAtInt64();
    if (quantity_.is_zero()) quantity_.negative_ = false;
  }

  QuantityFault BadSuffix(std::string_view suffix, QuantityReason reason) const {
    QuantityFault fault{reason, at_, text_.size(), {}};
    if (const Suffix* meant = MeantSuffix(suffix)) {
      fault.suggestion = text_.substr(0, at_);
      fault.suggestion += meant->name;
    }
    return fault;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  Quantity quantity_;
};

void Quantity::Normalise() {
  digits_.erase(0, std::min(digits_.find_first_not_of('0'), digits_.size()));
  if (digits_.empty()) {
    exponent_ = 0;
    return;
  }
  const std::size_t kept = digits_.find_last_not_of('0') + 1;
  exponent_ += static_cast<std::int64_t>(digits_.size() - kept);
  digits_.erase(kept);
}

void Quantity::RoundToNano() {
  if (is_zero() || exponent_ >= kNanoExponent) return;
  // What falls off is not zero, because there are no trailing zeros: away from zero is always one more.
  const std::int64_t dropped = kNanoExponent - exponent_;
  const auto size = static_cast<std::int64_t>(digits_.size());
  digits_.erase(dropped >= size ? 0 : static_cast<std::size_t>(size - dropped));
  AddOne(digits_);
  exponent_ = kNanoExponent;
  Normalise();
}

void Quantity::CapAtInt64() {
  constexpr std::int64_t kAlwaysBelow = 18;  // digits
  if (static_cast<std::int64_t>(digits_.size()) + exponent_ <= kAlwaysBelow) return;
  // Whole part only: a fraction on top of 2^63-1 is over the cap as well, and dropped by it.
  std::string whole = digits_;
  if (exponent_ < 0) {
    const auto size = static_cast<std::int64_t>(whole.size());
    whole.erase(-exponent_ >= size ? 0 : static_cast<std::size_t>(size + exponent_));
  }
  const std::optional<std::uint64_t> value = ToInt64(whole, std::max<std::int64_t>(exponent_, 0));
  if (value && *value < kMaxInt64) return;
  digits_ = std::to_string(kMaxInt64);
  exponent_ = 0;
}

std::strong_ordering Quantity::operator<=>(const Quantity& other) const {
  const auto sign = [](const Quantity& q) { return q.is_zero() ? 0 : q.negative_ ? -1 : 1; };
  if (sign(*this) != sign(other)) return sign(*this) <=> sign(other);
  const auto magnitude = [&] {
    const auto top = [](const Quantity& q) { return static_cast<std::int64_t>(q.digits_.size()) + q.exponent_; };
    if (top(*this) != top(other)) return top(*this) <=> top(other);
    // Equally high first digits and no trailing zeros: as text is as by value.
    return digits_.compare(other.digits_) <=> 0;
  }();
  return negative_ ? 0 <=> magnitude : magnitude;
}

std::optional<std::uint64_t> Quantity::WholeValue() const {
  if (is_zero()) return 0;
  return negative_ ? std::nullopt : ToInt64(digits_, exponent_);
}

std::string Quantity::Canonical() const {
  if (is_zero()) return "0";
  std::string result = negative_ ? "-" : "";
  if (format_ == QuantityFormat::kBinarySi && is_whole()) {
    std::uint64_t value = *ToInt64(digits_, exponent_);
    if (value >= 1024) {
      int exponent = 0;
      for (; value % 1024 == 0; value /= 1024) exponent += 10;
      result += std::to_string(value);
      for (const Suffix& suffix : kSuffixes) {
        if (exponent > 0 && suffix.base == 2 && suffix.exponent == exponent) result += suffix.name;
      }
      return result;
    }
  }
  const std::int64_t below = (exponent_ % 3 + 3) % 3;
  const std::int64_t exponent = exponent_ - below;
  result += digits_;
  result.append(static_cast<std::size_t>(below), '0');
  if (format_ != QuantityFormat::kDecimalExponent) {
    for (const Suffix& suffix : kSuffixes) {
      if (suffix.base == 10 && suffix.exponent == exponent) return result += suffix.name;
    }
  }
  return exponent == 0 ? result : result + 'e' + std::to_string(exponent);
}

Parsed<Quantity, QuantityFault> ParseQuantity(std::string_view text) { return QuantityReader(text).Read(); }

}  // namespace dagc
