// SPDX-License-Identifier: Apache-2.0
#include "stack/jq/value_ops.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <vector>

#include "base/json_text.h"
#include "base/text.h"

namespace dagc::stack::jq {
namespace {

int Rank(const Value& value) {
  switch (value.kind()) {
    case Kind::kNull:
      return 0;
    case Kind::kBool:
      return IsTrue(value) ? 2 : 1;
    case Kind::kInt:
    case Kind::kFloat:
      return 3;
    case Kind::kString:
      return 4;
    case Kind::kList:
      return 5;
    case Kind::kMap:
      return 6;
  }
  return 0;
}

int Sign(int order) { return order < 0 ? -1 : order > 0 ? 1 : 0; }

bool Spend(std::size_t& steps, std::size_t wanted) {
  steps -= std::min(steps, wanted);
  return steps > 0;
}

// Bytes are read many at a time.
std::size_t TextSteps(std::string_view text) { return text.size() / 64; }

// Keys of an object in the order of their bytes, each with its value behind it in memory; none when `steps` end.
std::vector<const Value*> SortedKeys(const Value& object, std::size_t& steps) {
  std::vector<const Value*> keys;
  for (const Entry& entry : object.entries()) {
    if (!Spend(steps, 1 + TextSteps(entry.key.text()))) return {};
    keys.push_back(&entry.key);
  }
  std::sort(keys.begin(), keys.end(), [](const Value* a, const Value* b) { return a->text() < b->text(); });
  return keys;
}

const Value& ValueOf(const Value* key) { return key[1]; }

int CompareLists(std::span<const Value> a, std::span<const Value> b, std::size_t& steps) {
  for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
    const int order = Compare(a[i], b[i], steps);
    if (order != 0) return order;
  }
  return a.size() < b.size() ? -1 : a.size() > b.size() ? 1 : 0;
}

int CompareObjects(const Value& a, const Value& b, std::size_t& steps) {
  const std::vector<const Value*> keys = SortedKeys(a, steps);
  const std::vector<const Value*> other_keys = SortedKeys(b, steps);
  const std::size_t common = std::min(keys.size(), other_keys.size());
  for (std::size_t i = 0; i < common; ++i) {
    const int order = Sign(keys[i]->text().compare(other_keys[i]->text()));
    if (order != 0) return order;
  }
  if (keys.size() != other_keys.size()) return keys.size() < other_keys.size() ? -1 : 1;
  for (std::size_t i = 0; i < common; ++i) {
    const int order = Compare(ValueOf(keys[i]), ValueOf(other_keys[i]), steps);
    if (order != 0) return order;
  }
  return 0;
}

bool ContainsObject(const Value& a, const Value& b, std::size_t& steps) {
  const std::vector<const Value*> keys = SortedKeys(a, steps);
  const std::vector<const Value*> wanted = SortedKeys(b, steps);
  auto at = keys.begin();
  return std::all_of(wanted.begin(), wanted.end(), [&](const Value* key) {
    while (at != keys.end() && (*at)->text() < key->text()) ++at;
    return at != keys.end() && (*at)->text() == key->text() &&
           Contains(ValueOf(*at), ValueOf(key), steps).value_or(false);
  });
}

// A value's parts, itself among them, and the bytes of its texts.
std::size_t Weight(const Value& value, std::size_t most) {
  std::size_t weight = 1 + TextSteps(value.text());
  for (const Value& item : value.items()) {
    if (weight >= most) break;
    weight += Weight(item, most - weight);
  }
  for (const Entry& entry : value.entries()) {
    if (weight >= most) break;
    weight += 4 + TextSteps(entry.key.text()) + Weight(entry.value, most - weight);  // keys are sorted each time
  }
  return weight;
}

// The digits and the decimal exponent of the shortest text that reads back as `number`.
struct Digits {
  std::string digits;
  int point = 0;  // how many digits stand before the decimal point
};

Digits ShortestDigits(double number) {
  std::array<char, 40> buffer{};
  const auto end =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::scientific).ptr;
  const std::string_view text(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
  const std::size_t e = text.find('e');
  Digits result;
  for (const char c : text.substr(0, e)) {
    if (c != '.') result.digits += c;
  }
  const char* exponent = text.data() + e + 1;
  if (*exponent == '+') ++exponent;
  std::from_chars(exponent, end, result.point);
  ++result.point;
  return result;
}

}  // namespace

std::string_view TypeName(const Value& value) {
  constexpr std::array<std::string_view, 7> kNames = {"null",   "boolean", "number", "number",
                                                      "string", "array",   "object"};
  return kNames[static_cast<std::size_t>(value.kind())];
}

bool IsTrue(const Value& value) { return !value.IsNull() && value.AsBool().value_or(true); }

// JSON has no infinity: jq takes the largest number there is.
double NumberOf(const Value& number) {
  const auto decimal = ParseNumber(number.text());
  const double value = decimal ? *decimal : number.AsDouble().value_or(std::numeric_limits<double>::quiet_NaN());
  return std::isinf(value) ? std::copysign(std::numeric_limits<double>::max(), value) : value;
}

