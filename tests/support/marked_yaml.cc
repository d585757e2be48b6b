// SPDX-License-Identifier: Apache-2.0
#include "support/marked_yaml.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>

namespace dagc::test {
namespace {

constexpr std::string_view kOpen = "\xC2\xAB";
constexpr std::string_view kClose = "\xC2\xBB";

}  // namespace

MarkedText StripMarks(std::string_view marked, FileId file) {
  MarkedText result;
  std::vector<std::size_t> open;
  for (std::size_t at = 0; at < marked.size();) {
    const auto offset = static_cast<std::uint32_t>(result.text.size());
    if (marked.substr(at).starts_with(kOpen)) {
      open.push_back(result.marks.size());
      result.marks.push_back({file, offset, offset});
      at += kOpen.size();
    } else if (marked.substr(at).starts_with(kClose)) {
      if (open.empty()) {
        ADD_FAILURE() << "a mark is closed that was not opened:\n" << marked;
        return result;
      }
      result.marks[open.back()].end = offset;
      open.pop_back();
      at += kClose.size();
    } else {
      result.text += marked[at++];
    }
  }
  if (!open.empty()) ADD_FAILURE() << "a mark is not closed:\n" << marked;
  return result;
}

std::string WithMarks(std::string_view text, std::span<const Span> places) {
  // At one offset: inner marks close before outer ones, an empty one opens and closes, then outer ones open first.
  std::vector<Span> sorted(places.begin(), places.end());
  std::sort(sorted.begin(), sorted.end(),
            [](const Span& a, const Span& b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
  std::string result;
  std::vector<Span> open;
  auto next = sorted.begin();
  for (std::size_t at = 0; at <= text.size(); ++at) {
    while (!open.empty() && open.back().end == at) {
      result += kClose;
      open.pop_back();
    }
    while (next != sorted.end() && next->begin == at) {
      result += kOpen;
      if (next->end <= at) {
        result += kClose;
      } else {
        open.push_back(*next);
      }
      ++next;
    }
    if (at < text.size()) result += text[at];
  }
  return result;
}

std::string WithMarks(std::string_view text, std::span<const Diagnostic> findings) {
  std::vector<Span> places;
  for (const Diagnostic& finding : findings) places.push_back(finding.span);
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
  return WithMarks(text, places);
}

}  // namespace dagc::test
