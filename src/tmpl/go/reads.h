// SPDX-License-Identifier: Apache-2.0
// Which of the data a template looks at, without evaluating it.
#pragma once

#include <span>
#include <string_view>

#include "tmpl/go/ast.h"

namespace dagc::tmpl {

// As MayRead of template.h. Linear in the tree, times the length of the path for each `define`.
bool TreeReads(const GoTree& tree, std::span<const std::string_view> path);

}  // namespace dagc::tmpl
