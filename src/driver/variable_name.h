// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <string_view>

#include "base/text.h"

namespace dagc::driver {

// Whether interpolation would read `name` between `${` and `}`.
inline bool IsVariableName(std::string_view name) {
  const auto word = [](char c) { return IsAsciiAlpha(c) || IsAsciiDigit(c) || c == '_'; };
  return !name.empty() && !IsAsciiDigit(name.front()) && std::all_of(name.begin(), name.end(), word);
}

}  // namespace dagc::driver
