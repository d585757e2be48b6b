// SPDX-License-Identifier: Apache-2.0
// Paths in a container, as text.
#pragma once

#include <string>
#include <string_view>

namespace dagc {

// The path without repeated and trailing slashes and without `.` components: two spellings of one place compare equal.
std::string CleanPath(std::string_view path);

// Of clean paths; what only begins with the same letters is not below.
bool IsAtOrBelow(std::string_view path, std::string_view directory);

// Whether `..` is a component, which leads up.
bool HasParentComponent(std::string_view path);

}  // namespace dagc
