// SPDX-License-Identifier: Apache-2.0
#include "stack/absent_keys.h"

#include <string_view>

#include "value/builder.h"

namespace dagc::stack {

// Depth is bounded by the reader's limit on nesting.
Value WithoutAbsentKeys(const Value& tree, Arena& arena) {
  if (tree.size() == 0) return tree;
  Value kept;
  if (tree.IsMap()) {
    MapBuilder map(arena);
    for (const Entry& entry : tree.entries()) {
      const std::string_view key = entry.key.text();
      const bool holds_amounts = key == "limits" || key == "requests";
      if (!entry.value.IsNull())
        map.Put(entry.key, holds_amounts ? entry.value : WithoutAbsentKeys(entry.value, arena));
    }
    kept = map.Finish();
  } else {
    ListBuilder list(arena);
    for (const Value& item : tree.items()) list.Add(WithoutAbsentKeys(item, arena));
    kept = list.Finish();
  }
  kept.set_span(tree.span());
  return kept;
}

}  // namespace dagc::stack
