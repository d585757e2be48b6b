// SPDX-License-Identifier: Apache-2.0
#include "stack/copy_tree.h"

#include <vector>

namespace dagc::stack {

// Depth is bounded by the reader's limit on nesting.
Value CopyTree(const Value& tree, Arena& arena, const std::function<Span(Span)>& place) {
  const Span span = place(tree.span());
  if (tree.IsScalar()) {
    Value copy = Value::Scalar(tree.kind(), arena.Copy(tree.text()), span, tree.style());
    copy.set_is_binary(tree.is_binary());
    return copy;
  }
  std::vector<Value> children;
  for (const Value& child : tree.IsMap() ? tree.keys_and_values() : tree.items()) {
    children.push_back(CopyTree(child, arena, place));
  }
  const std::span<const Value> kept = arena.Copy(std::span<const Value>(children));
  return tree.IsMap() ? Value::Map(kept, span, tree.style()) : Value::List(kept, span, tree.style());
}

}  // namespace dagc::stack
