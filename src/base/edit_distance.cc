// SPDX-License-Identifier: Apache-2.0
#include "base/edit_distance.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.h"
#include "base/work.h"

namespace dagc {

namespace {

// Longer words are compared in memory from the heap.
constexpr std::size_t kUsualWord = 64;

// Of the table whose cell (i, j) is the distance of the first i and j bytes only the cells near the diagonal count:
// farther ones are above the limit. Three rows of it, each with room for `b.size() + 1` cells.
std::size_t Distance(std::string_view a, std::string_view b, std::size_t limit, std::size_t* before_last,
                     std::size_t* last, std::size_t* row) {
  const std::size_t far = limit + 1;
  for (std::size_t j = 0; j <= std::min(b.size(), far); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    const std::size_t from = i > limit ? std::max<std::size_t>(i - limit, 1) : 1;
    const std::size_t to = std::min(b.size(), i + limit);
    row[from - 1] = from == 1 ? i : far;
    std::size_t least = row[from - 1];
    for (std::size_t j = from; j <= to; ++j) {
      const bool same = AsciiLower(a[i - 1]) == AsciiLower(b[j - 1]);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1)});
      const bool swapped = i > 1 && j > 1 && AsciiLower(a[i - 1]) == AsciiLower(b[j - 2]) &&
                           AsciiLower(a[i - 2]) == AsciiLower(b[j - 1]);
      if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
      least = std::min(least, row[j]);
    }
    if (least > limit) return far;
    if (to < b.size()) row[to + 1] = far;
    std::size_t* const oldest = before_last;
    before_last = last;
    last = row;
    row = oldest;
  }
  return std::min(last[b.size()], far);
}

}  // namespace

std::size_t EditDistance(std::string_view a, std::string_view b, std::size_t limit) {
  const std::size_t longer = std::max(a.size(), b.size());
  const std::size_t shorter = std::min(a.size(), b.size());
  if (longer - shorter > limit) return limit + 1;
  const std::size_t cells = b.size() + 1;
  std::array<std::size_t, 3 * (kUsualWord + 1)> usual;  // written before it is read
  std::vector<std::size_t> unusual;
  if (cells * 3 > usual.size()) unusual.resize(cells * 3);
  std::size_t* const rows = unusual.empty() ? usual.data() : unusual.data();
  return Distance(a, b, limit, rows, rows + cells, rows + 2 * cells);
}

constexpr std::size_t kShortForm = 3;  // `val` for `value`

std::string_view Nearest(std::string_view word, std::span<const std::string_view> candidates) {
  std::size_t best = std::min<std::size_t>(3, std::max<std::size_t>(1, word.size() / 3));
  if (!SpendSuggestion(1 + candidates.size() / 4)) return {};
  std::string_view found;
  for (std::string_view candidate : candidates) {
    if (std::max(word.size(), candidate.size()) - std::min(word.size(), candidate.size()) > best) continue;
    if (!SpendSuggestion(word.size())) return {};
    const std::size_t distance = EditDistance(word, candidate, best);
    if (distance > best || (distance == best && !found.empty())) continue;
    best = distance;
    found = candidate;
  }
  if (!found.empty() || word.size() < kShortForm) return found;
  const auto begins = [&](std::string_view candidate) {
    return candidate.size() > word.size() && EditDistance(word, candidate.substr(0, word.size()), 0) == 0;
  };
  const auto longer = std::find_if(candidates.begin(), candidates.end(), begins);
  return longer == candidates.end() ? found : *longer;
}

}  // namespace dagc
