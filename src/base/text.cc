// SPDX-License-Identifier: Apache-2.0
#include "base/text.h"

#include <algorithm>

namespace dagc {

std::string Join(std::span<const std::string_view> items, std::string_view separator) {
  std::string result;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) result += separator;
    result += items[i];
  }
  return result;
}

std::string QuotedList(std::span<const std::string_view> items, std::size_t most) {
  std::string result;
  const std::size_t shown = std::min(items.size(), most);
  for (std::size_t i = 0; i < shown; ++i) {
    const bool last = i + 1 == items.size();
    if (i > 0) result += last ? " and " : ", ";
    result += '`';
    result += items[i];
    result += '`';
  }
  if (shown < items.size()) result += " and " + std::to_string(items.size() - shown) + " more";
  return result;
}

std::string Counted(std::size_t count, std::string_view singular) {
  std::string result = std::to_string(count) + ' ';
  result += singular;
  if (count != 1) result += 's';
  return result;
}

std::string_view TakeDigits(std::string_view& text) {
  std::size_t length = 0;
  while (length < text.size() && IsAsciiDigit(text[length])) ++length;
  const std::string_view digits = text.substr(0, length);
  text.remove_prefix(length);
  return digits;
}

std::string ReplaceEach(std::string_view text, std::string_view from, std::string_view to) {
  std::string result;
  for (;;) {
    const std::size_t found = text.find(from);
    result += text.substr(0, found);
    if (found == std::string_view::npos) return result;
    result += to;
    text.remove_prefix(found + from.size());
  }
}

CodePoint DecodeUtf8(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const auto continues = [&](std::size_t i) { return i < text.size() && (byte(i) & 0xC0) == 0x80; };
  const auto bits = [&](std::size_t i) { return static_cast<std::uint32_t>(byte(i) & 0x3F); };
  const std::uint32_t first = byte(at);
  if (first < 0x80) return {first, 1};
  if (first >= 0xC2 && first < 0xE0 && continues(at + 1)) return {(first & 0x1F) << 6 | bits(at + 1), 2};
  if (first >= 0xE0 && first < 0xF0 && continues(at + 1) && continues(at + 2)) {
    const std::uint32_t value = (first & 0x0F) << 12 | bits(at + 1) << 6 | bits(at + 2);
    if (value >= 0x800 && (value < 0xD800 || value > 0xDFFF)) return {value, 3};
  }
  if (first >= 0xF0 && first < 0xF5 && continues(at + 1) && continues(at + 2) && continues(at + 3)) {
    const std::uint32_t value = (first & 0x07) << 18 | bits(at + 1) << 12 | bits(at + 2) << 6 | bits(at + 3);
    if (value >= 0x10000 && value < 0x110000) return {value, 4};
  }
  return {CodePoint::kInvalid, 1};
}

bool IsUtf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    const CodePoint next = DecodeUtf8(text, at);
    if (next.value == CodePoint::kInvalid) return false;
    at += next.length;
  }
  return true;
}

void AppendUtf8(std::string& to, std::uint32_t c) {
  const auto put = [&](std::uint32_t byte) { to += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | c >> 6);
    put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | c >> 12);
    put(0x80 | (c >> 6 & 0x3F));
    put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | c >> 18);
    put(0x80 | (c >> 12 & 0x3F));
    put(0x80 | (c >> 6 & 0x3F));
    put(0x80 | (c & 0x3F));
  }
}

}  // namespace dagc