std::string NumberText(double number) {
  if (std::isnan(number)) return "null";
  if (std::isinf(number)) number = std::copysign(std::numeric_limits<double>::max(), number);
  if (number == 0) return std::signbit(number) ? "-0" : "0";
  std::string text = number < 0 ? "-" : "";
  const auto [digits, point] = ShortestDigits(std::fabs(number));
  const int count = static_cast<int>(digits.size());
  if (point <= -5 || point > count + 15) {
    text += digits[0];
    if (count > 1) text += "." + digits.substr(1);
    const int exponent = point - 1;
    text += exponent < 0 ? "e-" : "e+";
    if (std::abs(exponent) < 10) text += '0';
    return text + std::to_string(std::abs(exponent));
  }
  if (point <= 0) return text + "0." + std::string(static_cast<std::size_t>(-point), '0') + digits;
  if (point >= count) return text + digits + std::string(static_cast<std::size_t>(point - count), '0');
  return text + digits.substr(0, static_cast<std::size_t>(point)) + "." +
         digits.substr(static_cast<std::size_t>(point));
}

int Compare(const Value& a, const Value& b, std::size_t& steps) {
  if (!Spend(steps, 1 + std::min(TextSteps(a.text()), TextSteps(b.text())))) return 0;
  const int rank = Rank(a);
  if (rank != Rank(b)) return rank < Rank(b) ? -1 : 1;
  if (rank == 3) {
    const double x = NumberOf(a);
    const double y = NumberOf(b);
    if (std::isnan(x)) return -1;
    return x < y ? -1 : x > y || std::isnan(y) ? 1 : 0;
  }
  if (rank == 4) return Sign(a.text().compare(b.text()));
  if (rank == 5) return CompareLists(a.items(), b.items(), steps);
  return rank == 6 ? CompareObjects(a, b, steps) : 0;
}

// Only of two that differ first by what is no number is each below the other.
bool Precedes(const Value& a, const Value& b) {
  std::size_t steps = std::numeric_limits<std::size_t>::max();
  return Compare(a, b, steps) < 0 && Compare(b, a, steps) > 0;
}

// A merge sort compares each of them once in every round, with one that need not be lighter.
bool TakeSortSteps(const Value& value, std::size_t count, std::size_t& steps) {
  return Spend(steps, Weight(value, steps) * static_cast<std::size_t>(std::bit_width(count)));
}

std::optional<bool> Contains(const Value& a, const Value& b, std::size_t& steps) {
  if (!Spend(steps, 1)) return false;
  if (a.IsMap() && b.IsMap()) return ContainsObject(a, b, steps);
  if (a.IsList() && b.IsList()) {
    return std::all_of(b.items().begin(), b.items().end(), [&](const Value& wanted) {
      return std::any_of(a.items().begin(), a.items().end(),
                         [&](const Value& item) { return Contains(item, wanted, steps).value_or(false); });
    });
  }
  if (a.IsString() && b.IsString()) {
    return Spend(steps, SearchSteps(a.text(), b.text())) && a.text().find(b.text()) != std::string_view::npos;
  }
  if (TypeName(a) == TypeName(b)) return Compare(a, b, steps) == 0;
  return std::nullopt;
}

std::size_t SearchSteps(std::string_view text, std::string_view wanted) {
  return TextSteps(text) + text.size() * wanted.size() / 16384;
}

void AppendJson(std::string& to, const Value& value) {
  if (value.IsNumber()) {
    to += NumberText(NumberOf(value));
  } else if (value.IsString()) {
    AppendJsonString(to, value.text());
  } else if (value.IsList()) {
    to += '[';
    bool first = true;
    for (const Value& item : value.items()) {
      if (!first) to += ',';
      first = false;
      AppendJson(to, item);
    }
    to += ']';
  } else if (value.IsMap()) {
    to += '{';
    bool first = true;
    for (const Entry& entry : value.entries()) {
      if (!first) to += ',';
      first = false;
      AppendJsonString(to, entry.key.text());
      to += ':';
      AppendJson(to, entry.value);
    }
    to += '}';
  } else {
    to += value.IsNull() ? "null" : IsTrue(value) ? "true" : "false";
  }
}

std::string ToText(const Value& value) {
  if (value.IsString()) return std::string(value.text());
  std::string text;
  AppendJson(text, value);
  return text;
}

std::optional<double> ParseNumber(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const std::size_t first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return std::nullopt;
  text = text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
  if (text.find_first_not_of("0123456789.eE+-") != std::string_view::npos) return std::nullopt;
  if (text.front() == '+') text.remove_prefix(1);
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (end != text.data() + text.size() || error == std::errc::invalid_argument) return std::nullopt;
  // Out of range: from_chars leaves the number alone, and a sign tells which end was left.
  if (error == std::errc::result_out_of_range) {
    const bool tiny = text.find("e-") != std::string_view::npos || text.find("E-") != std::string_view::npos;
    number = tiny ? 0 : std::numeric_limits<double>::max();
    if (text.front() == '-') number = -number;
  }
  return number;
}

std::size_t CodePointCount(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::size_t ByteOfCodePoint(std::string_view text, std::size_t index) {
  std::size_t at = 0;
  while (at < text.size() && index > 0) {
    at += std::max<std::size_t>(1, DecodeUtf8(text, at).length);
    --index;
  }
  return std::min(at, text.size());
}

}  // namespace dagc::stack::jq
