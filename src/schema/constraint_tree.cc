// SPDX-License-Identifier: Apache-2.0
#include "schema/constraint_tree.h"

#include <algorithm>
#include <bit>

namespace dagc::schema {
namespace {

// FNV-1a.
std::uint32_t HashOf(std::string_view name) {
  std::uint32_t hash = 2166136261U;
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash;
}

}  // namespace

void PropertyTable::Build(std::vector<Property> properties) {
  rows_ = std::move(properties);
  std::sort(rows_.begin(), rows_.end(), [](const Property& a, const Property& b) { return a.name < b.name; });
  slots_.assign(std::bit_ceil(rows_.size() * 2 + 1), 0);
  for (std::size_t row = 0; row < rows_.size(); ++row) {
    std::size_t slot = HashOf(rows_[row].name) & (slots_.size() - 1);
    while (slots_[slot] != 0) slot = (slot + 1) & (slots_.size() - 1);
    slots_[slot] = static_cast<std::uint32_t>(row + 1);
  }
}

const Property* PropertyTable::Find(std::string_view name) const {
  if (slots_.empty()) return nullptr;
  std::size_t slot = HashOf(name) & (slots_.size() - 1);
  for (; slots_[slot] != 0; slot = (slot + 1) & (slots_.size() - 1)) {
    const Property& row = rows_[slots_[slot] - 1];
    if (row.name == name) return &row;
  }
  return nullptr;
}

}  // namespace dagc::schema
