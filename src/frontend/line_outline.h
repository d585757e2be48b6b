// SPDX-License-Identifier: Apache-2.0
// The top level of a text that cannot be read as YAML, guessed from its lines: keys at column 1 or, where the document
// begins with a brace, at the first level of braces.
#pragma once

#include <string_view>
#include <vector>

namespace dagc {

struct OutlineKey {
  std::string_view key;    // without quotes
  std::string_view value;  // the scalar on its line, or on the next after `>-` and the like; without quotes and comment
  std::string_view block;  // everything up to the next key
};

using Outline = std::vector<OutlineKey>;

// One for each document of the text, each in the order of its lines. Time and space are linear in the text.
std::vector<Outline> OutlinesOf(std::string_view text);

}  // namespace dagc
