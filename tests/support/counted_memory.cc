// SPDX-License-Identifier: Apache-2.0
#include "support/counted_memory.h"

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <cstring>
#include <new>

namespace dagc::test {
namespace {

// Before each block lies its size.
constexpr std::size_t kHeader = alignof(std::max_align_t);

std::atomic<std::size_t> allocations;
std::atomic<std::size_t> bytes;
std::atomic<std::ptrdiff_t> held;
std::atomic<std::ptrdiff_t> most_held;

std::size_t HeaderFor(std::align_val_t alignment) { return std::max(kHeader, static_cast<std::size_t>(alignment)); }

void* Allocate(std::size_t size, std::align_val_t alignment = std::align_val_t{kHeader}) {
  const std::size_t header = HeaderFor(alignment);
  const std::size_t whole = (size + 2 * header - 1) / header * header;
  char* const block = static_cast<char*>(std::aligned_alloc(header, whole));
  if (block == nullptr) std::abort();
  std::memcpy(block, &size, sizeof size);
  ++allocations;
  bytes += size;
  const std::ptrdiff_t now = held += static_cast<std::ptrdiff_t>(size);
  std::ptrdiff_t most = most_held;
  while (now > most && !most_held.compare_exchange_weak(most, now)) {
  }
  return block + header;
}

void Free(void* pointer, std::align_val_t alignment = std::align_val_t{kHeader}) noexcept {
  if (pointer == nullptr) return;
  char* const block = static_cast<char*>(pointer) - HeaderFor(alignment);
  std::size_t size = 0;
  std::memcpy(&size, block, sizeof size);
  held -= static_cast<std::ptrdiff_t>(size);
  std::free(block);
}

}  // namespace

void ResetMemory() {
  allocations = 0;
  bytes = 0;
  held = 0;
  most_held = 0;
}

MemoryCounts CountedMemory() {
  return {allocations, bytes, static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, most_held))};
}

}  // namespace dagc::test

void* operator new(std::size_t size) { return dagc::test::Allocate(size); }
void* operator new[](std::size_t size) { return dagc::test::Allocate(size); }
void operator delete(void* pointer) noexcept { dagc::test::Free(pointer); }
void operator delete[](void* pointer) noexcept { dagc::test::Free(pointer); }
void operator delete(void* pointer, std::size_t /*size*/) noexcept { dagc::test::Free(pointer); }
void operator delete[](void* pointer, std::size_t /*size*/) noexcept { dagc::test::Free(pointer); }
void* operator new(std::size_t size, std::align_val_t alignment) { return dagc::test::Allocate(size, alignment); }
void* operator new[](std::size_t size, std::align_val_t alignment) { return dagc::test::Allocate(size, alignment); }
void operator delete(void* pointer, std::align_val_t alignment) noexcept { dagc::test::Free(pointer, alignment); }
void operator delete[](void* pointer, std::align_val_t alignment) noexcept { dagc::test::Free(pointer, alignment); }
void operator delete(void* pointer, std::size_t /*size*/, std::align_val_t alignment) noexcept {
  dagc::test::Free(pointer, alignment);
}
void operator delete[](void* pointer, std::size_t /*size*/, std::align_val_t alignment) noexcept {
  dagc::test::Free(pointer, alignment);
}
