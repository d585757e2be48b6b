// SPDX-License-Identifier: Apache-2.0
#include "base/arena.h"

#include <algorithm>

#include "base/large_memory.h"

namespace dagc {

void Arena::Grow(std::size_t at_least) {
  // Blocks double up to some megabytes, so that a small file costs a page and a large one few calls.
  const std::size_t usual = std::min(kLargestBlock, std::max(kFirstBlock, reserved_));
  const std::size_t size = std::max(at_least, usual);
  blocks_.push_back(AllocateBlock(size));
  next_ = blocks_.back().get();
  end_ = next_ + size;
  reserved_ += size;
}

}  // namespace dagc
