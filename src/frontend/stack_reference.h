// SPDX-License-Identifier: Apache-2.0
// `stack: name[+flavor][:version]`, as a step names the stack it runs on.
#pragma once

#include <optional>
#include <string_view>

namespace dagc {

struct StackReference {
  std::string_view name;
  std::string_view flavor;   // empty: none
  std::string_view version;  // empty: the newest
};

// nullopt when the text has another form, or an empty part.
std::optional<StackReference> ParseStackReference(std::string_view text);

}  // namespace dagc
