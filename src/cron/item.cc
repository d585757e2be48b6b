// SPDX-License-Identifier: Apache-2.0
#include "cron/item.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <vector>

#include "base/text.h"

namespace dagc {
namespace {

constexpr int kSundaySeven = 7;

constexpr std::array<std::string_view, 12> kMonths = {"january",   "february", "march",    "april",
                                                      "may",       "june",     "july",     "august",
                                                      "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> kDays = {"sunday",   "monday", "tuesday", "wednesday",
                                                   "thursday", "friday", "saturday"};

std::string Lowered(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(), AsciiLower);
  return result;
}

// The full names of a field's values; empty for a field without names.
std::span<const std::string_view> NamesOf(CronField field) {
  if (field == CronField::kMonth) return kMonths;
  if (field == CronField::kDayOfWeek) return kDays;
  return {};
}

std::optional<int> FindName(std::string_view text, CronField field) {
  const auto names = NamesOf(field);
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (Lowered(text) == names[i].substr(0, 3)) return static_cast<int>(i) + BoundsOf(field).min;
  }
  return std::nullopt;
}

// "monday", "Tues" to "MON", "TUE".
std::string ShortName(std::string_view text, CronField field) {
  for (const std::string_view name : NamesOf(field)) {
    if (text.size() <= 3 || !name.starts_with(Lowered(text))) continue;
    std::string result;
    for (const char c : name.substr(0, 3)) result += static_cast<char>(c - 'a' + 'A');
    return result;
  }
  return {};
}

// A number as Go's Atoi reads it, capped far above every bound.
std::optional<int> ReadNumber(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  if (text.empty()) return std::nullopt;
  constexpr int kCap = 1'000'000;
  int value = 0;
  for (const char c : text) {
    if (!IsAsciiDigit(c)) return std::nullopt;
    value = std::min(value * 10 + (c - '0'), kCap);
  }
  return value;
}

std::vector<std::string_view> Split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == text.npos) return parts;
    text.remove_prefix(at + 1);
  }
}

std::string FormatRange(int first, int last) {
  return first == last ? std::to_string(first) : std::to_string(first) + '-' + std::to_string(last);
}

class FieldReader {
 public:
  FieldReader(std::string_view text, CronField field, CronDialect dialect)
      : text_(text), field_(field), dialect_(dialect), bounds_(BoundsOf(field)) {}

  Parsed<CronItems, CronFault> Read() {
    for (const std::string_view item : Split(text_, ',')) {
      if (item.empty()) continue;
      if (auto fault = ReadItem(item)) return *fault;
    }
    // A field of commas alone is an empty set to the engine.
    if (result_.text.empty()) result_.text = text_;
    return result_;
  }

 private:
  // One end of a range, or a step: its value and how it is written. A name is written as its number: the CRDs of Argo
  // 4.0.0 to 4.0.5 take no letters (https://github.com/argoproj/argo-workflows/issues/16052).
  struct Value {
    int number = 0;
    std::string text;
  };

  CronFault Error(CronReason reason, std::string_view part, std::string suggestion = {}) const {
    CronFault fault;
    fault.reason = reason;
    fault.field = field_;
    fault.begin = static_cast<std::size_t>(part.data() - text_.data());
    fault.end = fault.begin + part.size();
    fault.suggestion = std::move(suggestion);
    return fault;
  }

  static Value ValueOf(std::string_view text, int number) {
    return {number, text.starts_with('+') ? std::to_string(number) : std::string(text)};
  }

  // Why `part` is neither a number nor a name of this field.
  CronFault NotAValue(std::string_view part) const {
    const std::string word = Lowered(part);
    const bool letter = !word.empty() && IsAsciiAlpha(word.front());
    if (word.find('#') != word.npos) return Error(CronReason::kNth, part);
    if (std::string better = ShortName(part, field_); !better.empty()) {
      return Error(CronReason::kUnknownName, part, std::move(better));
    }
    const bool digits_then_letter = !word.empty() && std::all_of(word.begin(), word.end() - 1, IsAsciiDigit);
    if (word == "lw" || (digits_then_letter && word.back() == 'l')) return Error(CronReason::kLast, part);
    if (digits_then_letter && word.back() == 'w') return Error(CronReason::kNearestWeekday, part);
    if (word == "h" || word.starts_with("h(")) return Error(CronReason::kHash, part);
    return Error(letter ? CronReason::kUnknownName : CronReason::kNotANumber, part);
  }

  Parsed<Value, CronFault> ReadValue(std::string_view part) const {
    if (const std::optional<int> named = FindName(part, field_)) return Value{*named, std::to_string(*named)};
    const std::optional<int> number = ReadNumber(part);
    if (!number) return NotAValue(part);
    if (*number < bounds_.min) return Error(CronReason::kBelowMinimum, part);
    const bool seven = field_ == CronField::kDayOfWeek && *number == kSundaySeven;
    if (seven && dialect_ == CronDialect::kEngine) return Error(CronReason::kSundayIsZero, part, "0");
    if (!seven && *number > bounds_.max) return Error(CronReason::kAboveMaximum, part);
    return ValueOf(part, *number);
  }

