// SPDX-License-Identifier: Apache-2.0
#include "backend/argo/json_size.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace dagc::argo {

namespace {

// Bytes of JSON for one byte of text. The two line separators are three bytes and become six; they are found apart.
constexpr std::array<std::uint8_t, 256> kEscapedSizes = [] {
  std::array<std::uint8_t, 256> sizes{};
  sizes.fill(1);
  for (std::size_t control = 0; control < 0x20; ++control) sizes[control] = 6;
  for (const char two : {'"', '\\', '\b', '\f', '\n', '\r', '\t'}) sizes[static_cast<unsigned char>(two)] = 2;
  for (const char six : {'<', '>', '&'}) sizes[static_cast<unsigned char>(six)] = 6;
  return sizes;
}();

std::size_t EscapedSize(std::string_view text) {
  std::size_t size = 0;
  for (const char c : text) size += kEscapedSizes[static_cast<unsigned char>(c)];
  constexpr std::string_view kSeparatorStart = "\xE2\x80";
  for (std::size_t at = text.find(kSeparatorStart); at != std::string_view::npos;
       at = text.find(kSeparatorStart, at + 1)) {
    if (at + 2 < text.size() && (text[at + 2] == '\xA8' || text[at + 2] == '\xA9')) size += 3;
  }
  return size;
}

// Values come from documents, whose depth is limited, or are made here.
template <typename SizeOfText>
std::size_t Size(const Value& value, SizeOfText size_of_text) {
  if (value.IsScalar()) {
    if (value.IsString()) return size_of_text(value.text()) + 2;
    return value.IsNull() ? 4 : value.text().size();
  }
  std::size_t size = 2;  // the brackets
  if (value.IsMap()) {
    for (const Entry& entry : value.entries()) {
      size += size_of_text(entry.key.text()) + 4 + Size(entry.value, size_of_text);  // quotes, colon and comma
    }
  } else {
    for (const Value& item : value.items()) size += 1 + Size(item, size_of_text);
  }
  return value.size() == 0 ? size : size - 1;
}

}  // namespace

std::size_t JsonSize(const Value& value) { return Size(value, EscapedSize); }

std::size_t JsonSizeAtLeast(const Value& value) {
  return Size(value, [](std::string_view text) { return text.size(); });
}

bool JsonSizeExceeds(const Value& value, std::size_t limit) {
  const std::size_t at_least = JsonSizeAtLeast(value);
  if (at_least > limit) return true;
  return at_least * kLargestJsonEscape > limit && JsonSize(value) > limit;
}

}  // namespace dagc::argo
