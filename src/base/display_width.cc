// SPDX-License-Identifier: Apache-2.0
#include "base/display_width.h"

#include <algorithm>
#include <span>

#include "base/text.h"

namespace dagc {
namespace {

struct CodeRange {
  std::uint32_t first;
  std::uint32_t last;
};

#include "base/display_width_table.inc"

bool Contains(std::span<const CodeRange> ranges, std::uint32_t code_point) {
  const auto range = std::lower_bound(ranges.begin(), ranges.end(), code_point,
                                      [](const CodeRange& entry, std::uint32_t wanted) { return entry.last < wanted; });
  return range != ranges.end() && range->first <= code_point;
}

}  // namespace

int DisplayWidth(std::uint32_t code_point) {
  if (code_point < 0x300) return 1;  // no row of either table begins below
  if (Contains(kNoColumn, code_point)) return 0;
  return Contains(kTwoColumns, code_point) ? 2 : 1;
}

std::size_t DisplayWidth(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = DecodeUtf8(text, at);
    width += c.value == CodePoint::kInvalid ? 1 : static_cast<std::size_t>(DisplayWidth(c.value));
    at += c.length;
  }
  return width;
}

}  // namespace dagc
