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
// marks, characters of no width or no ink, those that Unicode has for no text at all, CodePoint::kInvalid.
bool NeedsEscape(std::uint32_t code_point);

// Appends one character as `\n`, `\t`, `\x1b`, `\u202e` or `\U000e0001`; a byte that is no UTF-8 as `\xff`. `piece`
// holds its bytes.
void AppendEscape(std::string& to, std::uint32_t code_point, std::string_view piece);

// The name of a file on one line, so that it can be read back: as Escaped, and a backslash is doubled.
std::string EscapedName(std::string_view name);

// The name of a file for a format that has escapes of its own for any Unicode text: the name itself, or EscapedName
// when it holds what the format cannot say, which is bytes that are no UTF-8 and what `refused` answers yes to.
std::string NameAsText(std::string_view name, bool (*refused)(std::uint32_t code_point) = nullptr);

// `text` on one line. Doing it twice changes nothing: a backslash stays what it is.
std::string Escaped(std::string_view text);

// Escaped, and cut to 60 code points with `...` behind them: for values in messages.
std::string Shown(std::string_view text);

// Escaped, and cut to 2000 code points, more than anybody reads: no message is larger for what somebody wrote, however
// often it is made.
std::string ShownAtLength(std::string_view text);

}  // namespace dagc
