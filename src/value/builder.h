// SPDX-License-Identifier: Apache-2.0
// Building values for output: collect entries, then freeze them into an arena.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <new>
#include <span>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "value/value.h"

namespace dagc {

// Values one after the other. Most collections are small and many are built, so the first ones need no heap.
class ValueBuffer {
 public:
  ValueBuffer() = default;
  ValueBuffer(const ValueBuffer&) = delete;
  ValueBuffer& operator=(const ValueBuffer&) = delete;

  void Push(const Value& value) {
    if (size_ < kInline) {
      std::construct_at(Slot(size_), value);
    } else {
      if (size_ == kInline) rest_.assign(Slot(0), Slot(0) + kInline);
      rest_.push_back(value);
    }
    ++size_;
  }
  std::span<const Value> values() const {
    return size_ <= kInline ? std::span<const Value>(Slot(0), size_) : std::span<const Value>(rest_);
  }

 private:
  static constexpr std::size_t kInline = 32;

  Value* Slot(std::size_t index) {
    return std::launder(reinterpret_cast<Value*>(inline_.data() + index * sizeof(Value)));
  }
  const Value* Slot(std::size_t index) const {
    return std::launder(reinterpret_cast<const Value*>(inline_.data() + index * sizeof(Value)));
  }

  std::size_t size_ = 0;
  std::vector<Value> rest_;  // everything, once it is more than kInline
  alignas(Value) std::array<std::byte, kInline * sizeof(Value)> inline_;
};

// Keys and texts are kept as views: literals, or text that lives in an arena.
class MapBuilder {
 public:
  explicit MapBuilder(Arena& arena) : arena_(arena) {}
  MapBuilder& Put(const Value& key, const Value& value) {
    children_.Push(key);
    children_.Push(value);
    return *this;
  }
  MapBuilder& Put(std::string_view key, const Value& value) { return Put(Value::String(key), value); }
  MapBuilder& Put(std::string_view key, std::string_view text) { return Put(key, Value::String(text)); }
  MapBuilder& Put(std::string_view key, const char* text) { return Put(key, std::string_view(text)); }
  bool empty() const { return children_.values().empty(); }
  bool Has(std::string_view key) const { return Value::Map(children_.values()).FindKey(key) != nullptr; }
  Value Finish() const { return Value::Map(arena_.Copy(children_.values())); }

 private:
  Arena& arena_;
  ValueBuffer children_;
};

class ListBuilder {
 public:
  explicit ListBuilder(Arena& arena) : arena_(arena) {}
  ListBuilder& Add(const Value& value) {
    items_.Push(value);
    return *this;
  }
  ListBuilder& Add(std::string_view text) { return Add(Value::String(text)); }
  bool empty() const { return items_.values().empty(); }
  Value Finish() const { return Value::List(arena_.Copy(items_.values())); }

 private:
  Arena& arena_;
  ValueBuffer items_;
};

}  // namespace dagc
