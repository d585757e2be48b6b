// SPDX-License-Identifier: Apache-2.0
// Bytes that cannot be YAML are found before anything else looks at them: text that is not UTF-8, control characters.
// https://yaml.org/spec/1.2.2/#51-character-set
#pragma once

#include <string_view>

#include "dagc/span.h"
#include "diag/diag_sink.h"

namespace dagc::yaml {

// False when an error was reported.
bool CheckEncoding(FileId file, std::string_view text, DiagSink& sink);

}  // namespace dagc::yaml
