// SPDX-License-Identifier: Apache-2.0
#include "lint/variable_use.h"

#include "base/text.h"

namespace dagc::lint {

namespace {

bool IsNameStart(char c) { return IsAsciiAlpha(c) || c == '_'; }
bool IsNameCharacter(char c) { return IsNameStart(c) || IsAsciiDigit(c); }

// Empty when there is none.
std::string_view NameAt(std::string_view text, std::size_t at) {
  std::size_t end = at;
  if (end < text.size() && IsNameStart(text[end])) {
    while (end < text.size() && IsNameCharacter(text[end])) ++end;
  }
  return text.substr(at, end - at);
}

// The end of `${NAME}`, `${NAME:-x}`, `${NAME#x}` and so on, given the end of the name; 0 for anything else, such as
// the `${name.of.something}` and `${env:X}` of configuration files.
std::size_t EndOfBraced(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  if (text[at] == '}') return at + 1;
  const bool is_default =
      text[at] == ':' && at + 1 < text.size() && std::string_view("-+=?").find(text[at + 1]) != std::string_view::npos;
  if (!is_default && std::string_view("-+=?#%/^,@").find(text[at]) == std::string_view::npos) return 0;
  const std::size_t close = text.find('}', at);
  return close == std::string_view::npos ? 0 : close + 1;
}

// Two `$` are one as text: whether the one at `at` is a second.
bool IsEscaped(std::string_view text, std::size_t at) { return at > 0 && text[at - 1] == '$'; }

}  // namespace

std::optional<VariableUse> FindBraced(std::string_view text, std::size_t from) {
  for (std::size_t at = text.find("${", from); at != std::string_view::npos; at = text.find("${", at + 2)) {
    const std::string_view name = NameAt(text, at + 2);
    const std::size_t end = name.empty() || IsEscaped(text, at) ? 0 : EndOfBraced(text, at + 2 + name.size());
    if (end > 0) return VariableUse{at, end, name};
  }
  return std::nullopt;
}

std::optional<VariableUse> FindDollarName(std::string_view text) {
  for (std::size_t at = text.find('$'); at != std::string_view::npos; at = text.find('$', at + 1)) {
    const std::string_view name = NameAt(text, at + 1);
    if (!name.empty() && !IsEscaped(text, at)) return VariableUse{at, at + 1 + name.size(), name};
  }
  return std::nullopt;
}

bool IsShellName(std::string_view name) { return !name.empty() && NameAt(name, 0).size() == name.size(); }

}  // namespace dagc::lint
