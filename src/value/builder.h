// SPDX-License-Identifier: Apache-2.0
// Building values for output: collect entries, then freeze them into an arena.
#pragma once

#include <string_view>
#include <vector>

#include "base/arena.h"
#include "value/value.h"

namespace dagc {

// Keys and texts are kept as views: literals, or text that lives in an arena.
class MapBuilder {
 public:
  explicit MapBuilder(Arena& arena) : arena_(arena) {}
  MapBuilder& Put(std::string_view key, Value value) {
    children_.push_back(Value::String(key));
    children_.push_back(value);
    return *this;
  }
  MapBuilder& Put(std::string_view key, std::string_view text) { return Put(key, Value::String(text)); }
  MapBuilder& Put(std::string_view key, const char* text) { return Put(key, std::string_view(text)); }
  bool empty() const { return children_.empty(); }
  bool Has(std::string_view key) const {
    for (std::size_t i = 0; i < children_.size(); i += 2) {
      if (children_[i].text() == key) return true;
    }
    return false;
  }
  Value Finish() const { return Value::Map(arena_.Copy(std::span<const Value>(children_))); }

 private:
  Arena& arena_;
  std::vector<Value> children_;
};

class ListBuilder {
 public:
  explicit ListBuilder(Arena& arena) : arena_(arena) {}
  ListBuilder& Add(Value value) {
    items_.push_back(value);
    return *this;
  }
  ListBuilder& Add(std::string_view text) { return Add(Value::String(text)); }
  bool empty() const { return items_.empty(); }
  Value Finish() const { return Value::List(arena_.Copy(std::span<const Value>(items_))); }

 private:
  Arena& arena_;
  std::vector<Value> items_;
};

}  // namespace dagc
