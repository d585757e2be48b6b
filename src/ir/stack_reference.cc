// SPDX-License-Identifier: Apache-2.0
#include "ir/stack_reference.h"

#include "base/text.h"

namespace dagc::ir {
namespace {

bool IsWord(std::string_view text, std::string_view also) {
  if (text.empty()) return false;
  for (char c : text) {
    if (!IsAsciiAlpha(c) && !IsAsciiDigit(c) && also.find(c) == std::string_view::npos) return false;
  }
  return true;
}

}  // namespace

std::optional<StackReference> ParseStackReference(std::string_view text) {
  StackReference reference;
  const std::size_t colon = text.find(':');
  if (colon != std::string_view::npos) {
    reference.version = text.substr(colon + 1);
    if (!IsWord(reference.version, ".-_")) return std::nullopt;
    text = text.substr(0, colon);
  }
  const std::size_t plus = text.find('+');
  if (plus != std::string_view::npos) {
    reference.flavor = text.substr(plus + 1);
    if (!IsWord(reference.flavor, "-_.")) return std::nullopt;
    text = text.substr(0, plus);
  }
  reference.name = text;
  if (!IsWord(reference.name, "-_.")) return std::nullopt;
  return reference;
}

}  // namespace dagc::ir
