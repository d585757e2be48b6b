// SPDX-License-Identifier: Apache-2.0
// Numbers that are the same for a seed on every machine and with every standard library, unlike std's distributions.
#pragma once

#include <cstddef>
#include <cstdint>

namespace dagc::engine {

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  // SplitMix64 (https://prng.di.unimi.it/splitmix64.c): every seed is a good one, neighbours included.
  std::uint64_t Next() {
    std::uint64_t mixed = state_ += 0x9E3779B97F4A7C15U;
    mixed = (mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EBU;
    return mixed ^ mixed >> 31;
  }

  // 0 to count - 1. The bias of the remainder does not matter for counts as small as here.
  std::size_t Below(std::size_t count) { return static_cast<std::size_t>(Next() % count); }
  std::size_t Between(std::size_t low, std::size_t high) { return low + Below(high - low + 1); }
  bool Chance(unsigned percent) { return Below(100) < percent; }

  template <typename List>
  const auto& Pick(const List& list) {
    return list[Below(std::size(list))];
  }

 private:
  std::uint64_t state_;
};

}  // namespace dagc::engine
