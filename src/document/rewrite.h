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
//   bool IsSpecial(std::string_view key);                   whether what stands below the key is special
//   bool Concerns(const Value& scalar, bool special);       quick: whether Rewrite may change it
//   bool Rewrite(Value& scalar, bool special);              whether it did
// Keys are left alone. Returns whether `value` changed. Depth is bounded by the reader's limit on nesting.
template <typename Rewriter>
bool RewriteScalars(Value& value, bool special, Arena& arena, Rewriter& rewriter) {
  if (value.IsScalar()) return rewriter.Concerns(value, special) && rewriter.Rewrite(value, special);
  const bool is_map = value.IsMap();
  const std::span<const Value> children = is_map ? value.keys_and_values() : value.items();
  std::vector<Value> changed;  // stays empty until a child changes
  for (std::size_t i = is_map ? 1 : 0; i < children.size(); i += is_map ? 2 : 1) {
    const bool below = special || (is_map && rewriter.IsSpecial(children[i - 1].text()));
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
