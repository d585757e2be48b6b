// SPDX-License-Identifier: Apache-2.0
// Where something was written: the words every layer uses for a place in a file.
#pragma once

#include <compare>
#include <cstdint>

namespace dagc {

// A file known to one run, numbered from 1 in the order in which files were read. 0 is "no file": a finding about
// the command line or about the run as a whole.
struct FileId {
  std::uint32_t index = 0;
  explicit operator bool() const { return index != 0; }
  auto operator<=>(const FileId&) const = default;
};

// A half-open range of bytes [begin, end) of a file's text. Lines and columns are computed from it on demand, by
// SourceMap. An empty range is a place between two bytes.
struct Span {
  FileId file;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  auto operator<=>(const Span&) const = default;
};

// A value and the place where it was written.
template <typename T>
struct Located {
  T value{};
  Span span;
};

}  // namespace dagc
