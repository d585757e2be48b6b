// SPDX-License-Identifier: Apache-2.0
#include "target/overlay.h"

#include <cstdint>
#include <map>
#include <span>
#include <string_view>
#include <vector>

namespace dagc {

namespace {

enum class Nulls : std::uint8_t { kTakeAway, kStay };

constexpr std::string_view kEnvironments = "environments";

// Recursion: bounded by the reader's limit on nesting.
Value Lay(const Value& base, const Value& over, Nulls nulls, Arena& arena) {
  if (!base.IsMap() || !over.IsMap()) return over;
  std::map<std::string_view, const Value*> changes;
  for (const Entry& entry : over.entries()) changes.emplace(entry.key.text(), &entry.key);
  std::vector<Value> children;
  for (const Entry& entry : base.entries()) {
    const auto change = changes.find(entry.key.text());
    if (change == changes.end()) {
      children.push_back(entry.key);
      children.push_back(entry.value);
      continue;
    }
    const Value& key = *change->second;
    const Value& value = change->second[1];  // a map's children are key, value, key, value
    if (!value.IsNull() || nulls == Nulls::kStay) {
      children.push_back(key);
      children.push_back(Lay(entry.value, value, nulls, arena));
    }
    changes.erase(change);
  }
  for (const Entry& entry : over.entries()) {
    if (!changes.contains(entry.key.text()) || (entry.value.IsNull() && nulls == Nulls::kTakeAway)) continue;
    children.push_back(entry.key);
    children.push_back(entry.value);
  }
  return Value::Map(arena.Copy(std::span<const Value>(children)), over.span(), over.style());
}

// Null takes an environment of the other file away; inside of one it stays, to take something away later.
Value LayEnvironments(const Value& below, const Value& above, Arena& arena) {
  const Value laid = Lay(below, above, Nulls::kStay, arena);
  std::vector<Value> children;
  for (const Entry& entry : laid.entries()) {
    if (entry.value.IsNull() && below.Find(entry.key.text()) != nullptr) continue;
    children.push_back(entry.key);
    children.push_back(entry.value);
  }
  return laid.IsMap() ? Value::Map(arena.Copy(std::span<const Value>(children)), laid.span(), laid.style()) : laid;
}

}  // namespace

Value Overlay(const Value& base, const Value& over, Arena& arena) { return Lay(base, over, Nulls::kTakeAway, arena); }

Value OverlayFile(const Value& base, const Value& over, Arena& arena) {
  const Value whole = Overlay(base, over, arena);
  const Value* below = base.Find(kEnvironments);
  const Value* above = over.Find(kEnvironments);
  if (!whole.IsMap() || below == nullptr || above == nullptr) return whole;
  std::vector<Value> children;
  for (const Entry& entry : whole.entries()) {
    children.push_back(entry.key);
    const bool both = entry.key.text() == kEnvironments;
    children.push_back(both ? LayEnvironments(*below, *above, arena) : entry.value);
  }
  return Value::Map(arena.Copy(std::span<const Value>(children)), whole.span(), whole.style());
}

}  // namespace dagc
