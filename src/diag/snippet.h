// SPDX-License-Identifier: Apache-2.0
// One source line as a terminal shows it, and the marks under it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "dagc/span.h"

namespace dagc {

struct SnippetLine {
  std::string text;   // tabs expanded, hidden bytes masked, control characters spelled out, long lines cut
  std::string marks;  // blanks, then marks under the marked bytes; no trailing blanks
};

struct SnippetRequest {
  std::string_view line;         // without its line end
  std::uint32_t line_begin = 0;  // its offset in the file
  std::span<const Span> hidden;  // parts that must not be shown, sorted
  std::uint32_t mark_begin = 0;  // offsets in the file; an empty range marks one place
  std::uint32_t mark_end = 0;
  char mark = '^';
  std::size_t columns = 120;  // the text takes at most this many, and shows where the mark begins
};

// Takes time in proportion to `columns`, not to the length of the line.
SnippetLine DrawLine(const SnippetRequest& request);

}  // namespace dagc
