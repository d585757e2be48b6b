// SPDX-License-Identifier: Apache-2.0
// When a word of a stranger's file was meant to be one of ours: strict enough that foreign words are left alone.
#pragma once

#include <string_view>

namespace dagc {

// Whether `found` differs from `known` only in the case of its letters, or has at least four characters and is one edit
// away, or at least eight and is two edits away. A transposition is one edit. False when both are equal.
bool IsMisspelling(std::string_view found, std::string_view known);

// Whether a key was meant to be `known`: the same word in any case of letters, or one edit away.
bool IsLikeKey(std::string_view found, std::string_view known);

}  // namespace dagc
