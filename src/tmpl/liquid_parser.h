// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "tmpl/go_parser.h"
#include "tmpl/liquid_ast.h"

namespace dagc::tmpl {

// nullopt when something was reported.
std::optional<LiquidTree> ParseLiquid(std::string_view text, SyntaxReport& report);

}  // namespace dagc::tmpl
