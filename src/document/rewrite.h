// SPDX-License-Identifier: Apache-2.0
// Replaces some scalars of a tree, in place where that changes no other tree.
#pragma once

#include <span>
#include <string_view>

#include "base/arena.h"
#include "value/value.h"

namespace dagc {

// `rewriter` has
//   Place                                                 what it must know about where a value stands
//   Place Below(Place place, std::string_view key);       the place of what stands below a key of a mapping
//   bool Concerns(const Value& value, Place place);       quick: whether Rewrite may change it or something below it
//   bool Rewrite(Value& scalar, Place place);             whether it did
// Items of a list are where the list is. Keys are left alone. Where collections may stand in several places, `copies`
// is where those with a change are copied to first; null: they are changed in place. Returns whether `value` changed.
// Depth is bounded by the reader's limit on nesting.
template <typename Rewriter>
bool RewriteScalars(Value& value, typename Rewriter::Place place, Arena* copies, Rewriter& rewriter) {
  if (!rewriter.Concerns(value, place)) return false;
  if (value.IsScalar()) return rewriter.Rewrite(value, place);
  const bool is_map = value.IsMap();
  const std::span<const Value> children = is_map ? value.keys_and_values() : value.items();
  std::span<Value> own;  // the same, to be written to; stays empty until a child changes
  for (std::size_t i = is_map ? 1 : 0; i < children.size(); i += is_map ? 2 : 1) {
    const auto below = is_map ? rewriter.Below(place, children[i - 1].text()) : place;
    if (!rewriter.Concerns(children[i], below)) continue;
    Value child = children[i];
    if (!RewriteScalars(child, below, copies, rewriter)) continue;
    if (own.empty()) own = value.OwnChildren(copies);
    own[i] = child;
  }
  return !own.empty();
}

}  // namespace dagc
