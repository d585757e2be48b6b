// SPDX-License-Identifier: Apache-2.0
// Memory that is taken from the system piece by piece as it is first touched costs more time than what is done with it:
// a large block that will be filled from front to back is better had in large pages.
#pragma once

#include <cstddef>

namespace dagc {

// Tells the system that this block will be filled. Only its speed changes; small blocks are left alone.
void ExpectToFill(void* begin, std::size_t bytes);

}  // namespace dagc
