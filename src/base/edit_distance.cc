// SPDX-License-Identifier: Apache-2.0
#include "base/edit_distance.h"

#include <algorithm>
#include <vector>

#include "base/text.h"

namespace dagc {

std::size_t EditDistance(std::string_view a, std::string_view b, std::size_t limit) {
  const std::size_t longer = std::max(a.size(), b.size());
  const std::size_t shorter = std::min(a.size(), b.size());
  if (longer - shorter > limit) return limit + 1;
  std::vector<std::size_t> before_last(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const bool same = AsciiLower(a[i - 1]) == AsciiLower(b[j - 1]);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1)});
      const bool swapped = i > 1 && j > 1 && AsciiLower(a[i - 1]) == AsciiLower(b[j - 2]) &&
                           AsciiLower(a[i - 2]) == AsciiLower(b[j - 1]);
      if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
    if (*std::min_element(row.begin(), row.end()) > limit) return limit + 1;
    std::swap(before_last, last);
    std::swap(last, row);
  }
  return std::min(last[b.size()], limit + 1);
}

constexpr std::size_t kShortForm = 3;  // `val` for `value`

std::string_view Nearest(std::string_view word, std::span<const std::string_view> candidates) {
  std::size_t best = std::min<std::size_t>(3, std::max<std::size_t>(1, word.size() / 3));
  std::string_view found;
  for (std::string_view candidate : candidates) {
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
