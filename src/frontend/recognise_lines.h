// SPDX-License-Identifier: Apache-2.0
// Whether a text that cannot be read as YAML is for dagc all the same, so that what is wrong with it is worth a word.
#pragma once

#include <string_view>

namespace dagc {

// Asked of the lines at column 1 by the rules of frontend/envelope.h and frontend/language_marks.h. UTF-16 is
// understood.
bool LinesSayDagc(std::string_view text);

}  // namespace dagc
