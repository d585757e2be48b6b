// SPDX-License-Identifier: Apache-2.0
#include "document/path_at.h"

#include <algorithm>

#include "base/text.h"

namespace dagc {
namespace {

// A path is repeated for each finding below it.
constexpr std::size_t kMostOfKey = 1024;

bool Covers(const Value& value, Span place) {
  const Span span = value.span();
  return span.file == place.file && span.begin <= place.begin && place.end <= span.end;
}

void AppendKey(std::string& path, std::string_view key) {
  if (key.size() > kMostOfKey) {
    std::size_t end = kMostOfKey;
    while (end > 0 && (static_cast<unsigned char>(key[end]) & 0xC0) == 0x80) --end;  // not within a character
    key = key.substr(0, end);
  }
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

// The index of the item that covers the place, or the number of items. Items, keys and values stand in source order
// unless some came from an alias: a search by halves finds nearly all, and what it misses is looked for one by one.
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
  const auto children = parent.keys_and_values();
  const std::size_t at = FindCovering(children, place);
  if (at == children.size()) return nullptr;
  AppendKey(path, children[at - at % 2].text());
  return &children[at];
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
