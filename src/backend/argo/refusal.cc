// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/refusal.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>

#include "backend/argo/text.h"

namespace dagc::argo {

namespace {

// As much of the tag that begins at `text` as fits into a line of a message.
std::string Excerpt(std::string_view text) {
  constexpr std::size_t kMost = 40;
  const std::size_t close = text.find("}}");
  std::size_t end = close == std::string_view::npos ? text.size() : close + 2;
  end = std::min(end, text.find_first_of("\r\n"));
  if (end <= kMost) return std::string(text.substr(0, end));
  end = kMost;
  while ((static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;  // not within a code point
  return std::string(text.substr(0, end)) + "...";
}

}  // namespace

void RefuseLive(const Emission& emission, std::string_view text, Span span, std::string_view place) {
  const std::optional<std::size_t> live = FindLive(text);
  if (!live) return;
  emission.sink.Report(diag::kLiveBraces, span, Excerpt(text.substr(*live)), place).Help(help::kLeaveBracesOut);
}

void RefuseLive(const Emission& emission, const ir::Text& text, std::string_view place) {
  RefuseLive(emission, text.value, text.span, place);
}

}  // namespace dagc::argo
