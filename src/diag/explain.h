// SPDX-License-Identifier: Apache-2.0
// The page of a code: what it means, why it matters, a wrong and a right example. Pages are Markdown files in
// src/diag/explain/, compiled into the program; tests/house holds their shape and runs their examples.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dagc/diagnostic.h"

namespace dagc {

// The whole page as it was written; nullopt for a code without one.
std::optional<std::string_view> ExplainPage(DiagCode code);

// A page taken apart. Views point into the page.
struct ExplainParts {
  std::string_view title;     // "DG1201 duplicate-key"
  std::string_view meaning;   // the first paragraph
  std::string_view why;       // the text under "Why it matters"
  std::string_view language;  // of both examples: "yaml", or "text" where the code is not about a manifest
  std::string_view wrong;     // without the fences
  std::string_view right;
};

// nullopt when the page does not have the one shape that all pages have; `problem` then says what is missing.
std::optional<ExplainParts> ParseExplainPage(std::string_view page, std::string& problem);

}  // namespace dagc
