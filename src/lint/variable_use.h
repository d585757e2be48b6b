// SPDX-License-Identifier: Apache-2.0
// Variables in text, as a shell or Kubernetes would read them.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace dagc::lint {

struct VariableUse {
  std::size_t begin = 0;  // in the text: of the whole reference
  std::size_t end = 0;
  std::string_view name;
};

// The first `${NAME}`, or a form of it such as `${NAME:-x}`, from `from` on. Not `$${NAME}`, which asks for the text.
std::optional<VariableUse> FindBraced(std::string_view text, std::size_t from = 0);

// The first `$NAME` that is not `$$NAME`.
std::optional<VariableUse> FindDollarName(std::string_view text);

// Whether it is a name that a shell can have: letters, digits and `_`.
bool IsShellName(std::string_view name);

}  // namespace dagc::lint
