// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/refusal.h"

#include <cstddef>
#include <optional>

#include "backend/argo/text.h"
#include "base/shown.h"
#include "diag/codes/dg6.h"

namespace dagc::argo {

namespace {

// The tag that `text` begins with.
std::string_view TagAt(std::string_view text) {
  const std::size_t close = text.find("}}");
  return close == std::string_view::npos ? text : text.substr(0, close + 2);
}

}  // namespace

void RefuseLive(const Emission& emission, std::string_view text, Span span, std::string_view place) {
  const std::optional<std::size_t> live = FindLive(text);
  if (!live) return;
  emission.sink.Report(diag::kLiveBraces, span, Shown(TagAt(text.substr(*live))), place).Help(help::kLeaveBracesOut);
}

void RefuseLive(const Emission& emission, const ir::Text& text, std::string_view place) {
  if (!text.unresolved) RefuseLive(emission, text.value, text.span, place);
}

// Values come from documents, whose depth is limited.
void RefuseLive(const Emission& emission, const Value& value, std::string_view place) {
  if (value.IsScalar()) RefuseLive(emission, value.text(), value.span(), place);
  for (const Value& item : value.items()) RefuseLive(emission, item, place);
  for (const Value& key_or_value : value.keys_and_values()) RefuseLive(emission, key_or_value, place);
}

}  // namespace dagc::argo
