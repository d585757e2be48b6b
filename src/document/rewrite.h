// SPDX-License-Identifier: Apache-2.0
// Replaces some scalars of a tree. Only the collections above them are copied; everything else is shared.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "value/value.h"

namespace dagc {

// `rewriter` has
//   Place                                                 what it must know about where a value stands
//   Place Below(Place place, std::string_view key);       the place of what stands below a key of a mapping
//   bool Concerns(const Value& scalar, Place place);      quick: whether Rewrite may change it
//   bool Rewrite(Value& scalar, Place place);             whether it did
// Items of a list are where the list is. Keys are left alone. Returns whether `value` changed. Depth is bounded by the
// reader's limit on nesting.
template <typename Rewriter>
bool RewriteScalars(Value& value, typename Rewriter::Place place, Arena& arena, Rewriter& rewriter) {
  if (value.IsScalar()) return rewriter.Concerns(value, place) && rewriter.Rewrite(value, place);
  const bool is_map = value.IsMap();
  const std::span<const Value> children = is_map ? value.keys_and_values() : value.items();
  std::vector<Value> changed;  // stays empty until a child changes
  for (std::size_t i = is_map ? 1 : 0; i < children.size(); i += is_map ? 2 : 1) {
    const auto below = is_map ? rewriter.Below(place, children[i - 1].text()) : place;
    if (children[i].IsScalar() && !rewriter.Concerns(children[i], below)) continue;
    Value child = children[i];
    if (!RewriteScalars(child, below, arena, rewriter)) continue;
    if (changed.empty()) changed.assign(children.begin(), children.end());
    changed[i] = child;
  }
  if (changed.empty()) return false;
  const std::span<const Value> copy = arena.Copy(std::span<const Value>(changed));
  value = is_map ? Value::Map(copy, value.span(), value.style()) : Value::List(copy, value.span(), value.style());
  return true;
}

}  // namespace dagc
