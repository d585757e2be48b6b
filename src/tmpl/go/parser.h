// SPDX-License-Identifier: Apache-2.0
// Reads the text of a Go template as text/template/parse does. https://pkg.go.dev/text/template
// The text must outlive the tree, which views it.
#pragma once

#include <optional>
#include <string_view>

#include "tmpl/go/ast.h"
#include "tmpl/syntax_report.h"

namespace dagc::tmpl {

// nullopt when something was reported: the first fault of syntax, and before it every name that is unknown.
std::optional<GoTree> ParseGo(std::string_view text, SyntaxReport& report);

}  // namespace dagc::tmpl
