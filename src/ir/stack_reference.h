// SPDX-License-Identifier: Apache-2.0
// `stack: name[+flavor][:version]`, as a step names the stack it runs on.
#pragma once

#include <optional>
#include <string_view>

namespace dagc::ir {

struct StackReference {
  std::string_view name;
  std::string_view flavor;   // empty: none
  std::string_view version;  // empty: the newest

  // Whether it means the stack that dagc compiles by itself, unless a Stack resource has its name.
  bool IsContainer() const { return name == "container" && flavor.empty(); }
};

// nullopt when the text has another form, or an empty part.
std::optional<StackReference> ParseStackReference(std::string_view text);

}  // namespace dagc::ir
