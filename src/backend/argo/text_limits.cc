// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/text_limits.h"

#include "backend/argo/composition.h"
#include "diag/codes/dg6.h"

namespace dagc::argo {

void CheckTextLength(const Emission& emission, std::size_t bytes, Span span) {
  if (bytes > kMostTextBytes) emission.sink.Report(diag::kTextTooLong, span, bytes / 1024).Help(help::kProjectFile);
}

void CheckProcessText(const Emission& emission, const ir::Text& text, std::string_view place) {
  CheckTextLength(emission, text.value.size(), text.span);
  if (text.value.find('\0') == std::string_view::npos) return;
  emission.sink.Report(diag::kNoProcessText, text.span, "U+0000", place).Help(help::kWholeFile);
}

void CheckProcessText(const Emission& emission, const ir::Composition& value, Span span, std::string_view place) {
  CheckTextLength(emission, KnownBytes(value), span);
  const auto why = WhyNoProcessText(value);
  if (why) emission.sink.Report(diag::kNoProcessText, span, *why, place).Help(help::kWholeFile);
}

}  // namespace dagc::argo
