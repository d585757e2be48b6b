// SPDX-License-Identifier: Apache-2.0
// What dagc knows about itself: its findings, their pages, its schemas. All texts live as long as the program. Any
// number of threads may call.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dagc/diagnostic.h"

namespace dagc {

struct CodeInfo {
  DiagCode code{};
  std::string number;            // "DG1201"
  std::string_view name;         // "duplicate-key"
  Severity severity{};           // the default
  std::string_view description;  // the message, with `{}` for what is filled in
};

// Every finding that dagc can make, in the order of their numbers.
std::vector<CodeInfo> Codes();

// The page of a finding in Markdown, by number ("DG1201") or name ("duplicate-key"); nothing for an unknown one.
std::optional<std::string_view> Explain(std::string_view code_or_name);

// The names of all JSON Schemas (draft 7), such as "dataos/v2alpha/workflow".
std::vector<std::string_view> Schemas();

// One of them as JSON text; nothing for an unknown name.
std::optional<std::string_view> Schema(std::string_view name);

}  // namespace dagc
