// SPDX-License-Identifier: Apache-2.0
// Findings as GoogleTest prints them when an expectation fails: "1:4-7 error: MESSAGE [DG1201]", where 1 is the file.
#pragma once

#include <ostream>

#include "dagc/diagnostic.h"

namespace dagc {

inline void PrintTo(const Diagnostic& finding, std::ostream* out) {
  *out << finding.span.file.index << ':' << finding.span.begin << '-' << finding.span.end << ' '
       << SeverityName(finding.severity) << ": " << finding.message << " [" << CodeName(finding.code) << ']';
}

}  // namespace dagc
