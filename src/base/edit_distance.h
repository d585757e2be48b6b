// SPDX-License-Identifier: Apache-2.0
// "Did you mean": the nearest of some known words.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace dagc {

// Insertions, deletions, substitutions and swaps of neighbours that turn `a` into `b`, compared without regard to
// ASCII case; `limit + 1` when there are more than `limit`.
std::size_t EditDistance(std::string_view a, std::string_view b, std::size_t limit);

// The candidate nearest to `word`, within a third of the word's length and at most three edits; else one that begins
// with it; empty when none does.
// Of several equally near ones the first wins.
std::string_view Nearest(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace dagc
