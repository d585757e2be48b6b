// SPDX-License-Identifier: Apache-2.0
#include "base/go_duration.h"

#include <array>
#include <cstddef>

#include "base/text.h"

namespace dagc {
namespace {

struct Unit {
  std::string_view name;
  std::uint64_t nanoseconds;
};

constexpr std::uint64_t kSecond = 1'000'000'000;
constexpr std::uint64_t kHour = 3600 * kSecond;
constexpr std::uint64_t kMost = std::uint64_t{1} << 63;  // one more than the largest positive duration

constexpr std::array<Unit, 10> kUnits = {{{"ns", 1},
                                          {"us", 1'000},
                                          {"\xC2\xB5s", 1'000},
                                          {"\xCE\xBCs", 1'000},
                                          {"ms", 1'000'000},
                                          {"s", kSecond},
                                          {"m", 60 * kSecond},
                                          {"h", kHour},
                                          {"d", 24 * kHour},
                                          {"w", 168 * kHour}}};
constexpr std::size_t kFirstDagcUnit = 8;

// What people write for a unit, in lower case, without a plural "s".
struct Alias {
  std::string_view written;
  std::string_view unit;
};
constexpr std::array<Alias, 14> kAliases = {{{"sec", "s"},
                                             {"second", "s"},
                                             {"s", "s"},
                                             {"min", "m"},
                                             {"minute", "m"},
                                             {"m", "m"},
                                             {"hr", "h"},
                                             {"hour", "h"},
                                             {"h", "h"},
                                             {"day", "d"},
                                             {"d", "d"},
                                             {"week", "w"},
                                             {"w", "w"},
                                             {"msec", "ms"}}};

const Unit* FindUnit(std::string_view name, DurationUnits units) {
  const std::size_t count = units == DurationUnits::kGo ? kFirstDagcUnit : kUnits.size();
  for (std::size_t i = 0; i < count; ++i) {
    if (kUnits[i].name == name) return &kUnits[i];
  }
  return nullptr;
}

// The unit meant by "min", "Hours", " h"; empty when that is anyone's guess.
std::string_view MeantUnit(std::string_view written) {
  std::string word;
  for (const char c : written) {
    if (c != ' ') word += AsciiLower(c);
  }
  if (word.size() > 1 && word.back() == 's' && word != "ms") word.pop_back();
  for (const Alias& alias : kAliases) {
    if (alias.written == word) return alias.unit;
  }
  return {};
}

bool IsNumberStart(char c) { return c == '.' || IsAsciiDigit(c); }

// The digits before a point. False when they pass 2^63.
bool ReadWhole(std::string_view text, std::size_t& at, std::uint64_t& value) {
  value = 0;
  for (; at < text.size() && IsAsciiDigit(text[at]); ++at) {
    if (value > kMost / 10) return false;
    value = value * 10 + static_cast<std::uint64_t>(text[at] - '0');
    if (value > kMost) return false;
  }
  return true;
}

struct Fraction {
  std::uint64_t digits = 0;
  double scale = 1;  // the fraction is digits / scale
};

// The digits after a point; precision beyond 63 bits is dropped, as Go drops it.
Fraction ReadFraction(std::string_view text, std::size_t& at) {
  Fraction fraction;
  bool full = false;
  for (; at < text.size() && IsAsciiDigit(text[at]); ++at) {
    if (full || fraction.digits > (kMost - 1) / 10) {
      full = true;
      continue;
    }
    const std::uint64_t longer = fraction.digits * 10 + static_cast<std::uint64_t>(text[at] - '0');
    if (longer > kMost) {
      full = true;
      continue;
    }
    fraction.digits = longer;
    fraction.scale *= 10;
  }
  return fraction;
}

class Reader {
 public:
  Reader(std::string_view text, DurationUnits units) : text_(text), units_(units) {}

  Parsed<GoDuration, DurationFault> Read() {
    if (text_.empty()) return Error(DurationReason::kEmpty, 0, 0);
    const bool negative = text_[0] == '-';
    if (negative || text_[0] == '+') at_ = 1;
    if (text_.substr(at_) == "0") return GoDuration{};
    if (at_ == text_.size()) return Error(DurationReason::kMalformed, 0, at_);
    while (at_ < text_.size()) {
      if (auto fault = ReadPart()) return *fault;
    }
    if (!negative && total_ == kMost) return Error(DurationReason::kTooLarge, 0, text_.size());
    GoDuration duration;
    duration.has_days_or_weeks = has_days_or_weeks_;
    // Negated as unsigned, so that the most negative duration needs no wider type.
    duration.nanoseconds = static_cast<std::int64_t>(negative ? ~total_ + 1 : total_);
    return duration;
  }

 private:
  DurationFault Error(DurationReason reason, std::size_t begin, std::size_t end, std::string suggestion = {}) const {
    return {reason, begin, end, std::move(suggestion)};
  }

  std::optional<DurationFault> ReadPart() {
    const std::size_t start = at_;
    if (!IsNumberStart(text_[at_])) return Error(DurationReason::kMalformed, at_, text_.size());
    std::uint64_t value = 0;
    if (!ReadWhole(text_, at_, value)) return Error(DurationReason::kTooLarge, start, text_.size());
    std::size_t digits = at_ - start;
    Fraction fraction;
    if (at_ < text_.size() && text_[at_] == '.') {
      const std::size_t point = at_++;
      fraction = ReadFraction(text_, at_);
      digits += at_ - point - 1;
    }
    if (digits == 0) return Error(DurationReason::kMalformed, start, text_.size());
    const std::size_t unit_at = at_;
    while (at_ < text_.size() && !IsNumberStart(text_[at_])) ++at_;
    return AddPart(start, unit_at, value, fraction);
  }

  // The number begins at `start`, its unit is [unit_at, at_).
  std::optional<DurationFault> AddPart(std::size_t start, std::size_t unit_at, std::uint64_t value, Fraction fraction) {
    if (unit_at == at_) return BareNumber(start);
    const std::string_view name = text_.substr(unit_at, at_ - unit_at);
    const Unit* unit = FindUnit(name, units_);
    if (unit == nullptr) return UnknownUnit(unit_at, name);
    if (unit - kUnits.data() >= static_cast<std::ptrdiff_t>(kFirstDagcUnit)) has_days_or_weeks_ = true;
    const auto too_large = [&] { return Error(DurationReason::kTooLarge, start, at_); };
    if (value > kMost / unit->nanoseconds) return too_large();
    value *= unit->nanoseconds;
    if (fraction.digits > 0) {
      value += static_cast<std::uint64_t>(static_cast<double>(fraction.digits) *
                                          (static_cast<double>(unit->nanoseconds) / fraction.scale));
      if (value > kMost) return too_large();
    }
    if (value > kMost - total_) return too_large();
    total_ += value;
    return std::nullopt;
  }

  DurationFault BareNumber(std::size_t start) const {
    const bool alone = at_ == text_.size() && (start == 0 || !IsNumberStart(text_[0]));
    return Error(DurationReason::kBareNumber, start, at_, alone ? std::string(text_) + 's' : std::string());
  }

  DurationFault UnknownUnit(std::size_t unit_at, std::string_view name) const {
    std::string better;
    if (const std::string_view unit = MeantUnit(name); FindUnit(unit, units_) != nullptr) {
      better = std::string(text_.substr(0, unit_at));
      better += unit;
      better += text_.substr(unit_at + name.size());
      if (!ParseGoDuration(better, units_)) better.clear();
    }
    return Error(DurationReason::kUnknownUnit, unit_at, unit_at + name.size(), std::move(better));
  }

  std::string_view text_;
  DurationUnits units_;
  std::size_t at_ = 0;
  std::uint64_t total_ = 0;
  bool has_days_or_weeks_ = false;
};

}  // namespace

Parsed<GoDuration, DurationFault> ParseGoDuration(std::string_view text, DurationUnits units) {
  return Reader(text, units).Read();
}

std::string FormatGoDuration(std::int64_t nanoseconds) {
  DAGC_CHECK(nanoseconds >= 0);
  std::uint64_t rest = static_cast<std::uint64_t>(nanoseconds);
  std::string text;
  for (const std::string_view name : {"h", "m", "s", "ms", "us", "ns"}) {
    const Unit& unit = *FindUnit(name, DurationUnits::kGo);
    const std::uint64_t count = rest / unit.nanoseconds;
    if (count == 0) continue;
    text += std::to_string(count);
    text += name;
    rest %= unit.nanoseconds;
  }
  return text.empty() ? "0s" : text;
}

}  // namespace dagc
