// SPDX-License-Identifier: Apache-2.0
// What documents were filled with: values of variables. They may be credentials, so findings show the `${NAME}` that is
// written instead (diag/masking.h).
#pragma once

#include <map>
#include <string>
#include <vector>

#include "dagc/span.h"

namespace dagc {

struct Substitutions {
  std::vector<Span> scalars;                               // that hold a value
  std::map<std::string, std::string, std::less<>> values;  // of the names that were replaced
};

// The source of a quotation that a template computed: it has no place, and what it was made of may have been a value of
// a variable. In upper case or hashed, such a value is not found again by comparing.
inline constexpr Span kComputed{FileId(), 1, 1};

}  // namespace dagc
