// SPDX-License-Identifier: Apache-2.0
#include "base/text_map.h"

#include <algorithm>

namespace dagc {

const TextMap::Run* TextMap::RunOf(std::size_t offset) const {
  const auto behind = std::upper_bound(runs_.begin(), runs_.end(), offset,
                                       [](std::size_t at, const Run& run) { return at < run.text_begin; });
  return behind == runs_.begin() ? nullptr : &*(behind - 1);
}

Span TextMap::At(std::size_t begin, std::size_t end) const {
  const Run* const first = RunOf(begin);
  if (first == nullptr) return whole_;
  const auto place = [](const Run& run, std::size_t offset) {
    return run.step ? run.source_begin + static_cast<std::uint32_t>(offset - run.text_begin) : run.source_begin;
  };
  Span span = whole_;
  span.begin = place(*first, begin);
  span.end = span.begin;
  if (end > begin) {
    const Run& last = *RunOf(end - 1);
    span.end = last.step ? place(last, end - 1) + 1 : last.source_end;
  }
  return span;
}

}  // namespace dagc
