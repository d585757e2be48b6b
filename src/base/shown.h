// SPDX-License-Identifier: Apache-2.0
// Text that somebody else wrote, as a message or a terminal may show it. A control character could move the cursor,
// and a bidirectional mark could reorder what a reviewer reads (https://trojansource.codes/), so both are spelled out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dagc {

// Whether a code point must not reach a terminal as it is: controls, line and paragraph separators, bidirectional
// marks, a byte order mark, CodePoint::kInvalid.
bool NeedsEscape(std::uint32_t code_point);

// Appends one character as `\n`, `\t`, `\x1b` or `\u202e`; a byte that is no UTF-8 as `\xff`. `piece` holds its bytes.
void AppendEscape(std::string& to, std::uint32_t code_point, std::string_view piece);

// `text` on one line. Doing it twice changes nothing: a backslash stays what it is.
std::string Escaped(std::string_view text);

// Escaped, and cut to 60 code points with `...` behind them: for values in messages.
std::string Shown(std::string_view text);

// Escaped, and cut to 2000 code points, more than anybody reads: no message is larger for what somebody wrote, however
// often it is made.
std::string ShownAtLength(std::string_view text);

}  // namespace dagc
