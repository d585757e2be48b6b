// SPDX-License-Identifier: Apache-2.0
#include "value/scalar.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>

#include "base/text.h"

namespace dagc {
namespace {

constexpr bool IsOneOf(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

bool IsNullWord(std::string_view text) { return text.empty() || IsOneOf(text, {"~", "null", "Null", "NULL"}); }
bool IsTrueWord(std::string_view text) { return IsOneOf(text, {"true", "True", "TRUE"}); }
bool IsFalseWord(std::string_view text) { return IsOneOf(text, {"false", "False", "FALSE"}); }

std::string_view WithoutSign(std::string_view text) {
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  return text;
}

bool AllOf(std::string_view text, bool (*test)(char)) {
  return !text.empty() && std::all_of(text.begin(), text.end(), test);
}
bool IsOctal(char c) { return c >= '0' && c <= '7'; }
bool IsBinary(char c) { return c == '0' || c == '1'; }
bool IsHex(char c) { return IsAsciiDigit(c) || (AsciiLower(c) >= 'a' && AsciiLower(c) <= 'f'); }
bool IsDigit(char c) { return IsAsciiDigit(c); }

// [-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?   The core schema and the engine share it.
bool IsFloat(std::string_view text) {
  text = WithoutSign(text);
  const auto take_digits = [&] {
    std::size_t count = 0;
    while (count < text.size() && IsAsciiDigit(text[count])) ++count;
    text.remove_prefix(count);
    return count;
  };
  const std::size_t whole = take_digits();
  if (text.starts_with('.')) {
    text.remove_prefix(1);
    if (take_digits() == 0 && whole == 0) return false;
  } else if (whole == 0) {
    return false;
  }
  if (text.starts_with('e') || text.starts_with('E')) {
    text = WithoutSign(text.substr(1));
    if (take_digits() == 0) return false;
  }
  return text.empty();
}

bool IsInfinity(std::string_view text) { return IsOneOf(WithoutSign(text), {".inf", ".Inf", ".INF"}); }
bool IsNan(std::string_view text) { return IsOneOf(text, {".nan", ".NaN", ".NAN"}); }

// A typed reading of a scalar, comparable between the two readers.
struct Reading {
  enum class Type : std::uint8_t { kNull, kTrue, kFalse, kNumber, kString, kError } type = Type::kString;
  bool exact = false;  // `magnitude` is the number; otherwise `number` is
  bool negative = false;
  std::uint64_t magnitude = 0;
  double number = 0;

  bool operator==(const Reading& other) const {
    if (type != other.type) return false;
    if (type != Type::kNumber) return true;
    if (exact && other.exact) return magnitude == other.magnitude && (negative == other.negative || magnitude == 0);
    return AsDouble() == other.AsDouble();
  }
  double AsDouble() const {
    const auto whole = static_cast<double>(magnitude);
    return exact ? (negative ? -whole : whole) : number;
  }
};

std::optional<Reading> ReadInteger(std::string_view digits, int base, bool negative) {
  Reading reading{Reading::Type::kNumber, true, negative, 0, 0};
  const char* const begin = digits.data();
  const char* const end = begin + digits.size();
  const auto [stopped, error] = std::from_chars(begin, end, reading.magnitude, base);
  if (digits.empty() || error != std::errc() || stopped != end) return std::nullopt;
  return reading;
}

std::optional<Reading> ReadFloat(std::string_view text) {
  const bool negative = text.starts_with('-');
  std::string_view digits = WithoutSign(text);
  double number = 0;
  const char* const begin = digits.data();
  const char* const end = begin + digits.size();
  const auto [stopped, error] = std::from_chars(begin, end, number);
  if (stopped != end || error != std::errc()) return std::nullopt;
  return Reading{Reading::Type::kNumber, false, false, 0, negative ? -number : number};
}

Reading ReadByCoreSchema(std::string_view text) {
  switch (ResolvePlain(text)) {
    case Kind::kNull:
      return {Reading::Type::kNull};
    case Kind::kBool:
      return {IsTrueWord(text) ? Reading::Type::kTrue : Reading::Type::kFalse};
    case Kind::kInt: {
      const bool octal = text.starts_with("0o");
      const bool hex = text.starts_with("0x");
      const std::string_view digits = octal || hex ? text.substr(2) : WithoutSign(text);
      if (auto exact = ReadInteger(digits, octal ? 8 : hex ? 16 : 10, text.starts_with('-'))) return *exact;
      return ReadFloat(text).value_or(Reading{Reading::Type::kNumber});
    }
    case Kind::kFloat:
      // Numbers that no double holds, infinities and NaN never equal what the engine makes of them.
      return ReadFloat(text).value_or(Reading{Reading::Type::kNumber, false, false, 0, std::nan("")});
    default:
      return {Reading::Type::kString};
  }
}

// Go's strconv.ParseInt with base 0: prefixes 0x, 0b, 0o in either case, and a leading 0 means octal.
std::optional<Reading> ReadGoInteger(std::string_view text) {
  const bool negative = text.starts_with('-');
  const std::string_view digits = WithoutSign(text);
  const std::string_view after = digits.size() > 2 ? digits.substr(2) : std::string_view();
  const char second = digits.size() > 1 && digits[0] == '0' ? AsciiLower(digits[1]) : '\0';
  if (second == 'x') return AllOf(after, IsHex) ? ReadInteger(after, 16, negative) : std::nullopt;
  if (second == 'b') return AllOf(after, IsBinary) ? ReadInteger(after, 2, negative) : std::nullopt;
  if (second == 'o') return AllOf(after, IsOctal) ? ReadInteger(after, 8, negative) : std::nullopt;
  if (digits.size() > 1 && digits[0] == '0')
    return AllOf(digits, IsOctal) ? ReadInteger(digits, 8, negative) : std::nullopt;
  return AllOf(digits, IsDigit) ? ReadInteger(digits, 10, negative) : std::nullopt;
}

// The engine's reader looks at the first character, then at a table of words, then tries Go's number parsers on the
// text without its underscores.
Reading ReadAsEngine(std::string_view text) {
  if (IsNullWord(text)) return {Reading::Type::kNull};
  if (IsOneOf(text, {"y", "Y", "yes", "Yes", "YES", "on", "On", "ON"}) || IsTrueWord(text)) {
    return {Reading::Type::kTrue};
  }
  if (IsOneOf(text, {"n", "N", "no", "No", "NO", "off", "Off", "OFF"}) || IsFalseWord(text)) {
    return {Reading::Type::kFalse};
  }
  if (IsInfinity(text) || IsNan(text)) return {Reading::Type::kError};  // JSON cannot carry them
  const char first = text[0];
  if (first == '.') return IsFloat(text) ? ReadFloat(text).value_or(Reading{}) : Reading{};
  if (!IsAsciiDigit(first) && first != '-' && first != '+') return {};
  std::string plain(text);
  std::erase(plain, '_');
  if (auto integer = ReadGoInteger(plain)) return *integer;
  if (IsFloat(plain)) return ReadFloat(plain).value_or(Reading{});
  return {};
}

std::string NumberText(const Reading& reading) {
  if (reading.exact) return (reading.negative ? "-" : "") + std::to_string(reading.magnitude);
  std::array<char, 40> digits{};
  const auto [end, error] =
      std::to_chars(digits.data(), digits.data() + digits.size(), reading.number, std::chars_format::general);
  return {digits.data(), end};
}

std::string Describe(const Reading& reading) {
  switch (reading.type) {
    case Reading::Type::kNull:
      return "null";
    case Reading::Type::kTrue:
      return "the boolean true";
    case Reading::Type::kFalse:
      return "the boolean false";
    case Reading::Type::kString:
      return "text";
    case Reading::Type::kError:
      return "an error";
    case Reading::Type::kNumber:
      break;
  }
  return "the number " + NumberText(reading);
}

// By its first character a scalar is certainly text, or may be something else.
enum FirstClass : std::uint8_t { kAlwaysText, kFirstOfWord, kFirstOfNumber, kOther };

constexpr std::array<std::uint8_t, 256> MakeFirstClasses() {
  std::array<std::uint8_t, 256> classes{};
  for (const char c : std::string_view("yYnNoOtTfF")) classes[static_cast<unsigned char>(c)] = kFirstOfWord;
  for (const char c : std::string_view("0123456789")) classes[static_cast<unsigned char>(c)] = kFirstOfNumber;
  for (const char c : std::string_view("+-.~")) classes[static_cast<unsigned char>(c)] = kOther;
  return classes;
}
constexpr std::array<std::uint8_t, 256> kFirstClasses = MakeFirstClasses();
constexpr std::size_t kLongestWord = 5;     // `false`
constexpr std::size_t kCertainDigits = 18;  // every number of so many digits fits 64 bits

// Whether a text that begins with one of `ynotf` may be one of the words above.
bool BeginsWord(std::string_view text) {
  if (text.size() == 1) return true;
  if (text.size() > kLongestWord) return false;
  const char second = AsciiLower(text[1]);
  switch (AsciiLower(text[0])) {
    case 'y':
      return second == 'e';
    case 'n':
      return second == 'o' || second == 'u';
    case 'o':
      return second == 'n' || second == 'f';
    case 't':
      return second == 'r';
    default:
      return second == 'a';
  }
}

// 1: a decimal digit, 2: anything else that a number of either reader may hold.
constexpr std::array<std::uint8_t, 256> MakeNumberClasses() {
  std::array<std::uint8_t, 256> classes{};
  for (const char c : std::string_view("0123456789")) classes[static_cast<unsigned char>(c)] = 1;
  for (const char c : std::string_view("abcdefABCDEFxXoO._+-")) classes[static_cast<unsigned char>(c)] = 2;
  return classes;
}
constexpr std::array<std::uint8_t, 256> kNumberClasses = MakeNumberClasses();

}  // namespace

QuickReading ReadQuickly(std::string_view text) {
  if (text.empty()) return QuickReading::kUnsure;
  switch (kFirstClasses[static_cast<unsigned char>(text[0])]) {
    case kAlwaysText:
      return QuickReading::kText;
    case kFirstOfWord:
      return BeginsWord(text) ? QuickReading::kUnsure : QuickReading::kText;
    case kFirstOfNumber:
      break;
    default:
      return QuickReading::kUnsure;
  }
  bool only_digits = true;
  for (const char c : text) {
    const std::uint8_t found = kNumberClasses[static_cast<unsigned char>(c)];
    if (found == 0) return QuickReading::kText;
    only_digits = only_digits && found == 1;
  }
  const bool one_reading = only_digits && text.size() <= kCertainDigits && (text[0] != '0' || text.size() == 1);
  return one_reading ? QuickReading::kInteger : QuickReading::kUnsure;
}

Kind ResolvePlain(std::string_view text) {
  if (IsNullWord(text)) return Kind::kNull;
  const char first = text[0];
  // Everything else that is not text begins with one of these.
  if (!IsAsciiDigit(first) && std::string_view("+-.tTfF").find(first) == std::string_view::npos) return Kind::kString;
  if (IsTrueWord(text) || IsFalseWord(text)) return Kind::kBool;
  if (AllOf(WithoutSign(text), IsDigit)) return Kind::kInt;
  if (text.starts_with("0o") && AllOf(text.substr(2), IsOctal)) return Kind::kInt;
  if (text.starts_with("0x") && AllOf(text.substr(2), IsHex)) return Kind::kInt;
  if (IsFloat(text) || IsInfinity(text) || IsNan(text)) return Kind::kFloat;
  return Kind::kString;
}

Kind ResolvePlainAsEngine(std::string_view text) {
  const Reading reading = ReadAsEngine(text);
  switch (reading.type) {
    case Reading::Type::kNull:
      return Kind::kNull;
    case Reading::Type::kTrue:
    case Reading::Type::kFalse:
      return Kind::kBool;
    case Reading::Type::kString:
      return Kind::kString;
    case Reading::Type::kNumber:
      return reading.exact ? Kind::kInt : Kind::kFloat;
    case Reading::Type::kError:
      break;
  }
  return Kind::kFloat;
}

std::optional<std::string> EngineJsonText(std::string_view text) {
  const Reading reading = ReadAsEngine(text);
  switch (reading.type) {
    case Reading::Type::kNull:
      return "null";
    case Reading::Type::kTrue:
      return "true";
    case Reading::Type::kFalse:
      return "false";
    case Reading::Type::kNumber:
      return NumberText(reading);
    case Reading::Type::kString:
      return std::string(text);
    case Reading::Type::kError:
      break;
  }
  return std::nullopt;
}

std::optional<std::string> DifferentEngineReading(std::string_view text) {
  if (text.empty() || ReadQuickly(text) != QuickReading::kUnsure) return std::nullopt;
  const Reading engine = ReadAsEngine(text);
  if (engine == ReadByCoreSchema(text)) return std::nullopt;
  return Describe(engine);
}

}  // namespace dagc
