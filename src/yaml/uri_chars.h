// SPDX-License-Identifier: Apache-2.0
// What tags and their prefixes are made of. https://yaml.org/spec/1.2.2/#56-miscellaneous-characters
#pragma once

#include <string_view>

#include "base/text.h"

namespace dagc::yaml {

constexpr bool IsWordChar(char c) { return IsAsciiAlpha(c) || IsAsciiDigit(c) || c == '-'; }

constexpr bool IsUriChar(char c) {
  return IsWordChar(c) || std::string_view("%#;/?:@&=+$,_.!~*'()[]").find(c) != std::string_view::npos;
}

}  // namespace dagc::yaml
