// SPDX-License-Identifier: Apache-2.0
// Bytes that cannot be YAML are found before anything else looks at them: text that is not UTF-8, control characters.
// https://yaml.org/spec/1.2.2/#51-character-set
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "dagc/span.h"
#include "diag/diag_sink.h"

namespace dagc::yaml {

// False when an error was reported. Places of characters that only text in quotes may hold go into `only_in_quotes`.
bool CheckEncoding(FileId file, std::string_view text, DiagSink& sink, std::vector<std::uint32_t>& only_in_quotes);

// Says that the character at `at` must not be there.
void ReportCharacter(FileId file, std::string_view text, std::uint32_t at, DiagSink& sink);

}  // namespace dagc::yaml
