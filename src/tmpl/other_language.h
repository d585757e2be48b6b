// SPDX-License-Identifier: Apache-2.0
// Text that is plainly a template of the other language, so that the finding can say which `templateType` to write.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "tmpl/machine.h"

namespace dagc::tmpl {

// The first sign that `text`, said to be of `language`, is of the other one: `{% if`, `{{ x[` or `| f:` in a Go
// template; `{{ .x`, `{{ $x` or `{{ range` in Liquid. nullopt when there is none.
std::optional<Range> SignOfOtherLanguage(Language language, std::string_view text);

// What a Liquid template of a projection can begin with: `secrets`, ...
bool IsLiquidRoot(std::string_view word);
// What an expression of Argo Workflows can begin with: `workflow`, `inputs`, ...
// https://argo-workflows.readthedocs.io/en/latest/variables/
bool IsEngineRoot(std::string_view word);
// What to write instead of an expression of the engine, which `text` begins with.
std::string HelpWithEngineSyntax(Language language, std::string_view text);

}  // namespace dagc::tmpl
