// SPDX-License-Identifier: Apache-2.0
#include "driver/resource_signs.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace dagc::driver {
namespace {

constexpr std::array<std::string_view, 4> kWords = {"stack", "secret", "instance-secret", "depot"};

// Takes a line off `text`, which is not empty.
std::string_view TakeLine(std::string_view& text) {
  const void* found = std::memchr(text.data(), '\n', text.size());
  const std::size_t end =
      found == nullptr ? text.size() : static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

// Whether somewhere in the line the key `type` has one of our words as its value, or a value that one has to read to
// know: on the next line, behind an anchor, a tag or an alias, with escapes.
bool NamesResource(std::string_view line) {
  constexpr std::string_view kKey = "type";
  constexpr std::string_view kUnclear = "&!#*>|";
  for (std::size_t at = line.find(kKey); at != std::string_view::npos; at = line.find(kKey, at + 1)) {
    const std::size_t value = line.find_first_not_of(" \t\r:\"'", at + kKey.size());
    if (value == std::string_view::npos) return true;
    const std::string_view rest = line.substr(value);
    if (kUnclear.find(rest.front()) != std::string_view::npos) return true;
    if (std::any_of(kWords.begin(), kWords.end(), [&](std::string_view word) { return rest.starts_with(word); })) {
      return true;
    }
  }
  return false;
}

// A key with an escape, such as `"ty\u0070e"`, or a value with one.
bool HasEscapedWord(std::string_view line) {
  return line.front() == '"' ? line.find('\\') != std::string_view::npos
                             : line.starts_with("type") && line.find('"') != std::string_view::npos &&
                                   line.find('\\') != std::string_view::npos;
}

}  // namespace

// A key of the envelope begins its line, except in braces, where it may be anywhere.
bool MayHoldResources(std::string_view text) {
  if (text.find('\n') == std::string_view::npos && text.find('\r') != std::string_view::npos) return true;
  bool in_braces = false;
  while (!text.empty()) {
    const std::string_view line = TakeLine(text);
    const std::size_t first = line.find_first_not_of(" \t\r-?\xEF\xBB\xBF");
    if (first == std::string_view::npos) continue;
    const std::size_t open = line.rfind('{'), close = line.rfind('}');
    const bool has_brace = open != std::string_view::npos;
    const bool may_begin = std::string_view("t\"',&!<:").find(line[first]) != std::string_view::npos;
    if (may_begin && HasEscapedWord(line.substr(first))) return true;
    if ((may_begin || has_brace || in_braces) && NamesResource(line.substr(first))) return true;
    if (has_brace) {
      in_braces = close == std::string_view::npos || close < open;
    } else if (close != std::string_view::npos) {
      in_braces = false;
    }
  }
  return false;
}

}  // namespace dagc::driver
