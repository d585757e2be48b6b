// SPDX-License-Identifier: Apache-2.0
// Bump allocation for what lives exactly as long as one file's tree: text that had to be unescaped, child lists.
// Nothing in it is destroyed one by one, so only trivially destructible types go in.
#pragma once

#include <cstddef>
#include <cstring>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/large_memory.h"

namespace dagc {

class Arena {
 public:
  Arena() = default;
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;
  Arena(Arena&&) = default;
  Arena& operator=(Arena&&) = default;

  // Uninitialised memory, aligned for any scalar type. Never fails: memory exhaustion ends the program.
  void* Allocate(std::size_t bytes) {
    bytes = (bytes + kAlign - 1) & ~(kAlign - 1);
    if (bytes > static_cast<std::size_t>(end_ - next_)) Grow(bytes);
    char* result = next_;
    next_ += bytes;
    return result;
  }

  // A copy of `text` that lives as long as the arena.
  std::string_view Copy(std::string_view text) {
    if (text.empty()) return {};
    char* to = static_cast<char*>(Allocate(text.size()));
    std::memcpy(to, text.data(), text.size());
    return {to, text.size()};
  }

  // A copy of `items` that lives as long as the arena.
  template <typename T>
  std::span<T> Copy(std::span<const T> items) {
    static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);
    if (items.empty()) return {};
    T* to = static_cast<T*>(Allocate(items.size_bytes()));
    std::memcpy(static_cast<void*>(to), items.data(), items.size_bytes());
    return {to, items.size()};
  }

  // Bytes taken from the system so far.
  std::size_t bytes_reserved() const { return reserved_; }

 private:
  static constexpr std::size_t kAlign = alignof(std::max_align_t) < 8 ? alignof(std::max_align_t) : 8;
  static constexpr std::size_t kFirstBlock = 4096;
  static constexpr std::size_t kLargestBlock = 8 << 20;

  void Grow(std::size_t at_least);

  std::vector<Block> blocks_;
  char* next_ = nullptr;
  char* end_ = nullptr;
  std::size_t reserved_ = 0;
};

}  // namespace dagc
