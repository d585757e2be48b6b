// SPDX-License-Identifier: Apache-2.0
// Collects many short pieces of text before they go to a string, because each append to a string costs more than the
// few bytes that it is about.
#pragma once

#include <array>
#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>

#include "base/short_text.h"

namespace dagc {

class ChunkedText {
 public:
  // Everything is in `to` once this is gone.
  explicit ChunkedText(std::string& to) : to_(to) {}
  ~ChunkedText() { Flush(); }
  ChunkedText(const ChunkedText&) = delete;
  ChunkedText& operator=(const ChunkedText&) = delete;

  void Put(char c) {
    MakeRoom(1);
    chunk_[used_++] = c;
  }

  void Put(std::string_view text) {
    if (text.size() > kChunk) {
      Flush();
      to_ += text;
      return;
    }
    MakeRoom(text.size());
    CopyText(text, chunk_.data() + used_);
    used_ += text.size();
  }

  void PutSpaces(std::size_t count) {
    for (; count > kSpaces.size(); count -= kSpaces.size()) Put(kSpaces);
    MakeRoom(kSpaces.size());
    std::memcpy(chunk_.data() + used_, kSpaces.data(), kSpaces.size());  // of one size: two instructions
    used_ += count;
  }

  // The string with everything in it, to be appended to.
  std::string& Flushed() {
    Flush();
    return to_;
  }

 private:
  static constexpr std::size_t kChunk = 4096;
  static constexpr std::string_view kSpaces = "                                ";

  void MakeRoom(std::size_t size) {
    if (size > kChunk - used_) Flush();
  }
  void Flush() {
    to_.append(chunk_.data(), used_);
    used_ = 0;
  }

  std::string& to_;
  std::size_t used_ = 0;
  std::array<char, kChunk> chunk_;
};

}  // namespace dagc
