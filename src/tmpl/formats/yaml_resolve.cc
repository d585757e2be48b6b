// SPDX-License-Identifier: Apache-2.0
#include "tmpl/formats/yaml_resolve.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "base/text.h"
#include "tmpl/formats/number.h"

namespace dagc::tmpl {
namespace {

constexpr auto kWords = std::to_array<std::string_view>(
    {"y",    "Y",    "yes",  "Yes",   "YES",   "true",  "True", "TRUE",  "on",    "On",    "ON",    "n",     "N",
     "no",   "No",   "NO",   "false", "False", "FALSE", "off",  "Off",   "OFF",   "",      "~",     "null",  "Null",
     "NULL", ".nan", ".NaN", ".NAN",  ".inf",  ".Inf",  ".INF", "+.inf", "+.Inf", "+.INF", "-.inf", "-.Inf", "-.INF"});

bool Take(std::string_view& text, std::string_view any_of) {
  const bool there = !text.empty() && any_of.find(text[0]) != std::string_view::npos;
  if (there) text.remove_prefix(1);
  return there;
}

// [-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?
bool IsFloat(std::string_view text) {
  Take(text, "+-");
  const bool whole = !TakeDigits(text).empty();
  const bool point = Take(text, ".");
  const bool fraction = point && !TakeDigits(text).empty();
  if (!whole && !fraction) return false;
  if (Take(text, "eE")) {
    Take(text, "+-");
    if (TakeDigits(text).empty()) return false;
  }
  return text.empty();
}

// [-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?
bool IsBase60(std::string_view text) {
  Take(text, "+-");
  if (TakeDigits(text).empty()) return false;
  const auto digits_and_lines = [&] {
    while (Take(text, "0123456789_")) {
    }
  };
  digits_and_lines();
  bool any = false;
  while (Take(text, ":")) {
    const std::string_view digits = TakeDigits(text);
    if (digits.empty() || digits.size() > 2 || (digits.size() == 2 && digits[0] > '5')) return false;
    any = true;
  }
  if (any && Take(text, ".")) digits_and_lines();
  return any && text.empty();
}

int Number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

int DaysIn(int year, int month) {
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && leap ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

// One or two digits up to `most`.
bool TakeField(std::string_view& text, int least, int most, bool two_digits, int& value) {
  std::size_t length = 0;
  while (length < 2 && length < text.size() && IsAsciiDigit(text[length])) ++length;
  if (length == 0 || (two_digits && length != 2)) return false;
  value = Number(text.substr(0, length));
  text.remove_prefix(length);
  return value >= least && value <= most;
}

bool TakeZone(std::string_view& text) {
  if (Take(text, "Z")) return true;
  int value = 0;
  return Take(text, "+-") && TakeField(text, 0, 24, true, value) && Take(text, ":") &&
         TakeField(text, 0, 60, true, value);
}

// 2006-1-2, 2006-1-2T15:4:5.9Z07:00 (or `t`), 2006-1-2 15:4:5.9, as time.Parse reads them.
bool IsTimestamp(std::string_view text) {
  if (text.size() < 5 || text[4] != '-' || !std::all_of(text.begin(), text.begin() + 4, IsAsciiDigit)) return false;
  const int year = Number(text.substr(0, 4));
  text.remove_prefix(5);
  int month = 0;
  int day = 0;
  int value = 0;
  if (!TakeField(text, 1, 12, false, month) || !Take(text, "-") || !TakeField(text, 1, 31, false, day)) return false;
  if (day > DaysIn(year, month)) return false;
  if (text.empty()) return true;
  const bool space = text[0] == ' ';
  if (!Take(text, "Tt ")) return false;
  while (space && Take(text, " ")) {
  }
  if (!TakeField(text, 0, 23, true, value) || !Take(text, ":") || !TakeField(text, 0, 59, false, value) ||
      !Take(text, ":") || !TakeField(text, 0, 59, false, value)) {
    return false;
  }
  if (Take(text, ".,") && TakeDigits(text).empty()) return false;
  return space ? text.empty() : TakeZone(text) && text.empty();
}

bool IsNumber(std::string_view text) {
  if (text[0] == '.') return ParseFloat(text).has_value();
  std::string plain;
  std::copy_if(text.begin(), text.end(), std::back_inserter(plain), [](char c) { return c != '_'; });
  if (ParseInt(plain, 0) || ParseUint(plain, 0)) return true;
  if (IsFloat(plain) && ParseFloat(plain)) return true;
  if (plain.starts_with("0b")) return ParseInt(plain.substr(2), 2) || ParseUint(plain.substr(2), 2);
  return plain.starts_with("-0b") && ParseInt("-" + plain.substr(3), 2);
}

}  // namespace

bool IsYamlString(std::string_view text) {
  if (std::find(kWords.begin(), kWords.end(), text) != kWords.end()) return false;
  const char first = text[0];
  const bool numeric = IsAsciiDigit(first) || first == '+' || first == '-' || first == '.';
  return !numeric || (!IsTimestamp(text) && !IsNumber(text) && !IsBase60(text));
}

}  // namespace dagc::tmpl
