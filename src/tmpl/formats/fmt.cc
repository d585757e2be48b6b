// SPDX-License-Identifier: Apache-2.0
#include "tmpl/formats/fmt.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

#include "base/check.h"
#include "diag/codes/dg5.h"
#include "tmpl/limits.h"

namespace dagc::tmpl {
namespace {

// The shortest decimal digits of a finite value, and where the point stands in them.
struct Digits {
  std::string text;
  int point = 0;
};

Digits ShortestDigits(double value) {
  std::array<char, 32> buffer{};
  const auto end =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::scientific).ptr;
  const std::string_view text(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
  const std::size_t e = text.find('e');
  Digits digits;
  digits.text = text.substr(0, 1);
  if (e > 1) digits.text += text.substr(2, e - 2);
  int exponent = 0;
  const char* from = text.data() + e + 1;
  if (*from == '+') ++from;
  std::from_chars(from, end, exponent);
  digits.point = value == 0 ? 1 : exponent + 1;
  return digits;
}

void AppendExponent(std::string& to, char e, int exponent) {
  to += e;
  to += exponent < 0 ? '-' : '+';
  const int size = exponent < 0 ? -exponent : exponent;
  if (size < 10) to += '0';
  to += std::to_string(size);
}

std::string ScientificText(const Digits& digits, char e) {
  std::string result(1, digits.text[0]);
  if (digits.text.size() > 1) {
    result += '.';
    result += digits.text.substr(1);
  }
  AppendExponent(result, e, digits.point - 1);
  return result;
}

std::string FixedText(const Digits& digits) {
  std::string result;
  const int size = static_cast<int>(digits.text.size());
  for (int i = 0; i < digits.point; ++i) result += i < size ? digits.text[static_cast<std::size_t>(i)] : '0';
  if (result.empty()) result = "0";
  if (size > digits.point) {
    result += '.';
    for (int i = digits.point; i < size; ++i) result += i < 0 ? '0' : digits.text[static_cast<std::size_t>(i)];
  }
  return result;
}

}  // namespace

std::string FormatFloat(double value, char format, int precision) {
  if (std::isnan(value)) return "NaN";
  if (std::isinf(value)) return value > 0 ? "+Inf" : "-Inf";
  const char lower = format == 'E' || format == 'G' ? static_cast<char>(format - 'A' + 'a') : format;
  const char e = lower == format ? 'e' : 'E';
  if (precision < 0) {
    const Digits digits = ShortestDigits(std::fabs(value));
    const int exponent = digits.point - 1;
    const bool scientific = lower == 'e' || (lower == 'g' && (exponent < -4 || exponent >= 6));
    return (std::signbit(value) ? "-" : "") + (scientific ? ScientificText(digits, e) : FixedText(digits));
  }
  const std::string pattern = {'%', '.', '*', format == 'F' ? 'f' : format, '\0'};
  const int size = std::snprintf(nullptr, 0, pattern.c_str(), precision, value);
  DAGC_CHECK(size >= 0);
  std::string result(static_cast<std::size_t>(size) + 1, '\0');
  std::snprintf(result.data(), result.size(), pattern.c_str(), precision, value);
  result.pop_back();
  return result;
}

std::string_view TypeName(const Val& val) {
  switch (val.type) {
    case Type::kInvalid:
    case Type::kNil:
      return "<nil>";
    case Type::kBool:
      return "bool";
    case Type::kInt:
      return "int";
    case Type::kInt64:
      return "int64";
    case Type::kUint8:
      return "uint8";
    case Type::kUint64:
      return "uint64";
    case Type::kFloat:
      return "float64";
    case Type::kString:
    case Type::kSymbol:
      return "string";
    case Type::kList: {
      constexpr std::array<std::string_view, 4> kNames = {"[]interface {}", "[]string", "[]int", "[][]interface {}"};
      return kNames[static_cast<std::size_t>(val.list->kind)];
    }
    case Type::kMap:
      return val.map->strings ? "map[string]string" : "map[string]interface {}";
    case Type::kVersion:
      return "*semver.Version";
  }
  return "";
}

std::string_view KindName(const Val& val) {
  switch (val.type) {
    case Type::kInvalid:
    case Type::kNil:
      return "invalid";
    case Type::kList:
      return "slice";
    case Type::kMap:
      return "map";
    case Type::kVersion:
      return "ptr";
    default:
      return TypeName(val);
  }
}

void TextBuilder::Add(std::string_view text) {
  if (machine_.Charge(text.size())) text_ += text;
}

void TextBuilder::Add(const Val& symbol) {
  if (!symbol.IsSymbol()) return Add(symbol.text());
  if (!text_.empty()) parts_.push_back(machine_.Text(text_));
  text_.clear();
  parts_.push_back(symbol);
}

Val TextBuilder::Finish() {
  if (parts_.empty()) return machine_.Text(text_);
  if (!text_.empty()) parts_.push_back(machine_.Text(text_));
  return machine_.Concat(parts_);
}

void TextBuilder::Verb(const Val& val, std::uint32_t depth) {
  if (depth > kDeepestPrinted) {
    machine_.Fail(diag::kTemplateBudget, Fill(phrase::kNestedValues, kDeepestPrinted));
    return;
  }
  if (!machine_.Step()) return;
  switch (val.type) {
    case Type::kInvalid:
    case Type::kNil:
      return Add("<nil>");
    case Type::kBool:
      return Add(val.boolean ? "true" : "false");
    case Type::kInt:
    case Type::kInt64:
      return Add(std::to_string(val.integer));
    case Type::kUint8:
    case Type::kUint64:
      return Add(std::to_string(val.natural));
    case Type::kFloat:
      return Add(FormatFloat(val.real, 'g', -1));
    case Type::kString:
    case Type::kSymbol:
      return Add(val);
    case Type::kVersion:
      return Add(val.version->canonical);
    case Type::kList: {
      Add("[");
      bool first = true;
      for (const Val& item : val.list->items) {
        if (!first) Add(" ");
        first = false;
        Verb(item, depth + 1);
      }
      return Add("]");
    }
    case Type::kMap: {
      if (!machine_.RequireKeys(*val.map)) return;
      Add("map[");
      bool first = true;
      for (const auto& [key, item] : machine_.Entries(val.map)) {
        if (!first) Add(" ");
        first = false;
        Add(key);
        Add(":");
        Verb(item, depth + 1);
      }
      return Add("]");
    }
  }
}

Val Print(Machine& machine, std::span<const Val> args) {
  TextBuilder text(machine);
  const auto is_text = [](const Val& val) { return val.IsString() || (val.IsSymbol() && val.symbol->text); };
  for (std::size_t i = 0; i < args.size(); ++i) {
    if (i > 0 && !is_text(args[i - 1]) && !is_text(args[i])) text.Add(" ");
    text.Value(args[i]);
  }
  return text.Finish();
}

Val PrintLine(Machine& machine, std::span<const Val> args) {
  TextBuilder text(machine);
  for (std::size_t i = 0; i < args.size(); ++i) {
    if (i > 0) text.Add(" ");
    text.Value(args[i]);
  }
  text.Add("\n");
  return text.Finish();
}

std::string ToText(Machine& machine, const Val& val) {
  TextBuilder text(machine);
  text.Value(val);
  return std::string(text.Finish().text());
}

}  // namespace dagc::tmpl
