// SPDX-License-Identifier: Apache-2.0
// Liquid's text as a syntax tree. Unlike in most of its implementations every tag, filter and number of arguments is
// checked here, whether it would run or not: https://shopify.github.io/liquid/basics/introduction/
#pragma once

#include <optional>
#include <string_view>

#include "tmpl/liquid/ast.h"
#include "tmpl/syntax_report.h"

namespace dagc::tmpl {

// nullopt when something was reported. The tree's ranges and views are of `text`, which must outlive it.
std::optional<LiquidTree> ParseLiquid(std::string_view text, SyntaxReport& report);

}  // namespace dagc::tmpl
