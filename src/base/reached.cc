// SPDX-License-Identifier: Apache-2.0
#include "base/reached.h"

#include <algorithm>
#include <bit>

namespace dagc {
namespace {

constexpr std::size_t kBits = 64;
constexpr std::size_t kMostMasks = 255;

}  // namespace

Reached::Reached(std::string_view path) : path_(path), bits_(path.size() / kBits + 1) { bits_[0] = 1; }

bool Reached::any() const {
  return std::any_of(bits_.begin(), bits_.end(), [](std::uint64_t word) { return word != 0; });
}

bool Reached::whole() const { return (bits_[path_.size() / kBits] >> (path_.size() % kBits) & 1) != 0; }

const Reached::Bits& Reached::MaskOf(char c) {
  std::uint8_t& slot = slots_[static_cast<unsigned char>(c)];
  if (slot != 0) return masks_[slot - std::size_t{1}];
  if (masks_.size() == kMostMasks) {  // all but one of the bytes there are: the last one is made over again
    slots_.fill(0);
    masks_.clear();
  }
  Bits& mask = masks_.emplace_back(bits_.size());
  slot = static_cast<std::uint8_t>(masks_.size());
  for (std::size_t i = 0; i < path_.size(); ++i) {
    if (path_[i] == c) Set(mask, i + 1);
  }
  return mask;
}

void Reached::StepMask(const Bits& mask) {
  std::uint64_t carry = 0;
  for (std::size_t i = 0; i < bits_.size(); ++i) {
    const std::uint64_t word = bits_[i];
    bits_[i] = (word << 1 | carry) & mask[i];
    carry = word >> (kBits - 1);
  }
}

// Adding carries a bit through the run of ones above it, which is how far a star goes: up to the next slash.
void Reached::StepStar() {
  const Bits& slashes = MaskOf('/');
  std::uint64_t shifted = 0;
  std::uint64_t carry = 0;
  for (std::size_t i = 0; i < bits_.size(); ++i) {
    const std::uint64_t word = bits_[i];
    const std::uint64_t run = ~slashes[i];
    const std::uint64_t first = (word << 1 | shifted) & run;
    const std::uint64_t sum = run + first;
    const std::uint64_t with_carry = sum + carry;
    shifted = word >> (kBits - 1);
    carry = sum < run || with_carry < sum ? 1 : 0;
    bits_[i] = word | first | ((with_carry ^ run) & run);
  }
}

std::size_t Reached::Lowest() const {
  std::size_t word = 0;
  while (word + 1 < bits_.size() && bits_[word] == 0) ++word;
  return word * kBits + static_cast<std::size_t>(std::countr_zero(bits_[word]));
}

void Reached::StepAnything() {
  if (!any()) return;
  const std::size_t lowest = Lowest();
  bits_[lowest / kBits] |= ~std::uint64_t{0} << (lowest % kBits);
  std::fill(bits_.begin() + static_cast<std::ptrdiff_t>(lowest / kBits) + 1, bits_.end(), ~std::uint64_t{0});
}

void Reached::StepFolders() {
  if (!any()) return;
  const Bits& slashes = MaskOf('/');
  const std::size_t lowest = Lowest();
  for (std::size_t i = lowest / kBits; i < bits_.size(); ++i) {
    const std::uint64_t above = i == lowest / kBits ? ~std::uint64_t{0} << (lowest % kBits) : ~std::uint64_t{0};
    bits_[i] |= slashes[i] & above;
  }
}

}  // namespace dagc
