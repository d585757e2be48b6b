// SPDX-License-Identifier: Apache-2.0
// Memory that is taken from the system piece by piece as it is first touched costs more time than what is done with it:
// a large block that will be filled from front to back is better had in large pages.
#pragma once

#include <cstddef>
#include <memory>
#include <new>

namespace dagc {

// Tells the system that this block will be filled. Only its speed changes; small blocks are left alone.
void ExpectToFill(void* begin, std::size_t bytes);

struct FreeBlock {
  std::align_val_t alignment;
  void operator()(char* block) const { ::operator delete(block, alignment); }
};
using Block = std::unique_ptr<char, FreeBlock>;

// Uninitialised memory that will be filled, aligned for any scalar type. A large block begins where a large page does,
// so that it can consist of nothing else. Never fails: memory exhaustion ends the program.
Block AllocateBlock(std::size_t bytes);

}  // namespace dagc
