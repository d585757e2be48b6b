// SPDX-License-Identifier: Apache-2.0
#include "target/overlay.h"

#include <map>
#include <span>
#include <string_view>
#include <vector>

namespace dagc {

// Recursion: bounded by the reader's limit on nesting.
Value Overlay(const Value& base, const Value& over, Arena& arena) {
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
    if (!value.IsNull()) {
      children.push_back(key);
      children.push_back(Overlay(entry.value, value, arena));
    }
    changes.erase(change);
  }
  for (const Entry& entry : over.entries()) {
    if (!changes.contains(entry.key.text()) || entry.value.IsNull()) continue;
    children.push_back(entry.key);
    children.push_back(entry.value);
  }
  return Value::Map(arena.Copy(std::span<const Value>(children)), over.span(), over.style());
}

}  // namespace dagc
