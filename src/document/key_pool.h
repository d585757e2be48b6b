// SPDX-License-Identifier: Apache-2.0
// The same keys come again and again. Equal ones are given the bytes of one of them, so that whoever compares keys
// later, and every phase does, finds those few bytes in the processor's cache instead of touching all of the text.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "base/short_text.h"

namespace dagc {

class KeyPool {
 public:
  // A text equal to `key` that lives as long as the texts given so far.
  std::string_view Same(std::string_view key) {
    if (key.empty() || key.size() > kLongest) return key;
    const auto byte = [&](std::size_t i) { return static_cast<std::size_t>(static_cast<unsigned char>(key[i])); };
    std::string_view& kept = slots_[(key.size() + 7 * byte(0) + 31 * byte(key.size() - 1)) % kSlots];
    if (!IsSameText(kept, key)) kept = key;
    return kept;
  }

 private:
  static constexpr std::size_t kLongest = 64;
  static constexpr std::size_t kSlots = 128;
  std::array<std::string_view, kSlots> slots_{};
};

}  // namespace dagc
