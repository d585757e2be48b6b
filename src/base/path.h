// SPDX-License-Identifier: Apache-2.0
// Absolute paths in a container, compared as text.
#pragma once

#include <string>
#include <string_view>

namespace dagc {

// The path without repeated and trailing slashes and without `.` components: two spellings of one place compare equal.
std::string CleanPath(std::string_view path);

// Of clean paths; what only begins with the same letters is not below.
bool IsAtOrBelow(std::string_view path, std::string_view directory);

}  // namespace dagc
