// SPDX-License-Identifier: Apache-2.0
#include "yaml/names.h"

#include "base/edit_distance.h"

namespace dagc::yaml {

void Anchors::Clear() {
  names_.clear();
  in_order_.clear();
}

void Anchors::Add(std::string_view name) {
  if (names_.insert(name).second) in_order_.push_back(name);
}

std::string_view Anchors::NearestTo(std::string_view name) const { return Nearest(name, in_order_); }

bool TagHandles::Declare(std::string_view handle, std::string_view prefix) {
  return handles_.try_emplace(handle, prefix).second;
}

std::optional<std::string_view> TagHandles::PrefixOf(std::string_view handle) const {
  if (const auto known = handles_.find(handle); known != handles_.end()) return known->second;
  if (handle == "!") return "!";
  if (handle == "!!") return "tag:yaml.org,2002:";
  return std::nullopt;
}

}  // namespace dagc::yaml
