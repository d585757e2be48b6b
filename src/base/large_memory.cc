// SPDX-License-Identifier: Apache-2.0
#include "base/large_memory.h"

#include <cstdint>
#include <new>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace dagc {
namespace {

constexpr std::size_t kLargePage = std::size_t{2} << 20;

}  // namespace

void ExpectToFill([[maybe_unused]] void* begin, [[maybe_unused]] std::size_t bytes) {
#if defined(__linux__) && defined(MADV_HUGEPAGE)
  // Only whole large pages inside the block: what lies beside it belongs to somebody else.
  const auto misplaced = static_cast<std::size_t>(reinterpret_cast<std::uintptr_t>(begin) % kLargePage);
  const std::size_t skipped = misplaced == 0 ? 0 : kLargePage - misplaced;
  if (bytes < skipped + kLargePage) return;
  const std::size_t whole = (bytes - skipped) / kLargePage * kLargePage;
  // A system that has no such pages says so, and nothing is lost.
  ::madvise(static_cast<char*>(begin) + skipped, whole, MADV_HUGEPAGE);
#endif
}

Block AllocateBlock(std::size_t bytes) {
  const std::align_val_t alignment{bytes < kLargePage ? alignof(std::max_align_t) : kLargePage};
  Block block(static_cast<char*>(::operator new(bytes, alignment)), FreeBlock{alignment});
  ExpectToFill(block.get(), bytes);
  return block;
}

}  // namespace dagc
