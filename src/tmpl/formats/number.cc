// SPDX-License-Identifier: Apache-2.0
#include "tmpl/formats/number.h"

#include <charconv>
#include <cmath>
#include <limits>
#include <string>

#include "tmpl/formats/unicode.h"

namespace dagc::tmpl {
namespace {

// `_` only between digits or behind a base prefix.
bool UnderscoresOk(std::string_view text) {
  char last = '^';
  std::size_t i = 0;
  bool hex = false;
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) ++i;
  if (text.size() - i >= 2 && text[i] == '0') {
    const char c = AsciiLower(text[i + 1]);
    if (c == 'b' || c == 'o' || c == 'x') {
      i += 2;
      last = '0';
      hex = c == 'x';
    }
  }
  for (; i < text.size(); ++i) {
    const char c = AsciiLower(text[i]);
    if (IsAsciiDigit(c) || (hex && c >= 'a' && c <= 'f')) {
      last = '0';
    } else if (c == '_') {
      if (last != '0') return false;
      last = '_';
    } else {
      if (last == '_') return false;
      last = '!';
    }
  }
  return last != '_';
}

std::string Without(std::string_view text, char c) {
  std::string result;
  for (const char each : text) {
    if (each != c) result += each;
  }
  return result;
}

// A character constant: 'a', '\n', '\''.
bool ReadCharacter(std::string_view text, NumberConstant& number) {
  if (text.size() < 3) return false;
  const std::string_view inside = text.substr(1, text.size() - 2);
  std::string unquoted;
  if (!GoUnquote(inside, '\'', unquoted) || unquoted.empty()) return false;
  const Rune rune = RuneAt(unquoted, 0);
  const bool byte_escape = !rune.valid && inside[0] == '\\';
  if (rune.length != unquoted.size()) return false;
  number.integer = byte_escape ? static_cast<unsigned char>(unquoted[0]) : static_cast<std::int64_t>(rune.value);
  number.is_int = number.is_float = true;
  number.real = static_cast<double>(number.integer);
  return true;
}

bool FitsInt(double value) { return value >= -9223372036854775808.0 && value < 9223372036854775808.0; }

void FromReal(double value, NumberConstant& number) {
  number.is_float = true;
  number.real = value;
  if (FitsInt(value) && std::trunc(value) == value) {
    number.is_int = true;
    number.integer = static_cast<std::int64_t>(value);
  }
}

// `1+0i` and `0i` are real; any other complex number is nothing that a template here could use.
bool ReadComplex(std::string_view text, NumberConstant& number) {
  const std::string_view digits = text.substr(0, text.size() - 1);
  const std::size_t split = digits.find_last_of("+-");
  const bool pair = split != std::string_view::npos && split > 0;
  const auto imaginary = ParseFloat(pair ? digits.substr(split) : digits);
  const auto real = pair ? ParseFloat(digits.substr(0, split)) : std::optional<double>(0);
  if (!imaginary || !real || *imaginary != 0) return false;
  FromReal(*real, number);
  return true;
}

}  // namespace

std::optional<std::uint64_t> ParseUint(std::string_view text, int base) {
  std::string plain(text);
  if (base == 0) {
    if (!UnderscoresOk(text)) return std::nullopt;
    plain = Without(text, '_');
    base = 10;
    if (plain.size() > 1 && plain[0] == '0') {
      const char c = AsciiLower(plain[1]);
      base = c == 'x' ? 16 : c == 'b' ? 2 : 8;
      plain.erase(0, c == 'x' || c == 'b' || c == 'o' ? 2 : 1);
    }
  }
  std::uint64_t value = 0;
  const char* const end = plain.data() + plain.size();
  if (plain.empty() || plain[0] == '-' || plain[0] == '+') return std::nullopt;
  const auto [ptr, error] = std::from_chars(plain.data(), end, value, base);
  if (ptr != end || error != std::errc()) return std::nullopt;
  return value;
}

std::optional<std::int64_t> ParseInt(std::string_view text, int base) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  const auto value = ParseUint(text, base);
  constexpr std::uint64_t kMost = std::uint64_t{1} << 63;
  if (!value || *value > kMost || (!negative && *value == kMost)) return std::nullopt;
  return static_cast<std::int64_t>(negative ? 0 - *value : *value);
}

std::optional<double> ParseFloat(std::string_view text) {
  const std::string_view body = text.substr(text.starts_with('-') || text.starts_with('+') ? 1 : 0);
  std::string lower;
  for (const char c : body) lower += AsciiLower(c);
  const double sign = text.starts_with('-') ? -1 : 1;
  if (lower == "inf" || lower == "infinity") return sign * std::numeric_limits<double>::infinity();
  if (lower == "nan") return std::numeric_limits<double>::quiet_NaN();
  const bool hex = lower.starts_with("0x");
  if (hex && lower.find('p') == std::string::npos) return std::nullopt;
  if (lower.find('_') != std::string::npos) return std::nullopt;  // only where the base is given by the prefix
  if (hex) lower.erase(0, 2);
  // from_chars takes no exponent without digits before it, as Go.
  double value = 0;
  const char* const end = lower.data() + lower.size();
  if (lower.empty() || lower[0] == '-' || lower[0] == '+' || lower[0] == 'i' || lower[0] == 'n') return std::nullopt;
  const auto [ptr, error] =
      std::from_chars(lower.data(), end, value, hex ? std::chars_format::hex : std::chars_format::general);
  if (ptr != end) return std::nullopt;
  if (error == std::errc::result_out_of_range) return std::nullopt;
  return sign * value;
}

bool ReadGoNumber(std::string_view text, NumberConstant& number) {
  if (text.starts_with('\'')) return ReadCharacter(text, number);
  if (text.ends_with('i') && !text.starts_with("0x") && !text.starts_with("0X")) return ReadComplex(text, number);
  const bool hex_int = text.size() > 2 && text[0] == '0' && AsciiLower(text[1]) == 'x' &&
                       text.find_first_of("pP") == std::string_view::npos;
  number.float_syntax = !hex_int && text.find_first_of(".eEpP") != std::string_view::npos;
  if (const auto integer = ParseInt(text, 0)) {
    number.is_int = number.is_float = true;
    number.integer = *integer;
    number.real = static_cast<double>(*integer);
    return true;
  }
  if (const auto natural = ParseUint(text, 0)) {  // beyond int: a float at most
    number.is_float = true;
    number.real = static_cast<double>(*natural);
    return true;
  }
  std::string plain(text);
  if (text.find('_') != std::string_view::npos) {
    if (!UnderscoresOk(text)) return false;
    plain = Without(text, '_');
  }
  const auto real = ParseFloat(plain);
  if (!real || text.find_first_of(".eEpP") == std::string_view::npos) return false;
  FromReal(*real, number);
  return true;
}

}  // namespace dagc::tmpl
