// SPDX-License-Identifier: Apache-2.0
// Files that are compiled into the program: schemas, explain pages, templates. A table of them is made by the CMake
// function dagc_embed (cmake/Embed.cmake), which defines the function it is named after:
//
//   std::span<const EmbeddedText> EmbeddedSchemas();  // sorted by name
#pragma once

#include <algorithm>
#include <span>
#include <string_view>

namespace dagc {

struct EmbeddedText {
  std::string_view name;  // the file's path below its base folder, without the suffix that all of the table share
  std::string_view text;  // byte for byte
};

// The row of that name; nullptr when there is none.
inline const EmbeddedText* FindEmbedded(std::span<const EmbeddedText> table, std::string_view name) {
  const auto row =
      std::lower_bound(table.begin(), table.end(), name,
                       [](const EmbeddedText& entry, std::string_view wanted) { return entry.name < wanted; });
  return row != table.end() && row->name == name ? &*row : nullptr;
}

}  // namespace dagc
