// SPDX-License-Identifier: Apache-2.0
#include "schema/constraint_tree.h"

#include <algorithm>
#include <bit>
#include <functional>

#include "base/short_text.h"

namespace dagc::schema {
namespace {

// A few characters tell the keys of one map apart well enough where there are some dozens of them. A stack may list
// thousands that differ in other places.
constexpr std::size_t kFewRows = 64;

std::size_t HashOf(std::string_view name, std::size_t rows) {
  if (name.empty()) return 0;
  if (rows > kFewRows) return std::hash<std::string_view>()(name);
  const auto byte = [&](std::size_t i) { return static_cast<std::size_t>(static_cast<unsigned char>(name[i])); };
  return name.size() + 3 * byte(0) + 7 * byte(name.size() / 2) + 31 * byte(name.size() - 1);
}

}  // namespace

void PropertyTable::Build(std::vector<Property> properties) {
  rows_ = std::move(properties);
  std::sort(rows_.begin(), rows_.end(), [](const Property& a, const Property& b) { return a.name < b.name; });
  slots_.assign(std::bit_ceil(rows_.size() * 2 + 1), 0);
  for (std::size_t row = 0; row < rows_.size(); ++row) {
    std::size_t slot = HashOf(rows_[row].name, rows_.size()) & (slots_.size() - 1);
    while (slots_[slot] != 0) slot = (slot + 1) & (slots_.size() - 1);
    slots_[slot] = static_cast<std::uint32_t>(row + 1);
  }
}

const Property* PropertyTable::Find(std::string_view name) const {
  if (slots_.empty()) return nullptr;
  std::size_t slot = HashOf(name, rows_.size()) & (slots_.size() - 1);
  for (; slots_[slot] != 0; slot = (slot + 1) & (slots_.size() - 1)) {
    const Property& row = rows_[slots_[slot] - 1];
    if (IsSameText(row.name, name)) return &row;
  }
  return nullptr;
}

}  // namespace dagc::schema
