// SPDX-License-Identifier: Apache-2.0
// Which beginnings of a path a file pattern matches so far: bit i stands for the first i bytes. Every step of a pattern
// takes 64 beginnings at a time, and a pattern is done as soon as none is left.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace dagc {

class Reached {
 public:
  explicit Reached(std::string_view path);

  bool any() const;
  // Whether the whole path is matched.
  bool whole() const;

  void StepByte(char wanted) { StepMask(MaskOf(wanted)); }
  // One byte of which `contains` is true.
  template <typename Test>
  void StepTest(Test contains) {
    Bits mask(bits_.size());
    for (std::size_t i = 0; i < path_.size(); ++i) {
      if (contains(path_[i])) Set(mask, i + 1);
    }
    StepMask(mask);
  }
  // Any bytes of one part of the path.
  void StepStar();
  void StepAnything();
  // `**/`: nothing, or anything that ends with a slash.
  void StepFolders();

 private:
  using Bits = std::vector<std::uint64_t>;

  static void Set(Bits& bits, std::size_t at) { bits[at / 64] |= std::uint64_t{1} << (at % 64); }
  void StepMask(const Bits& mask);
  // The bits behind each byte of this value.
  const Bits& MaskOf(char c);
  // Of the lowest beginning; there is one.
  std::size_t Lowest() const;

  std::string_view path_;
  Bits bits_;
  std::array<std::uint8_t, 256> slots_{};  // of masks_, from 1; 0: not made
  std::vector<Bits> masks_;
};

}  // namespace dagc
