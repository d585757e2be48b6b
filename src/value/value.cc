// SPDX-License-Identifier: Apache-2.0
#include "value/value.h"

#include <array>
#include <charconv>
#include <string>

#include "base/short_text.h"

namespace dagc {

std::string_view KindName(Kind kind) {
  static constexpr std::array<std::string_view, 7> kNames = {"null", "a boolean", "an integer", "a number",
                                                             "a string", "a list",    "a mapping"};
  return kNames[static_cast<std::size_t>(kind)];
}

Value Value::Int(std::int64_t number, Arena& arena) {
  return Scalar(Kind::kInt, arena.Copy(std::string_view(std::to_string(number))));
}

const Value* Value::FindKey(std::string_view key) const {
  for (const Entry& entry : entries()) {
    if (IsSameText(entry.key.text(), key) && entry.key.IsScalar()) return &entry.key;
  }
  return nullptr;
}

const Value* Value::Find(std::string_view key) const {
  const Value* found = FindKey(key);
  return found == nullptr ? nullptr : found + 1;
}

std::optional<bool> Value::AsBool() const {
  if (kind_ != Kind::kBool) return std::nullopt;
  return text().starts_with('t') || text().starts_with('T');
}

namespace {

// YAML's core schema writes integers in decimal, as 0o17 and as 0x1F, decimal ones with a sign.
std::optional<std::int64_t> ParseInt(std::string_view text) {
  int base = 10;
  if (text.starts_with("0x") || text.starts_with("0o")) {
    base = text[1] == 'x' ? 16 : 8;
    text.remove_prefix(2);
  } else if (text.starts_with('+')) {
    text.remove_prefix(1);
  }
  std::int64_t number = 0;
  const char* const begin = text.data();
  const char* const end = begin + text.size();
  const auto [stopped, error] = std::from_chars(begin, end, number, base);
  if (error != std::errc() || stopped != end) return std::nullopt;
  return number;
}

}  // namespace

std::optional<std::int64_t> Value::AsInt() const {
  if (kind_ != Kind::kInt) return std::nullopt;
  return ParseInt(text());
}

std::optional<double> Value::AsDouble() const {
  if (!IsNumber()) return std::nullopt;
  if (const auto integer = AsInt()) return static_cast<double>(*integer);
  std::string_view digits = text();
  if (digits.starts_with('+')) digits.remove_prefix(1);
  double number = 0;
  const char* const begin = digits.data();
  const char* const end = begin + digits.size();
  const auto [stopped, error] = std::from_chars(begin, end, number);
  if (stopped != end || error == std::errc::invalid_argument) return std::nullopt;  // .inf and .nan
  return number;
}

}  // namespace dagc
