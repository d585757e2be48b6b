// SPDX-License-Identifier: Apache-2.0
// How many columns of a terminal a character takes, so that carets stand under what they point at.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dagc {

// 0 for marks that are drawn onto the character before, 2 for wide East Asian characters and emoji, otherwise 1.
// Control characters have no width of their own: whoever draws text replaces them first.
int DisplayWidth(std::uint32_t code_point);

// The sum over a text; a byte that is no UTF-8 counts as one column.
std::size_t DisplayWidth(std::string_view text);

}  // namespace dagc
