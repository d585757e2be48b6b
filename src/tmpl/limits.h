// SPDX-License-Identifier: Apache-2.0
// How deep Go templates and their values may be. Nothing in earnest comes near; deeper ones can only be made to be a
// burden, and everything that walks them recurses.
#pragma once

#include <cstdint>

namespace dagc::tmpl {

// Lists and mappings inside one another, in JSON and YAML as well; control structures or parentheses of a template.
constexpr std::uint32_t kDeepest = 200;
// The same where a value is printed by fmt, whose frames are large.
constexpr std::uint32_t kDeepestPrinted = 100;

}  // namespace dagc::tmpl
