// SPDX-License-Identifier: Apache-2.0
// Many look-ups in one map: the first ones search it, then an index is made.
#pragma once

#include <cstddef>
#include <string_view>
#include <unordered_map>

#include "value/value.h"

namespace dagc {

class KeyLookup {
 public:
  // `map` must outlive this; anything but a map has no keys.
  explicit KeyLookup(const Value& map) : map_(map) {}

  // As Value::FindKey and Value::Find.
  const Value* FindKey(std::string_view key) {
    if (map_.size() <= kSmall || ++searches_ <= kFewSearches) return map_.FindKey(key);
    if (index_.empty()) {
      for (const Entry& entry : map_.entries()) {
        if (entry.key.IsScalar()) index_.emplace(entry.key.text(), &entry.key);
      }
    }
    const auto found = index_.find(key);
    return found == index_.end() ? nullptr : found->second;
  }
  const Value* Find(std::string_view key) {
    const Value* const found = FindKey(key);
    return found == nullptr ? nullptr : found + 1;
  }

 private:
  static constexpr std::size_t kSmall = 32;        // keys and values
  static constexpr std::size_t kFewSearches = 64;  // a map that is large and hardly used is not worth an index

  const Value& map_;
  std::size_t searches_ = 0;
  std::unordered_map<std::string_view, const Value*> index_;  // keys; each value follows its own
};

}  // namespace dagc
