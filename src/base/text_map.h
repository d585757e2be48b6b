// SPDX-License-Identifier: Apache-2.0
// Where each byte of a text stands in the file that it was decoded from: for a language inside a scalar (a template, a
// JSON schema), whose findings must point at the line and column that a person would change.
//
// A map is made where scalars are read (document/scalar_map.h) and used by whoever reads the inner language.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "dagc/span.h"

namespace dagc {

class TextMap {
 public:
  // A text whose place is only known as a whole: every part of it is `whole`.
  explicit TextMap(Span whole = {}) : whole_(whole) {}

  // The bytes of the text from `text_begin` on stand one by one from `source_begin` on in the file, up to the next run.
  // A run with `step` 0 stands for one place, [source_begin, source_end): an escape, a folded line break, text that was
  // put in by interpolation. Runs come in the order of `text_begin`.
  struct Run {
    std::uint32_t text_begin = 0;
    std::uint32_t source_begin = 0;
    std::uint32_t source_end = 0;  // with `step` 0 only
    bool step = true;
  };
  void Add(const Run& run) { runs_.push_back(run); }

  // The bytes in the file of the text's bytes [begin, end). An empty range stays empty.
  Span At(std::size_t begin, std::size_t end) const;

  Span whole() const { return whole_; }
  bool exact() const { return !runs_.empty(); }

 private:
  const Run* RunOf(std::size_t offset) const;

  Span whole_;
  std::vector<Run> runs_;
};

}  // namespace dagc
