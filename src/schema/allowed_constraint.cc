// SPDX-License-Identifier: Apache-2.0
#include "schema/allowed_constraint.h"

#include <charconv>
#include <iterator>
#include <span>
#include <string_view>
#include <valijson/constraint_builder.hpp>
#include <valijson/schema_parser.hpp>

namespace dagc::schema {
namespace {

using valijson::adapters::Adapter;

Value ToValue(const Adapter& json, Arena& arena) {
  if (json.isBool()) return Value::Bool(json.getBool());
  if (json.isInteger()) return Value::Int(json.getInteger(), arena);
  if (json.isString()) return Value::String(arena.Copy(json.getString()));
  if (json.isDouble()) {
    char digits[64];
    const auto end = std::to_chars(std::begin(digits), std::end(digits), json.getDouble()).ptr;
    return Value::Scalar(Kind::kFloat,
                         arena.Copy(std::string_view(digits, static_cast<std::size_t>(end - std::begin(digits)))));
  }
  std::vector<Value> children;
  if (json.isArray()) {
    json.applyToArray([&](const Adapter& item) {
      children.push_back(ToValue(item, arena));
      return true;
    });
    return Value::List(arena.Copy(std::span<const Value>(children)));
  }
  if (json.isObject()) {
    json.applyToObject([&](const std::string& key, const Adapter& member) {
      children.push_back(Value::String(arena.Copy(key)));
      children.push_back(ToValue(member, arena));
      return true;
    });
    return Value::Map(arena.Copy(std::span<const Value>(children)));
  }
  return Value::Scalar(Kind::kNull, "null");
}

class AllowedBuilder final : public valijson::ConstraintBuilder {
 public:
  AllowedBuilder(Arena& arena, bool is_list) : arena_(arena), is_list_(is_list) {}
  valijson::constraints::Constraint* make(const Adapter& json) const override {
    std::vector<Value> values;
    if (!is_list_) {
      values.push_back(ToValue(json, arena_));
    } else {
      json.applyToArray([&](const Adapter& item) {
        values.push_back(ToValue(item, arena_));
        return true;
      });
    }
    return new AllowedConstraint(std::move(values));  // the parser deletes it
  }

 private:
  Arena& arena_;
  bool is_list_;
};

}  // namespace

void KeepAllowedValues(valijson::SchemaParser& parser, Arena& arena) {
  parser.addConstraintBuilder("enum", new AllowedBuilder(arena, true));  // the parser owns them
  parser.addConstraintBuilder("const", new AllowedBuilder(arena, false));
}

}  // namespace dagc::schema
