// SPDX-License-Identifier: Apache-2.0
// A tree that was read from a text that ends soon, kept.
#pragma once

#include <functional>

#include "base/arena.h"
#include "value/value.h"

namespace dagc::stack {

// Everything in `arena`, each value at the place that `place` gives for where it was read.
Value CopyTree(const Value& tree, Arena& arena, const std::function<Span(Span)>& place);

}  // namespace dagc::stack
