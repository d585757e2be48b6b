// SPDX-License-Identifier: Apache-2.0
// The names that one document declares: its anchors, and the tag handles of its directives.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/arena.h"

namespace dagc::yaml {

class Anchors {
 public:
  void Clear();
  void Add(std::string_view name);
  bool Contains(std::string_view name) const { return names_.contains(name); }
  std::string_view NearestTo(std::string_view name) const;

 private:
  std::unordered_set<std::string_view> names_;
  std::vector<std::string_view> in_order_;
};

class TagHandles {
 public:
  void Clear() { handles_.clear(); }
  // False when the handle is declared already.
  bool Declare(std::string_view handle, std::string_view prefix);
  // What `handle` (`!`, `!!`, `!name!`) stands for.
  std::optional<std::string_view> PrefixOf(std::string_view handle) const;

 private:
  std::unordered_map<std::string_view, std::string_view> handles_;  // to their prefixes
};

}  // namespace dagc::yaml