  std::optional<CronFault> ReadItem(std::string_view item) {
    const std::vector<std::string_view> halves = Split(item, '/');
    if (halves.size() > 2) return Error(CronReason::kTooManySlashes, item);
    Value step{1, {}};
    if (halves.size() == 2) {
      const std::optional<int> number = ReadNumber(halves[1]);
      if (!number) return Error(CronReason::kNotANumber, halves[1]);
      if (*number == 0) return Error(CronReason::kZeroStep, item);
      step = ValueOf(halves[1], *number);
    }
    const std::vector<std::string_view> ends = Split(halves[0], '-');
    if (ends[0] == "*" || ends[0] == "?") {
      // Whatever follows a hyphen is not looked at by the engine.
      Add(bounds_.min, bounds_.max, step.number);
      if (step.number == 1) result_.set.star = true;
      Write(std::string(ends[0]), step);
      return std::nullopt;
    }
    return ReadRange(ends, halves[0], step);
  }

  std::optional<CronFault> ReadRange(const std::vector<std::string_view>& ends, std::string_view range,
                                     const Value& step) {
    if (ends.size() > 2) return Error(CronReason::kTooManyHyphens, range);
    const Parsed<Value, CronFault> first = ReadValue(ends[0]);
    if (!first) return first.fault();
    const bool single = ends.size() == 1;
    const Parsed<Value, CronFault> last = single ? first : ReadValue(ends[1]);
    if (!last) return last.fault();
    if (first->number > last->number) return WrapAround(range, first->number, last->number, step);
    // Nothing is above 7 there, so only an end can be 7.
    if (field_ == CronField::kDayOfWeek && last->number == kSundaySeven) {
      AddWithSunday(first->number, last->number, step.number);
      return std::nullopt;
    }
    const bool open = single && !step.text.empty();
    Add(first->number, open ? bounds_.max : last->number, step.number);
    Write(single ? first->text : first->text + '-' + last->text, step);
    return std::nullopt;
  }

  CronFault WrapAround(std::string_view range, int first, int last, const Value& step) const {
    std::string better;
    if (step.text.empty()) {
      // What is above every bound is a 7 for Sunday, which is the first day here.
      if (first <= bounds_.max) better = FormatRange(first, bounds_.max) + ',';
      better += FormatRange(bounds_.min, last);
    }
    return Error(CronReason::kWrapAround, range, std::move(better));
  }

  void Add(int first, int last, int step) {
    for (int value = first; value <= last; value += step) result_.set.bits |= std::uint64_t{1} << value;
  }

  // A range that begins or ends with 7, written without it.
  void AddWithSunday(int first, int last, int step) {
    std::vector<int> values;
    for (int value = first; value <= last; value += step) values.push_back(value);
    for (const int value : values) result_.set.bits |= std::uint64_t{1} << (value % kSundaySeven);
    result_.sunday_rewritten = true;
    if (step == 1) {
      // All seven days stay a range: a star would make the day of month count as well.
      if (last - first >= 6) return Write("0-6", {});
      if (first < last) Write(FormatRange(first, last - 1), {});
      return Write("0", {});
    }
    const bool twice = values.front() == 0 && values.back() == kSundaySeven;
    if (twice) values.pop_back();
    for (const int value : values) Write(std::to_string(value % kSundaySeven), {});
  }

  void Write(const std::string& item, const Value& step) {
    if (!result_.text.empty()) result_.text += ',';
    result_.text += item;
    if (!step.text.empty()) result_.text += '/' + step.text;
  }

  std::string_view text_;
  CronField field_;
  CronDialect dialect_;
  CronBounds bounds_;
  CronItems result_;
};

}  // namespace

Parsed<CronItems, CronFault> ParseCronField(std::string_view text, CronField field, CronDialect dialect) {
  return FieldReader(text, field, dialect).Read();
}

std::string FormatCronSet(CronField field, std::uint64_t bits, bool plain_star) {
  const CronBounds bounds = BoundsOf(field);
  if (bits == AllBits(field)) return plain_star ? "*" : FormatRange(bounds.min, bounds.max);
  std::vector<int> values;
  for (int value = bounds.min; value <= bounds.max; ++value) {
    if ((bits >> value & 1) != 0) values.push_back(value);
  }
  const int step = values.size() < 3 ? 0 : values[1] - values[0];
  const bool even = step > 1 && std::adjacent_find(values.begin(), values.end(),
                                                   [&](int a, int b) { return b - a != step; }) == values.end();
  if (even) {
    const bool whole = values.front() == bounds.min && values.back() + step > bounds.max;
    return (whole ? "*" : FormatRange(values.front(), values.back())) + '/' + std::to_string(step);
  }
  std::string text;
  for (std::size_t i = 0; i < values.size();) {
    std::size_t run = i;
    while (run + 1 < values.size() && values[run + 1] == values[run] + 1) ++run;
    // Two neighbours read better as a list.
    if (run == i + 1) run = i;
    if (!text.empty()) text += ',';
    text += FormatRange(values[i], values[run]);
    i = run + 1;
  }
  return text;
}

}  // namespace dagc
