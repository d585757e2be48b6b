// SPDX-License-Identifier: Apache-2.0
// File patterns as the target file writes them: "legacy/**".
#pragma once

#include <string_view>

namespace dagc {

// Whether the whole of `path` (separated by `/`) matches. `?` is one byte and `*` any bytes of one path segment; `**`
// is any bytes at all, and `**/` also nothing, so that "**/a.yaml" matches "a.yaml". Takes time in proportion to the
// product of the lengths, whatever the pattern.
bool GlobMatches(std::string_view pattern, std::string_view path);

// Whether a pattern can match a path at all: it is not empty, and no component is empty, `.` or `..`. One slash at
// either end and `./` in front say where and what it matches.
bool GlobCanMatch(std::string_view pattern);

}  // namespace dagc
