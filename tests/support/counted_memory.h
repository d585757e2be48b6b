// SPDX-License-Identifier: Apache-2.0
// What the program allocates, counted: equal on every machine with pointers of one size, whatever else the machine
// does. Linking counted_memory.cc replaces operator new of the whole program.
#pragma once

#include <cstddef>

namespace dagc::test {

// Since the last call of ResetMemory().
struct MemoryCounts {
  std::size_t allocations = 0;
  std::size_t bytes = 0;  // of all allocations
  std::size_t peak = 0;   // bytes held at once, besides those that were held at the reset
};

void ResetMemory();
MemoryCounts CountedMemory();

}  // namespace dagc::test
