// SPDX-License-Identifier: Apache-2.0
#include "schema/canonical_json.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace dagc::schema {
namespace {

// Every piece begins with a letter for its kind and ends where its own length says, so that no two values run together.
void AppendText(std::string& to, char kind, std::string_view text) {
  to += kind;
  to += std::to_string(text.size());
  to += ':';
  to += text;
}

void AppendNumber(std::string& to, const Value& value) {
  const std::optional<double> number = value.AsDouble();
  if (!number) return AppendText(to, 'x', value.text());  // .inf and .nan
  if (const auto integer = value.AsInt()) return AppendText(to, 'i', std::to_string(*integer));
  constexpr double kTwoTo63 = 9223372036854775808.0;
  if (std::trunc(*number) == *number && std::abs(*number) < kTwoTo63) {
    return AppendText(to, 'i', std::to_string(static_cast<std::int64_t>(*number)));
  }
  char digits[64];
  const auto end = std::to_chars(std::begin(digits), std::end(digits), *number).ptr;
  AppendText(to, 'f', std::string_view(digits, static_cast<std::size_t>(end - digits)));
}

// Recursion: bounded by the reader's limit on nesting.
void Append(std::string& to, const Value& value) {
  switch (value.kind()) {
    case Kind::kNull:
      to += 'n';
      break;
    case Kind::kBool:
      to += value.AsBool().value_or(false) ? 't' : 'b';
      break;
    case Kind::kInt:
    case Kind::kFloat:
      AppendNumber(to, value);
      break;
    case Kind::kString:
      AppendText(to, 's', value.text());
      break;
    case Kind::kList:
      AppendText(to, 'l', std::to_string(value.size()));
      for (const Value& item : value.items()) Append(to, item);
      break;
    case Kind::kMap: {
      AppendText(to, 'm', std::to_string(value.size()));
      std::vector<const Value*> keys;
      for (const Entry& entry : value.entries()) keys.push_back(&entry.key);
      std::sort(keys.begin(), keys.end(), [](const Value* a, const Value* b) { return a->text() < b->text(); });
      for (const Value* key : keys) {
        AppendText(to, 's', key->text());
        Append(to, key[1]);  // a map's children are key, value, key, value
      }
      break;
    }
  }
}

}  // namespace

std::string CanonicalJson(const Value& value) {
  std::string result;
  Append(result, value);
  return result;
}

bool HoldsUnresolved(const Value& value) {
  if (value.unresolved()) return true;
  const auto holds = [](const Value& child) { return HoldsUnresolved(child); };
  return std::any_of(value.items().begin(), value.items().end(), holds) ||
         std::any_of(value.keys_and_values().begin(), value.keys_and_values().end(), holds);
}

}  // namespace dagc::schema
