// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/text_limits.h"

#include <algorithm>
#include <charconv>

#include "backend/argo/composition.h"
#include "diag/codes/dg6.h"

namespace dagc::argo {

namespace {

// Whether a value that the operator computes has U+0000 in the text of its template. Its keys are "E" and its index.
bool ComputesNul(const ir::ExternalSecret& external, const ir::ValuePart& part) {
  if (part.kind != ir::ValuePart::Kind::kSecret || part.secret != external.name || !part.key.starts_with('E')) {
    return false;
  }
  std::size_t index = 0;
  std::from_chars(part.key.data() + 1, part.key.data() + part.key.size(), index);
  const bool known = index < external.values.size() && external.values[index].key == part.key;
  return known && external.values[index].template_text.find('\0') != std::string_view::npos;
}

}  // namespace

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
  auto why = WhyNoProcessText(value);
  const ir::ExternalSecret& external = emission.workflow.external_secret;
  const bool nul =
      std::any_of(value.begin(), value.end(), [&](const auto& part) { return ComputesNul(external, part); });
  if (nul) why = "U+0000";
  if (why) emission.sink.Report(diag::kNoProcessText, span, *why, place).Help(help::kWholeFile);
}

}  // namespace dagc::argo
