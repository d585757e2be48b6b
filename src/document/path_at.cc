// SPDX-License-Identifier: Apache-2.0
#include "document/path_at.h"

#include <algorithm>

#include "base/text.h"

namespace dagc {
namespace {

bool Covers(const Value& value, Span place) {
  const Span span = value.span();
  return span.file == place.file && span.begin <= place.begin && place.end <= span.end;
}

void AppendKey(std::string& path, std::string_view key) {
  bool plain = !key.empty();
  for (char c : key) plain = plain && (IsAsciiAlpha(c) || IsAsciiDigit(c) || c == '_' || c == '-');
  if (plain) {
    if (!path.empty()) path += '.';
    path += key;
  } else {
    path += "['";
    path += key;
    path += "']";
  }
}

// The index of the item that covers the place, or the number of items. Items stand in source order unless some came
// from an alias: a search by halves finds nearly all, and what it misses is looked for one by one.
std::size_t FindCovering(std::span<const Value> items, Span place) {
  const auto after = std::upper_bound(items.begin(), items.end(), place.begin,
                                      [](std::uint32_t begin, const Value& item) { return begin < item.span().begin; });
  if (after != items.begin() && Covers(*(after - 1), place)) return static_cast<std::size_t>(after - items.begin()) - 1;
  const auto found = std::find_if(items.begin(), items.end(), [&](const Value& item) { return Covers(item, place); });
  return static_cast<std::size_t>(found - items.begin());
}

// The child that covers the place, its step appended to `path`; nullptr when none does.
const Value* Descend(const Value& parent, Span place, std::string& path) {
  const auto items = parent.items();
  if (const std::size_t at = FindCovering(items, place); at < items.size()) {
    path += '[' + std::to_string(at) + ']';
    return &items[at];
  }
  for (const Entry& entry : parent.entries()) {
    const bool at_key = Covers(entry.key, place);
    if (!at_key && !Covers(entry.value, place)) continue;
    AppendKey(path, entry.key.text());
    return at_key ? &entry.key : &entry.value;
  }
  return nullptr;
}

}  // namespace

std::string PathAt(std::span<const Document> documents, Span place) {
  std::string path;
  for (const Document& document : documents) {
    const Value* node = Covers(document.root, place) ? &document.root : nullptr;
    while (node != nullptr && !node->IsScalar()) node = Descend(*node, place, path);
    if (!path.empty()) break;
  }
  return path;
}

}  // namespace dagc
