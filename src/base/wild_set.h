// SPDX-License-Identifier: Apache-2.0
// One byte of a path as a pattern of Git's writes it: `?` or `[a-z]`.
#pragma once

#include <bitset>
#include <cstddef>
#include <string_view>

namespace dagc {

class WildSet {
 public:
  // Reads the set that begins at `at` in the pattern.
  WildSet(std::string_view pattern, std::size_t at);

  bool is_valid() const { return is_valid_; }
  std::size_t end() const { return at_; }  // behind the set
  // A slash never counts as contained; that is up to the caller.
  bool Contains(char c) const { return bytes_[static_cast<unsigned char>(c)]; }

 private:
  void Read();
  bool ReadClass();
  void AddRange(unsigned char first, unsigned char last);

  std::string_view pattern_;
  std::size_t at_;
  std::bitset<256> bytes_;
  bool is_valid_ = true;
};

}  // namespace dagc
