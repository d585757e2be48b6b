// SPDX-License-Identifier: Apache-2.0
#include "base/misspelling.h"

#include <cstddef>
#include <string>

#include "base/edit_distance.h"
#include "base/text.h"

namespace dagc {
namespace {

constexpr std::size_t kMinForOneEdit = 4;
constexpr std::size_t kMinForTwoEdits = 8;

// One character for each code point above ASCII, which no known word contains: a zero-width space is one edit.
std::string Characters(std::string_view text) {
  std::string characters;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = DecodeUtf8(text, at);
    characters += point.value < 0x80 ? text[at] : '\x01';
    at += point.length;
  }
  return characters;
}

}  // namespace

bool IsMisspelling(std::string_view written, std::string_view known) {
  if (written == known) return false;
  const std::string found = Characters(written);
  const std::size_t edits = found.size() >= kMinForTwoEdits ? 2 : found.size() >= kMinForOneEdit ? 1 : 0;
  return EditDistance(found, known, edits) <= edits;
}

bool IsLikeKey(std::string_view written, std::string_view known) {
  return EditDistance(Characters(written), known, 1) <= 1;
}

}  // namespace dagc
