// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/composition.h"

#include <algorithm>
#include <string>

#include "base/check.h"
#include "base/text.h"

namespace dagc::argo {

namespace {

using Kind = ir::ValuePart::Kind;

bool IsEmptyText(const ir::ValuePart& part) { return part.kind == Kind::kText && part.text.empty(); }

bool IsText(const ir::ValuePart& part) { return part.kind == Kind::kText; }

}  // namespace

CompositionKind KindOf(const ir::Composition& value) {
  if (std::all_of(value.begin(), value.end(), IsText)) return CompositionKind::kText;
  const auto filled = std::count_if(value.begin(), value.end(), [](const auto& part) { return !IsEmptyText(part); });
  const bool secret =
      std::any_of(value.begin(), value.end(), [](const auto& part) { return part.kind == Kind::kSecret; });
  return filled == 1 && secret ? CompositionKind::kSecret : CompositionKind::kMixed;
}

const ir::ValuePart& SecretOf(const ir::Composition& value) {
  const auto found =
      std::find_if(value.begin(), value.end(), [](const auto& part) { return part.kind == Kind::kSecret; });
  DAGC_CHECK(found != value.end());
  return *found;
}

std::string_view TextOf(const ir::Composition& value, Arena& arena) {
  if (value.empty()) return {};
  if (value.size() == 1) return value.front().text;
  std::string joined;
  for (const ir::ValuePart& part : value) joined += part.text;
  return arena.Copy(std::string_view(joined));
}

std::size_t KnownBytes(const ir::Composition& value) {
  std::size_t bytes = 0;
  for (const ir::ValuePart& part : value) bytes += part.kind == Kind::kText ? part.text.size() : 0;
  return bytes;
}

std::optional<std::string_view> WhyNoProcessText(const ir::Composition& value) {
  for (const ir::ValuePart& part : value) {
    if (part.kind != Kind::kText) continue;
    if (part.text.find('\0') != std::string_view::npos) return "U+0000";
    if (!IsUtf8(part.text)) return "bytes that are not UTF-8";
  }
  return std::nullopt;
}

bool IsUtf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint read = DecodeUtf8(text, at);
    if (read.value == CodePoint::kInvalid) return false;
    at += read.length;
  }
  return true;
}

}  // namespace dagc::argo
