// SPDX-License-Identifier: Apache-2.0
// Numbers as Go's source and strconv package write and read them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "tmpl/go/ast.h"

namespace dagc::tmpl {

// A number or character constant of a template; false where Go refuses it, and for complex ones that are not real.
bool ReadGoNumber(std::string_view text, NumberConstant& number);

// strconv.ParseInt(text, base, 64); base 0 goes by the prefix and takes `_` between digits.
std::optional<std::int64_t> ParseInt(std::string_view text, int base);
// strconv.ParseUint, without a sign.
std::optional<std::uint64_t> ParseUint(std::string_view text, int base);
// strconv.ParseFloat(text, 64).
std::optional<double> ParseFloat(std::string_view text);

}  // namespace dagc::tmpl
