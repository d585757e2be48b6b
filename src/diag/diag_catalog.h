// SPDX-License-Identifier: Apache-2.0
// The catalogue as a table: for `dagc list codes`, `dagc explain`, levels and suppressions.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "dagc/diagnostic.h"

namespace dagc {

struct DiagInfo {
  DiagCode code;
  Severity severity;      // the default
  std::string_view name;  // "duplicate-key"
  std::string_view text;  // with `{}` for arguments
};

// All rows, in the order of their numbers.
std::span<const DiagInfo> DiagCatalog();

// The row of a code, which must be of the catalogue.
const DiagInfo& InfoOf(DiagCode code);

// The row named "DG1201", "dg1201" or "duplicate-key"; nullptr when there is none.
const DiagInfo* FindDiag(std::string_view code_or_name);

// The first digit of a code.
constexpr int PhaseDigit(DiagCode code) { return static_cast<int>(code) / 1000; }

// What the first digit of a code stands for: "YAML and documents".
std::string_view PhaseOf(DiagCode code);

// "error", "warning", "info", "off", as `lint.levels` and `--fail-on` spell them.
std::optional<Severity> ParseSeverity(std::string_view word);

}  // namespace dagc
